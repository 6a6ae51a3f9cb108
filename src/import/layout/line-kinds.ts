import { isCaption } from './credits.ts';

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
/** An officer with the name behind a space: 某某市总工会主席 林小雨. */
const OFFICER =
  /^[\p{Script=Han}（()）、]{2,24}(?:主席|书记|部长|主任|会长|局长|厅长|秘书长|院长|经理)\s+\p{Script=Han}(?:\s?[\p{Script=Han}·]){1,4}$/u;
/** A remark in brackets, and nothing else: （市总工会办公室供稿）. A number in brackets is none. */
const REMARK = /^[（(](?![一二三四五六七八九十]+[）)])[\p{Script=Han}、·\s]{2,30}[）)]$/u;
const NOTICE =
  /^[（(【]?(?:图文|文字|图片|摄影|视频|海报|文案|设计|策划|统筹|排版|制作|供稿|主送|抄送|签发人?|来源|稿源|发布时间|发布日期|时间|日期|编辑|责编|责任编辑|值班编辑|美编|美术编辑|组版|版面|版次|校对|审核|监制|字号|阅读|浏览|点击|分享|打印|原标题|链接|网址|电话|地址)\s*[:：|｜]|^\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}日?(?:\s[^，。]*)?$|^[（(【]?\s*(?:下转|上接|紧接|转|接)\s*第?\s*[A-Z]?[\d一二三四五六七八九十]+\s*版[^，。]{0,12}$/;
/** Buttons of a web page, alone in their line or beside each other. */
const CHROME_WORD =
  '(?:下载|打印(?:本[页文])?|全屏|收藏|关闭(?:窗口|本页)?|分享(?:到[:：]?)?|加大|减小|放大|缩小|还原|默认|大|中|小|返回(?:顶部|首页|列表)?|繁体|简体|无障碍|长者模式|扫一扫|听全文|上一篇|下一篇|在看|点赞|赞|转发|留言|写留言|精选留言|阅读原文|END|The\\s?End)(?:\\s*\\d{1,6})?';
/** Several facts about a web page in one line: 来源：某某　发布时间：2026-12-22　浏览次数：128. */
const FACTS =
  '(?:来源|稿源|作者|编辑|发布时间|发布日期|时间|日期)\\s*[:：].{0,60}\\s(?:来源|编辑|发布时间|发布日期|时间|日期|浏览(?:次数|量)?|点击(?:次数|数|率|量)?|阅读(?:次数|量)?|字[号体])\\s*[:：].{0,40}';
/** Lines that WeChat and its editors write around an article. */
const WECHAT = [
  '[↑↓▲▼\\s]*(?:点击|轻触|长按|轻点).{0,12}(?:蓝字|关注|原文|二维码|名片|卡片).{0,12}',
  '原创\\s.{0,60}',
  '.{0,30}\\s\\d{4}年\\d{1,2}月\\d{1,2}日\\s\\d{1,2}:\\d{2}(?:\\s\\S{2,8})?',
  '(?:阅读|浏览)\\s*\\d[\\d.]*(?:万|w)?\\+?',
  '(?:微信扫一扫|扫码|扫描二维码|长按识别|关注该公众号|预览时标签不可点|继续滑动看下一个|向上滑动看下一个|喜欢此内容的人还喜欢|收录于合集|人划线).{0,30}',
  '(?:欢迎)?关注我们',
  '[—–\\-·•\\s]*(?:END|The\\s?End|全文完)[—–\\-·•\\s]*',
].join('|');
const CHROME = new RegExp(
  `^(?:${CHROME_WORD}(?:[\\s|｜/·]+${CHROME_WORD})*|[【\\[（(]?字(?:号|体|体大小)\\s*[:：]?(?:[\\s\\[]*${CHROME_WORD}[\\s\\]]*)*[】\\]）)]?|(?:当前|您的|所在)位置\\s*[:：].{0,60}|首页\\s*[>＞»].{0,60}|(?:上|下)一[篇条页]\\s*[:：].{0,80}|${FACTS}|${WECHAT})$`,
);
/** A picture or a table of a document: 图1, 表2-1. */
const NUMBERED =
  /^(?:附?[图表])\s*\d{1,3}(?:[-—–.．]\d{1,2})?(?:[\s:：]+|(?=\d{4}年)|$)[^。；]{0,60}$/;
const PAGE =
  /^(?:[-—–_=*·•~～.─━═\s]{3,}|第?\s*\d{1,3}\s*页?\s*[,，/／]?\s*共\s*\d{1,3}\s*页|[-—–·•]+\s*\d{1,3}\s*[-—–·•]+|第\s*\d{1,3}\s*[页版]|[A-D]?\d{1,3}\s*版|[A-D]\d{1,2}(?:\s+[\p{Script=Han}·]{1,6})?|\d{1,3}\s*[/／]\s*\d{1,3})$/u;
/** A day and nothing else, as it stands below a title or a signature: 2026年3月1日, （二〇二六年三月一日）. */
const DAY =
  /^[（(]?\s*[\d０-９〇○零一二三四五六七八九]{4}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日\s*[）)]?(?:\s*印发)?$/;
/** The head of an official document: its issuer in red, its number. */
const OFFICIAL_HEAD =
  /^(?:[\p{Script=Han}]{2,24}(?:总工会|工会|委员会|党组|办公室)文件|[\p{Script=Han}]{1,8}[〔［[（(][\d０-９]{4}[〕］\])）][\d０-９]{1,4}号)$/u;
/** The head of a bulletin: its number, or its editor and its day. */
const BULLETIN_HEAD =
  /^(?:[^，。；：\s]{0,16}第\s*\d{1,4}\s*期|[\p{Script=Han}]{2,24}\s+\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/u;
/** The foot of an official document: 某某办公室 2026年3月1日印发. */
const OFFICIAL_FOOT = /^\S{0,24}\s+\S{8,14}印发$/;
const DATELINE =
  /^(?:本报|本网|本台|[\p{Script=Han}]{2,8}(?:报|网|社))[\p{Script=Han}\d\s]{0,16}?讯(?!员)[\s　]*(?:[（(]|[\p{Script=Han}\d])/u;
const MAX_MASTHEAD_CHARACTERS = 80;

/**
 * Classifies a line by its own words alone.
 * A byline names authors. A caption ends with the credit of a picture. A notice belongs to the web page or the
 * newspaper. Chrome is a button of the web page. A numbered line names a picture or a table of the document. A page
 * line is a page number or a rule. Any other line is text.
 */
export function classifyLine(text: string): LineKind {
  if (isDateline(text)) return 'text';
  const isAuthor = [BYLINE, AUTHOR, OFFICER].some((form) => form.test(text));
  if (isAuthor && (!isCaption(text) || /[/／]\s*文|文\s*[/／]/.test(text))) return 'byline';
  if (isCaption(text)) return 'caption';
  if (CHROME.test(text)) return 'chrome';
  if (NUMBERED.test(text)) return 'numbered';
  if (PAGE.test(text)) return 'page';
  const isNotice = [NOTICE, DAY, OFFICIAL_HEAD, OFFICIAL_FOOT, BULLETIN_HEAD, REMARK].some((form) =>
    form.test(text),
  );
  return isNotice || isMasthead(text) ? 'notice' : 'text';
}

/** Whether a line is the newspaper's own, above or below a page: 2026年1月30日 星期五 责任编辑：某某. */
function isMasthead(text: string): boolean {
  if (text.length > MAX_MASTHEAD_CHARACTERS) return false;
  const hasMastheadWords =
    /星期[一二三四五六日天]|责任编辑|责编|版式|校对/.test(text) ||
    (/\d{4}年\d{1,2}月\d{1,2}日/.test(text) && /[A-Z\d]\s*版$|版\s/.test(text));
  return hasMastheadWords && !/[，。；]/.test(text);
}

/** Whether a text begins with the dateline of a message: 本报讯（记者 …）. */
export function isDateline(text: string): boolean {
  return DATELINE.test(text);
}

/** Whether a line is the name of an organisation and nothing else: 滨城市总工会办公室. */
export function isOrganisation(text: string): boolean {
  return /^[\p{Script=Han}]{2,20}(?:工会|办公室|委员会|联合会|党组|党委|公司|集团|局)$/u.test(text);
}

/** Whether a line begins the text of an article: it is a byline or begins with a dateline. */
export function beginsText(text: string): boolean {
  return classifyLine(text) === 'byline' || isDateline(text);
}

/** Whether a text begins with the sign of a list item or of a heading. */
export function isMarked(text: string): boolean {
  return MARKED.test(text);
}
