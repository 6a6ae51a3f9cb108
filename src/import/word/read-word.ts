import type JSZip from 'jszip';
import mammoth from 'mammoth';
import renderXml from 'dom-serializer';
import { DomUtils } from 'htmlparser2';
import type { Source } from '../source.ts';
import { listComments, quote, readBlocks } from './blocks.ts';
import { findUnstyledHeadings } from './headings.ts';
import { writeLines } from './lines.ts';
import type { WordDocument } from './mammoth-tree.ts';
import { findAll, findMainPart, openPackage, readPart } from './package-parts.ts';
import { markParagraphs, type ParagraphFacts } from './paragraph-facts.ts';
import { keepRaisedDigits, removeHiddenText, unwrapText } from './unwrap.ts';

/** Parts of a package with text that is not in the document itself: their names, and how an editor calls them. */
const ASIDES: readonly [path: RegExp, name: string][] = [
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/charts\/chart\d*\.xml$/, '图表'],
  [/^word\/diagrams\/data\d*\.xml$/, 'SmartArt 图形'],
];

/**
 * Reads a Word file: headings, paragraphs, lists, tables, footnotes and pictures. What the site cannot show is listed
 * among the remarks; no character is lost.
 * @throws with a message in Chinese if the file is no Word file or damaged
 */
export async function readWord(bytes: Uint8Array): Promise<Source> {
  const zip = await openPackage(bytes);
  const path = await findMainPart(zip);
  const document = await readPart(zip, path);
  if (!document) throw new Error('文件里没有正文。请在 Word 里打开，另存一份再导入。');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const hidden = removeHiddenText(document);
  keepRaisedDigits(document);
  const facts = markParagraphs({
    document,
    styles: await readPart(zip, `${folder}styles.xml`),
    numbering: await readPart(zip, `${folder}numbering.xml`),
  });
  unwrapText(document);
  zip.file(path, renderXml(document, { xmlMode: true, encodeEntities: 'utf8' }));
  const read = await readTree(zip);
  const { blocks, remarks, texts } = readBlocks(read, facts);
  findUnstyledHeadings(blocks.filter((block) => 'text' in block));
  const { lines, pictures, suspicions, remarks: more } = await writeLines(blocks);
  return {
    lines,
    pictures,
    suspicions,
    remarks: [
      ...remarks,
      ...more,
      ...listLosses(facts, texts),
      ...hidden.map((text) => `隐藏的文字没有导入：“${text}”。`),
      ...listComments(read),
      ...(await listAsides(zip)),
      ...listRevisions(document),
    ],
  };
}

/** Reads a package with mammoth, and takes its tree instead of its HTML. */
async function readTree(zip: JSZip): Promise<WordDocument> {
  const buffer = await zip.generateAsync({ type: 'nodebuffer' });
  let tree: WordDocument | undefined;
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      transformDocument: (read: WordDocument) => {
        tree = read;
        return read;
      },
    },
  );
  if (!tree) throw new Error('文件里没有正文。请在 Word 里打开，另存一份再导入。');
  return tree;
}

/** Lists the paragraphs of which mammoth has not read every character. */
function listLosses(
  facts: readonly ParagraphFacts[],
  texts: ReadonlyMap<number, string>,
): string[] {
  return facts.flatMap(({ text }, place) => {
    const missing = subtract(text, texts.get(place) ?? '');
    return missing === ''
      ? []
      : [`${quote(text)}这一段里有${missing.length}个字符没有读出来（${missing}），请照原文补上。`];
  });
}

/** The characters of a text without those of another one, in order. */
function subtract(text: string, other: string): string {
  const counts = new Map<string, number>();
  for (const character of other) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...text]
    .filter((character) => {
      const count = counts.get(character) ?? 0;
      counts.set(character, count - 1);
      return count <= 0;
    })
    .join('');
}

/** Lists the texts of headers, footers and drawings, which are not part of the article. */
async function listAsides(zip: JSZip): Promise<string[]> {
  const remarks = new Set<string>();
  for (const path of Object.keys(zip.files).sort()) {
    const [, name] = ASIDES.find(([pattern]) => pattern.test(path)) ?? [];
    if (!name) continue;
    const part = await readPart(zip, path);
    const texts = ['w:t', 'a:t', 'c:v'].flatMap((tag) => findAll(part, tag));
    const text = texts
      .map((one) => DomUtils.textContent(one))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (/[^\d\s—–·/-]/.test(text)) remarks.add(`${name}没有导入：“${text}”。`);
    else if (/图/.test(name))
      remarks.add(`有一个${name}没有导入：在 Word 里把它另存为图片，放在这一页旁边。`);
  }
  return [...remarks];
}

/** Says that tracked changes count as accepted. */
function listRevisions(document: Parameters<typeof findAll>[0]): string[] {
  const deleted = findAll(document, 'w:delText').map((one) => DomUtils.textContent(one));
  return deleted.join('').trim() === ''
    ? []
    : [`文件里有修订，按全部接受导入；删去的文字：${deleted.map(quote).join('、')}。`];
}
