/** Sets the text of a page like print. Its characters stay as they are. */

/** Elements whose text is not set: it is no prose, or a program reads it. */
const UNSET_TAGS = /^<(script|style|svg|textarea|title|select|datalist|code|pre|template)(?=[\s>])/;
/** Tags with neighbours on both sides. Other elements are blocks, or may be blocks by their style. */
const INLINE_TAGS =
  /^<\/?(?:a|data|del|em|ins|mark|q|s|strong|time)[\s>]|^<span class="sentence"|^<\/span>/;
/** A comment, a tag, or the text up to the next one. An attribute in quotes may contain `>`. */
const PARTS = /<!--.*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/gs;
/** Stands for an inline tag while the text of a block is set. HTML cannot contain it. */
const TAG = '\0';

/** Marks that are blank in their right half, in their left half, and on both sides. */
const CLOSING = '，。、；：”’）》〉】」』';
const OPENING = '“‘（《〈【「『';
const MIDDLE = '！？';

/** Between a Han character and a digit or letter behind it, or a letter and a Han character behind it. */
const GAP = /(?<=\p{Script=Han})(?=\0*[0-9A-Za-z])|(?<=[A-Za-z])(?=\0*\p{Script=Han})/gu;
/** Between a digit and a Han character behind it, where no line may break. */
const TIE = /(?<=[0-9])(?=\0*\p{Script=Han})/gu;
/** A mark that loses its blank half: beside another mark, and at the start of a block. */
const HALVED = new RegExp(
  String.raw`[${CLOSING}](?=\0*[${CLOSING}${OPENING}${MIDDLE}])|(?<=(?:^|[${OPENING}])\0*)[${OPENING}]`,
  'g',
);

/** An item of a list that holds a link and nothing else. */
const LONE_LINK = /<li>(?=\s*<a\s[^>]*>(?:[^<]|<\/?[ib]>)*<\/a>\s*<\/li>)/g;

/** Between two names in quotation marks, where not every browser breaks a line. */
const BETWEEN_QUOTES = /(?<=[”’]<\/i>)(?=\0*[“‘])/g;

/**
 * Marks the text of a page for `styles/typesetting.css`: gaps between Han characters and digits or letters, and marks
 * that lose their blank half, one of two that stand side by side, or the first of a block.
 *
 * Browsers can do both (`text-autospace`, `text-spacing-trim`), but not all do, and WebKit paints the character behind
 * a gap at a wrong place. The rules are those of Requirements for Chinese Text Layout, 3.1.6 and 3.2.3.
 * Items of lists in the content that hold nothing but a link get the class `link`: they are targets for a finger. A
 * link in a sentence must stay part of its line, or a mark behind it could begin the next one.
 * @param html a whole page, as Astro writes it
 */
export function typesetPage(html: string): string {
  const body = html.indexOf('<body');
  if (body < 0) return html;
  const set = [html.slice(0, body)];
  let text = '';
  let tags: string[] = [];
  let unset: string | undefined;
  const endBlock = () => {
    set.push(setText(text, tags));
    text = '';
    tags = [];
  };
  for (const [part] of html.slice(body).matchAll(PARTS)) {
    if (unset) {
      set.push(part);
      if (part === `</${unset}>`) unset = undefined;
    } else if (!part.startsWith('<')) text += part;
    else if (INLINE_TAGS.test(part)) {
      text += TAG;
      tags.push(part);
    } else {
      endBlock();
      set.push(part);
      unset = UNSET_TAGS.exec(part)?.[1];
    }
  }
  endBlock();
  const [frame = '', ...content] = set.join('').split(/(?=<main)/);
  return frame + content.join('').replace(LONE_LINK, '<li class="link">');
}

/** Sets the text of a block. @param text with `TAG` in place of each of the `tags` */
function setText(text: string, tags: readonly string[]): string {
  let next = 0;
  return text
    .replace(HALVED, '<i>$&</i>')
    .replace(BETWEEN_QUOTES, '<wbr>')
    .replace(TIE, '<b></b>')
    .replace(GAP, '<i></i>')
    .replaceAll(TAG, () => tags[next++]!);
}
