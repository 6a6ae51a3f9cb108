/** Cites a web page or a data set in the styles that authors of Chinese texts need. Pure. */
import { completeSentence, type QuotedPage } from './quotation.ts';

/** A source that can be cited. */
export interface Citable {
  /** Web page (EB) or data set (DS). */
  type: 'EB' | 'DS';
  /** The author or organisation responsible for the text; empty if there is none. */
  author: string;
  title: string;
  /** Name of the site. */
  site: string;
  /** Day of publication or last change, `2026-11-24`. */
  published: string;
  /** Day of access, `2026-11-24`. */
  accessed: string;
  url: string;
  /** The cited part, with its year and place: 2025年，泉州：调解劳动纠纷：666件. */
  note?: string;
  /** The text that the page is based on: 《题名》（作者）. Empty if it names none. */
  source?: string;
  /** Says which facts about that text are missing: 来源未注明刊物和日期. */
  unknown?: string;
}

/** Names of the citation styles, in the order of the menu. */
export const citationStyles = {
  gbt2025: 'GB/T 7714—2025',
  gbt2015: 'GB/T 7714—2015',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
} as const;
/** A citation style. */
export type CitationStyle = keyof typeof citationStyles;

/** Writes a citation. Never throws for an absolute `url`. */
export function cite(source: Citable, style: CitationStyle): string {
  return { gbt2025, gbt2015, bibtex, ris, csl }[style](source);
}

/**
 * Writes a sentence with its year, its place and its sources:
 * 2025年，泉州：新增大国工匠2名。——泉工年报《赋能》，据《题名》（作者），地址.
 * @param figure the figure that the sentence is quoted for
 * @param site name of the site
 * @param url permanent link of the figure
 */
export function quote(
  figure: Parameters<typeof completeSentence>[0],
  page: QuotedPage,
  site: string,
  url: string,
): string {
  const source = page.source && `据${page.source}，`;
  return `${completeSentence(figure, page)}——${site}《${page.name}》，${source}${url}`;
}

/**
 * GB/T 7714—2025, clauses 8.11.3 (web pages) and 8.14 (data sets). Clause 7 requires half-width `.` and `[]`, and
 * full-width forms of all other marks.
 */
function gbt2025(source: Citable): string {
  const { type, author, title, site, published, accessed, url } = source;
  const platform = type === 'DS' ? site : '';
  return `${writeAuthor(author)}${title}[${type}/OL]. ${platform}（${published}）[${accessed}]. ${url}.${writeOrigin(source)}`;
}

/** GB/T 7714—2015, clause 8.8 (electronic resources). */
function gbt2015(source: Citable): string {
  const { type, author, title, published, accessed, url } = source;
  return `${writeAuthor(author)}${title}[${type}/OL]. (${published})[${accessed}]. ${url}.${writeOrigin(source)}`;
}

/** The cited part and the original source, behind an entry whose standard has no field for them. */
function writeOrigin({ note, source }: Citable): string {
  const words = [note, source && `据${source}`].filter(Boolean).join('，');
  return words && ` ${words}.`;
}

/** The cited part and the original source, for the field of notes. */
function writeNote({ note, source, unknown }: Citable): string {
  const remark = unknown ? `，${unknown}` : '';
  return [note, source && `据${source}${remark}`].filter(Boolean).join('。');
}

/** The statement of responsibility; empty without an author. */
function writeAuthor(author: string): string {
  return author && `${author}. `;
}

/** BibTeX with the fields of biblatex (`date`, `urldate`) and `year` for older styles. */
function bibtex(source: Citable): string {
  const { type, author, title, site, published, accessed, url } = source;
  const fields = [
    // A second pair of braces keeps BibTeX from splitting the name of an organisation and from changing a title.
    ['author', author && `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['organization', escapeTex(site)],
    ['year', published.slice(0, 4)],
    ['date', published],
    ['url', url],
    ['urldate', accessed],
    ['note', escapeTex(writeNote(source))],
    ['langid', 'chinese'],
  ].filter(([, value]) => value);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('');
  return `@${type === 'DS' ? 'dataset' : 'online'}{${writeKey(url)},\n${lines}}\n`;
}

/** The key of an entry: quangong:2025:huhang:disputes-mediated. */
function writeKey(url: string): string {
  const { pathname, hash } = new URL(url);
  return ['quangong', ...`${pathname}${hash}`.split(/[^a-z0-9-]+/i)].filter(Boolean).join(':');
}

function escapeTex(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^{}$&#%_]/g, (c) => commands[c] ?? `\\${c}`);
}

/** RIS: each line is a tag of two characters, two spaces, a hyphen, a space and a value, and ends in CRLF. */
function ris(source: Citable): string {
  const { type, author, title, site, published, accessed, url } = source;
  const writeDay = (day: string) => day.replaceAll('-', '/');
  return [
    ['TY', type === 'DS' ? 'DATA' : 'ELEC'],
    ['AU', author],
    ['TI', title],
    ['T2', site],
    ['PY', published.slice(0, 4)],
    ['DA', writeDay(published)],
    ['Y2', writeDay(accessed)],
    ['UR', url],
    ['N1', writeNote(source)],
    ['LA', 'zh'],
    ['ER', ''],
  ]
    .filter(([tag, value]) => value || tag === 'ER')
    .map(([tag, value = '']) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`)
    .join('');
}

/** CSL-JSON 1.0.2, which Zotero and Pandoc read: a list with one item. */
function csl(source: Citable): string {
  const { type, author, title, site, published, accessed, url } = source;
  const writeDay = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });
  const note = writeNote(source);
  const item = {
    id: writeKey(url),
    type: type === 'DS' ? 'dataset' : 'webpage',
    title,
    ...(author && { author: [{ literal: author }] }),
    'container-title': site,
    issued: writeDay(published),
    accessed: writeDay(accessed),
    URL: url,
    ...(note && { note }),
    language: 'zh-CN',
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
