import JSZip from 'jszip';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A Word file written by hand: XML of its body, and of other parts by their names. */
interface WordFile {
  body: string;
  /** Content of `w:numbering`. */
  numbering?: string;
  /** Content of `w:styles`. */
  styles?: string;
  /** Content of `w:footnotes`. */
  footnotes?: string;
  /** Whole files by their paths. */
  files?: Readonly<Record<string, string>>;
}

/** Writes a Word file. The picture `image1.png` has the relationship `rId1`, `image2.emf` has `rId2`. */
export async function writeWord(file: WordFile): Promise<Uint8Array> {
  const zip = new JSZip();
  const write = (path: string, root: string, content: string) =>
    zip.file(path, `<?xml version="1.0"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/image" Target="media/image1.png"/><Relationship Id="rId2" Type="${OFFICE}/image" Target="media/image2.emf"/></Relationships>`,
  );
  zip.file('word/media/image1.png', PIXEL);
  zip.file('word/media/image2.emf', 'emf');
  write('word/document.xml', 'document', `<w:body>${file.body}</w:body>`);
  if (file.numbering) write('word/numbering.xml', 'numbering', file.numbering);
  if (file.styles) write('word/styles.xml', 'styles', file.styles);
  if (file.footnotes) write('word/footnotes.xml', 'footnotes', file.footnotes);
  for (const [path, text] of Object.entries(file.files ?? {})) zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array' });
}

/** Writes a paragraph. @param properties XML of `w:pPr` @param run XML of `w:rPr` */
export function p(text: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text, run)}</w:p>`;
}

/** Writes a run, with the characters of XML escaped. */
export function r(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** Writes the properties of a numbered paragraph. */
export function numbered(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** Writes a numbering with the id `id`: the format and the text of each level. */
export function numbering(id: number, ...levels: [format: string, text: string][]): string {
  const xml = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${xml.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

/** Writes a picture in a paragraph of its own. */
export function picture(id: string, alt = ''): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** Writes a table from the XML of its rows of cells. */
export function table(...rows: string[][]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Writes a cell from the XML of its content. @param properties XML of `w:tcPr` */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}
