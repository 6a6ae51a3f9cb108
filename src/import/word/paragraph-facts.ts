import { DomUtils, parseDocument } from 'htmlparser2';
import { Numbering, type NumberReference, type WordNumber } from './numbering.ts';
import { findAll, findChild, readValue, type XmlElement, type XmlTree } from './package-parts.ts';

/** What Word knows about a paragraph, and mammoth does not read. */
export interface ParagraphFacts {
  /** Level of a heading. The title has the level 0. */
  level: number | undefined;
  /** Name of its style in lower case. */
  style: string;
  number: WordNumber | undefined;
  isCentred: boolean;
  /** Whether the style makes the text bold. */
  isBold: boolean;
  /** Font size of the style, in points. */
  size: number;
  /** The characters of the paragraph in the file, without white space. */
  text: string;
}

/** A paragraph style. */
interface Style {
  name: string;
  parent: string | undefined;
  paragraph: XmlElement | undefined;
  run: XmlElement | undefined;
}

/** The parts of a package that describe paragraphs. */
interface Parts {
  document: XmlTree;
  styles: XmlTree | undefined;
  numbering: XmlTree | undefined;
}

const BOOKMARK = 'import-paragraph-';
/** Font size of Word where nothing else is written, in points. */
const DEFAULT_SIZE = 10;
const MAX_STYLE_DEPTH = 12;
/** Elements whose text is not shown: deleted, moved away, or written a second time for older programs. */
const HIDDEN = /^(?:w:del|w:moveFrom|w:instrText)$/;

/**
 * Reads the facts about all paragraphs, and marks each paragraph of the document with a bookmark that holds its place
 * in the result.
 */
export function markParagraphs({ document, styles, numbering }: Parts): ParagraphFacts[] {
  const byId = readStyles(styles);
  const numbers = new Numbering(numbering);
  const standard = findAll(styles, 'w:docDefaults')[0];
  const defaultSize = Number(readValue(findAll(standard, 'w:rPr')[0], 'w:sz') ?? 2 * DEFAULT_SIZE);
  const paragraphs = findAll(document, 'w:p').filter((paragraph) => isShown(paragraph));
  return paragraphs.map((paragraph, i) => {
    mark(paragraph, i);
    const own = findChild(paragraph, 'w:pPr');
    const chain = listStyles(byId, readValue(own, 'w:pStyle') ?? findDefaultId(styles));
    const properties = [own, ...chain.map((style) => style.paragraph)];
    const fromStyle = <T>(read: (element: XmlElement) => T | undefined): T | undefined => {
      for (const element of properties) {
        const found = element && read(element);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const runs = chain.map(({ run }) => run);
    const size = runs.map((run) => readValue(run, 'w:sz')).find((value) => value !== undefined);
    const bold = runs.map((run) => findChild(run, 'w:b')).find((element) => element !== undefined);
    const style = chain[0]?.name.toLowerCase() ?? '';
    const reference = fromStyle(readReference);
    return {
      level:
        readNamedLevel(style) ?? readOutline(fromStyle((one) => readValue(one, 'w:outlineLvl'))),
      style,
      number: reference && numbers.next(reference),
      isCentred: fromStyle((one) => readValue(one, 'w:jc')) === 'center',
      isBold: bold !== undefined && !/^(?:0|false)$/.test(bold.attribs['w:val'] ?? ''),
      size: Number(size ?? defaultSize) / 2,
      text: readOwnText(paragraph).replace(/\s/g, ''),
    };
  });
}

/** Reads the place of a paragraph among the facts from the name of a bookmark. @returns undefined for other bookmarks */
export function readMark(name: string): number | undefined {
  return name.startsWith(BOOKMARK) ? Number(name.slice(BOOKMARK.length)) : undefined;
}

function mark(paragraph: XmlElement, place: number): void {
  const [bookmark] = parseDocument(`<w:bookmarkStart w:name="${BOOKMARK}${place}"/>`, {
    xmlMode: true,
  }).children;
  const properties = findChild(paragraph, 'w:pPr');
  if (properties) DomUtils.append(properties, bookmark!);
  else DomUtils.prependChild(paragraph, bookmark!);
}

/** Whether readers of the document see an element. */
function isShown(element: XmlElement): boolean {
  for (let parent = element.parent; parent && 'name' in parent; parent = parent.parent) {
    if (HIDDEN.test(parent.name)) return false;
    if (isRepeated(parent)) return false;
    if (parent.name === 'w:tr' && findChild(findChild(parent, 'w:trPr'), 'w:del')) return false;
  }
  return true;
}

/** Whether the same content follows for programs that do not know the newer form. */
function isRepeated({ name, parent }: XmlElement): boolean {
  return name === 'mc:Choice' && findChild(parent as XmlElement, 'mc:Fallback') !== undefined;
}

/** Reads the text of a paragraph without the paragraphs inside it, such as those of a text box. */
function readOwnText(paragraph: XmlElement): string {
  const read = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (!('children' in child) || !('attribs' in child)) return '';
        const { name } = child;
        if (name === 'w:p' || HIDDEN.test(name) || isRepeated(child)) return '';
        return name === 'w:t' || name === 'm:t' ? DomUtils.textContent(child) : read(child);
      })
      .join('');
  return read(paragraph);
}

function readStyles(styles: XmlTree | undefined): ReadonlyMap<string, Style> {
  return new Map(
    findAll(styles, 'w:style').map((style) => [
      style.attribs['w:styleId'] ?? '',
      {
        name: readValue(style, 'w:name') ?? '',
        parent: readValue(style, 'w:basedOn'),
        paragraph: findChild(style, 'w:pPr'),
        run: findChild(style, 'w:rPr'),
      },
    ]),
  );
}

/** The id of the style of paragraphs that name none. */
function findDefaultId(styles: XmlTree | undefined): string {
  const standard = findAll(styles, 'w:style').find(
    ({ attribs }) =>
      attribs['w:type'] === 'paragraph' && /^(?:1|true)$/.test(attribs['w:default'] ?? ''),
  );
  return standard?.attribs['w:styleId'] ?? '';
}

/** Lists a style and those that it is based on. */
function listStyles(styles: ReadonlyMap<string, Style>, id: string): Style[] {
  const chain: Style[] = [];
  for (let style = styles.get(id); style && chain.length < MAX_STYLE_DEPTH;) {
    chain.push(style);
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
  return chain;
}

function readNamedLevel(style: string): number | undefined {
  if (/^(?:title|subtitle|标题|副标题)$/.test(style)) return 0;
  const level = /^(?:heading|标题)\s*([1-9])$/.exec(style)?.[1];
  return level ? Number(level) : undefined;
}

/** Outline level 9 is that of the text. */
function readOutline(value: string | undefined): number | undefined {
  return value === undefined || Number(value) > 8 ? undefined : Number(value) + 1;
}

function readReference(properties: XmlElement): NumberReference | undefined {
  const element = findChild(properties, 'w:numPr');
  const numId = readValue(element, 'w:numId');
  return numId === undefined
    ? undefined
    : { numId, level: Number(readValue(element, 'w:ilvl') ?? 0) };
}
