/** The words of a caption, and the credit at its end. */
interface CreditedText {
  /** The text without its credit. */
  words: string;
  /** The credit without brackets: `林小雨/摄`. Empty if the text names nobody. */
  credit: string;
}

/** No credit is longer: only the end of a text is searched. */
const MAX_CREDIT_CHARACTERS = 80;
/** A credit in brackets: （林小雨/摄）, （摄影：林小雨）, （市总工会供图）. */
const BRACKETED =
  /\s*[（(]([^（()）]{0,30}?(?:摄影?|供图|配图|制图|绘图|提供|资料图片?|图片|[/／]图)[^（()）]{0,30}?)[）)]$/;
const NAMES = '[\\p{Script=Han}·]{2,8}(?:[\\s、/／]+[\\p{Script=Han}·]{2,8}){0,4}';
/** A credit behind a sentence or a gap: 江小北/摄, 陈一鸣、李想 摄, 市总工会供图. */
const BARE = new RegExp(
  `(?<=^|[。！？…”）\\s])(${NAMES}(?:\\s*[/／]\\s*(?:摄影?|图)|\\s+摄影?)|[\\p{Script=Han}·]{2,15}供图)$`,
  'u',
);
/** A credit with its word in front: 摄影 | 何田田. */
const LABELLED = new RegExp(
  `(?<=^|[。！？…”）\\s])((?:摄影|供图|图源|图片来源)\\s*[:：|｜/／]\\s*${NAMES})$`,
  'u',
);
/** A credit that follows the words without a gap: 竞赛现场江小北/摄. */
const ATTACHED = /[\p{Script=Han}]\s*[/／]\s*(?:摄影?|图)$/u;

/** Parts the credit at the end of a text from its words. */
export function readCredit(text: string): CreditedText {
  const end = text.slice(-MAX_CREDIT_CHARACTERS);
  for (const form of [BRACKETED, LABELLED, BARE]) {
    const found = form.exec(end);
    if (!found) continue;
    const start = text.length - end.length + found.index;
    return { words: text.slice(0, start).trimEnd(), credit: found[1]!.trim() };
  }
  return { words: text, credit: '' };
}

/** Whether a text ends with the credit of a picture. */
export function isCaption(text: string): boolean {
  return readCredit(text).credit !== '' || ATTACHED.test(text.slice(-MAX_CREDIT_CHARACTERS));
}

/** Whether a line is the credit of a picture and nothing else. */
export function isCreditAlone(text: string): boolean {
  const { words, credit } = readCredit(text);
  return credit !== '' && words === '';
}
