/** The kind of a line, as its own words show it. */
export type LineKind = 'byline' | 'caption' | 'chrome' | 'notice' | 'numbered' | 'page' | 'text';

/** Characters that newspapers print before names and headings (■, ▲, ▌), as ranges for a character class. */
export const MARKERS = '\\u2190-\\u21ff\\u2500-\\u27bf\\u2b00-\\u2bff\\u{1f300}-\\u{1faff}';
const MARKED = new RegExp(`^[${MARKERS}•]`, 'u');
const BYLINE = new RegExp(
  `^[${MARKERS}\\s]*[（(]?(?:文[/／、]?图?|图[/／]?文|作者|采写|撰文)?\\s*[:：]?\\s*` +
    '(?:[\\p{Script=Han}]{2,8}(?:报|网|台|社))?\\s*(?:全媒体|融媒体|新媒体|首席|见习|实习|特约|驻站|本报|本网|本台)*\\s*' +
    '(?:记者|通讯员|特约撰稿人|特约评论员|评论员|撰稿人?)' +
    // A name must follow: 记者从市总工会获悉 names no author.
    '(?:[\\s:：]+[\\p{Script=Han}·]+|[\\p{Script=Han}·]{2,4}(?=$|[\\s、/／（()）]|通讯员|[文摄]))' +
    '[^，。！？；（(]{0,60}(?:[（(][^（()）]{0,30}[）)])?$',
  'u',
);
const AUTHOR = new RegExp(
  `^[${MARKERS}\\s]*(?:文[/／]图|图[/／]文|作者|采写|撰文)\\s*[:：/／\\s]\\s*[^，。！？；]{2,40}$`,
  'u',
);
const CREDIT =
  /[（(][^（()）]{0,30}?(?:摄影?|供图|配图|制图|绘图|提供|资料图片?|图片|[/／]图)[^（()）]{0,4}[）)]$/;
const BARE_CREDIT = /[\p{Script=Han}]\s*[/／]\s*(?:摄影?|图)$/u;
const NOTICE =
  /^[（(【]?(?:来源|稿源|发布时间|发布日期|时间|日期|编辑|责编|责任编辑|值班编辑|美编|美术编辑|组版|版面|版次|校对|审核|监制|字号|阅读|浏览|点击|分享|打印|原标题|链接|网址|电话|地址)\s*[:：]|^\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}日?(?:\s[^，。]*)?$|^[（(【]?\s*(?:下转|上接|紧接|转|接)\s*第?\s*[A-Z]?[\d一二三四五六七八九十]+\s*版[^，。]{0,12}$/;
/** Buttons of a web page, alone in their line or beside each other. */
const CHROME_WORD =
  '(?:下载|打印(?:本[页文])?|全屏|收藏|关闭(?:窗口|本页)?|分享到[:：]?|加大|减小|放大|缩小|还原|默认|大|中|小|返回(?:顶部|首页|列表)?|繁体|简体|无障碍|长者模式|扫一扫|听全文|上一篇|下一篇)';
const CHROME = new RegExp(
  `^(?:${CHROME_WORD}(?:[\\s|｜/·]+${CHROME_WORD})*|[【\\[（(]?字(?:号|体|体大小)\\s*[:：]?(?:[\\s\\[]*${CHROME_WORD}[\\s\\]]*)*[】\\]）)]?|(?:当前|您的|所在)位置\\s*[:：].{0,60}|首页\\s*[>＞»].{0,60})$`,
);
/** A picture or a table of a document: 图1, 表2-1. */
const NUMBERED =
  /^(?:附?[图表])\s*\d{1,3}(?:[-—–.．]\d{1,2})?(?:[\s:：]+|(?=\d{4}年)|$)[^。；]{0,60}$/;
const PAGE =
  /^(?:[-—–_=*·•~～.─━═\s]{3,}|第?\s*\d{1,3}\s*页?\s*[,，/／]?\s*共\s*\d{1,3}\s*页|[-—–·•]+\s*\d{1,3}\s*[-—–·•]+|第\s*\d{1,3}\s*[页版]|[A-D]?\d{1,3}\s*版|[A-D]\d{1,2}(?:\s+[\p{Script=Han}·]{1,6})?|\d{1,3}\s*[/／]\s*\d{1,3})$/u;
const DATELINE =
  /^(?:本报|本网|本台|[\p{Script=Han}]{2,8}(?:报|网|社))[\p{Script=Han}\d\s]{0,16}?讯(?!员)[\s　]*(?:[（(]|[\p{Script=Han}\d])/u;
/** No credit is longer: only the end of a text is searched. */
const MAX_CREDIT_CHARACTERS = 80;
const MAX_MASTHEAD_CHARACTERS = 80;

/**
 * Classifies a line by its own words alone.
 * A byline names authors. A caption ends with the credit of a picture. A notice belongs to the web page or the
 * newspaper. Chrome is a button of the web page. A numbered line names a picture or a table of the document. A page
 * line is a page number or a rule. Any other line is text.
 */
export function classifyLine(text: string): LineKind {
  if (isDateline(text)) return 'text';
  const isAuthor = BYLINE.test(text) || AUTHOR.test(text);
  if (isAuthor && (!isCaption(text) || /[/／]\s*文|文\s*[/／]/.test(text))) return 'byline';
  if (isCaption(text)) return 'caption';
  if (CHROME.test(text)) return 'chrome';
  if (NUMBERED.test(text)) return 'numbered';
  if (PAGE.test(text)) return 'page';
  return NOTICE.test(text) || isMasthead(text) ? 'notice' : 'text';
}

/** Whether a line is the newspaper's own, above or below a page: 2026年1月30日 星期五 责任编辑：某某. */
function isMasthead(text: string): boolean {
  if (text.length > MAX_MASTHEAD_CHARACTERS) return false;
  const hasMastheadWords =
    /星期[一二三四五六日天]|责任编辑|责编|版式|校对/.test(text) ||
    (/\d{4}年\d{1,2}月\d{1,2}日/.test(text) && /[A-Z\d]\s*版$|版\s/.test(text));
  return hasMastheadWords && !/[，。；]/.test(text);
}

/** Whether a text ends with the credit of a picture. */
export function isCaption(text: string): boolean {
  const end = text.slice(-MAX_CREDIT_CHARACTERS);
  return CREDIT.test(end) || BARE_CREDIT.test(end);
}

/** Whether a line is the credit of a picture and nothing else. */
export function isCreditAlone(text: string): boolean {
  return /^[（(][^（()）]*[）)]$/.test(text) && isCaption(text);
}

/** Whether a text begins with the dateline of a message: 本报讯（记者 …）. */
export function isDateline(text: string): boolean {
  return DATELINE.test(text);
}

/** Whether a line begins the text of an article: it is a byline or begins with a dateline. */
export function beginsText(text: string): boolean {
  return classifyLine(text) === 'byline' || isDateline(text);
}

/** Whether a text begins with the sign of a list item or of a heading. */
export function isMarked(text: string): boolean {
  return MARKED.test(text);
}
