/** Cites a web page or a data set in the styles that authors of Chinese texts need. Pure. */

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
  /** The cited part, for example 调解劳动纠纷：666件. */
  note?: string;
}

/** Names of the citation styles, in the order of the menu. */
export const citationStyles = {
  gbt2025: 'GB/T 7714—2025',
  gbt2015: 'GB/T 7714—2015',
  bibtex: 'BibTeX',
  ris: 'RIS',
} as const;
/** A citation style. */
export type CitationStyle = keyof typeof citationStyles;

/** Writes a citation. Never throws for an absolute `url`. */
export function cite(source: Citable, style: CitationStyle): string {
  return { gbt2025, gbt2015, bibtex, ris }[style](source);
}

/** A sentence with its source. */
export function quote(
  sentence: string,
  { site, title, url }: Pick<Citable, 'site' | 'title' | 'url'>,
): string {
  return `${sentence}\n——${site}《${title}》，${url}`;
}

/**
 * GB/T 7714—2025, clauses 8.11.3 (web pages) and 8.14 (data sets). Clause 7 requires half-width `.` and `[]`, and
 * full-width forms of all other marks.
 */
function gbt2025({ type, author, title, site, published, accessed, url }: Citable): string {
  const platform = type === 'DS' ? site : '';
  return `${writeAuthor(author)}${title}[${type}/OL]. ${platform}（${published}）[${accessed}]. ${url}.`;
}

/** GB/T 7714—2015, clause 8.8 (electronic resources). */
function gbt2015({ type, author, title, published, accessed, url }: Citable): string {
  return `${writeAuthor(author)}${title}[${type}/OL]. (${published})[${accessed}]. ${url}.`;
}

/** The statement of responsibility; empty without an author. */
function writeAuthor(author: string): string {
  return author && `${author}. `;
}

/** BibTeX with the fields of biblatex (`date`, `urldate`) and `year` for older styles. */
function bibtex({ type, author, title, site, published, accessed, url, note }: Citable): string {
  const fields = [
    // A second pair of braces keeps BibTeX from splitting the name of an organisation and from changing a title.
    ['author', author && `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['organization', escapeTex(site)],
    ['year', published.slice(0, 4)],
    ['date', published],
    ['url', url],
    ['urldate', accessed],
    ['note', note && escapeTex(note)],
    ['langid', 'chinese'],
  ].filter(([, value]) => value);
  const { pathname, hash } = new URL(url);
  const key = ['quangong', ...`${pathname}${hash}`.split(/[^a-z0-9-]+/i)].filter(Boolean).join(':');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('');
  return `@${type === 'DS' ? 'dataset' : 'online'}{${key},\n${lines}}\n`;
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
function ris({ type, author, title, site, published, accessed, url, note }: Citable): string {
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
    ['N1', note ?? ''],
    ['LA', 'zh'],
    ['ER', ''],
  ]
    .filter(([tag, value]) => value || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s+/g, ' ')}\r\n`)
    .join('');
}
