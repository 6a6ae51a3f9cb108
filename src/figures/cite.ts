/** Citations of a web page or a data set, in the forms that authors of Chinese texts need. Pure. */

export interface Citable {
  /** Web page (EB) or data set (DS). */
  type: 'EB' | 'DS';
  /** Who answers for the text; empty where nobody does. */
  author: string;
  title: string;
  /** The site that it is published on. */
  site: string;
  /** Day of publication or last change, `2026-11-24`. */
  published: string;
  /** Day on which it was read, `2026-11-24`. */
  accessed: string;
  url: string;
  /** What is cited of it, for example 调解劳动纠纷：666件. */
  note?: string;
}

/** Forms of a citation, in the order that they are offered. */
export const citationStyles = {
  gbt2025: 'GB/T 7714—2025',
  gbt2015: 'GB/T 7714—2015',
  bibtex: 'BibTeX',
  ris: 'RIS',
} as const;
export type CitationStyle = keyof typeof citationStyles;

/** A citation in the given form. */
export function cite(source: Citable, style: CitationStyle): string {
  return { gbt2025, gbt2015, bibtex, ris }[style](source);
}

/** A sentence with the place that it was taken from. */
export function quote(sentence: string, { site, title, url }: Citable): string {
  return `${sentence}\n——${site}《${title}》，${url}`;
}

/**
 * GB/T 7714—2025, clauses 8.11.3 (web pages) and 8.14 (data sets). By clause 7 `.` and `[]` are half-width and all
 * other marks full-width.
 */
function gbt2025({ type, author, title, site, published, accessed, url }: Citable): string {
  const platform = type === 'DS' ? site : '';
  return `${responsible(author)}${title}[${type}/OL]. ${platform}（${published}）[${accessed}]. ${url}.`;
}

/** GB/T 7714—2015, clause 8.8 (electronic resources). */
function gbt2015({ type, author, title, published, accessed, url }: Citable): string {
  return `${responsible(author)}${title}[${type}/OL]. (${published})[${accessed}]. ${url}.`;
}

/** Who is responsible, where somebody is. */
function responsible(author: string): string {
  return author && `${author}. `;
}

/** BibTeX with the fields of biblatex (`date`, `urldate`) and `year` for older styles. */
function bibtex({ type, author, title, site, published, accessed, url, note }: Citable): string {
  const fields = [
    // A second pair of braces keeps an organisation's name and a title from being taken apart.
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
  const words: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^{}$&#%_]/g, (c) => words[c] ?? `\\${c}`);
}

/** RIS: a tag of two characters, two spaces, a hyphen and a space before each value; lines end in CRLF. */
function ris({ type, author, title, site, published, accessed, url, note }: Citable): string {
  const slashed = (day: string) => day.replaceAll('-', '/');
  return [
    ['TY', type === 'DS' ? 'DATA' : 'ELEC'],
    ['AU', author],
    ['TI', title],
    ['T2', site],
    ['PY', published.slice(0, 4)],
    ['DA', slashed(published)],
    ['Y2', slashed(accessed)],
    ['UR', url],
    ['N1', note ?? ''],
    ['LA', 'zh'],
    ['ER', ''],
  ]
    .filter(([tag, value]) => value || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s+/g, ' ')}\r\n`)
    .join('');
}
