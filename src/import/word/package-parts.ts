import { DomUtils, parseDocument } from 'htmlparser2';
import JSZip from 'jszip';

/** The tree of an XML file. */
export type XmlTree = ReturnType<typeof parseDocument>;
/** An element of an XML file. */
export type XmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Largest sum of all files in a package after they are unpacked, in bytes. A larger one is no document of an office. */
const MAX_UNPACKED_BYTES = 1_000_000_000;

/**
 * Opens a Word file, which is a ZIP archive of XML files and pictures.
 * @throws with a message in Chinese if the file is of another kind or damaged
 */
export async function openPackage(bytes: Uint8Array): Promise<JSZip> {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch (cause) {
    throw new Error('文件打不开，可能没有下载完整。请在 Word 里打开，另存一份再导入。', { cause });
  }
  const size = Object.values(zip.files).reduce((sum, file) => sum + readUnpackedSize(file), 0);
  if (size > MAX_UNPACKED_BYTES) throw new Error('文件解开以后太大，不像一份文章。');
  return zip;
}

/** The size of a file of an archive after it is unpacked, as the archive says. JSZip does not publish it. */
function readUnpackedSize(file: JSZip.JSZipObject): number {
  return (file as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0;
}

/** Reads an XML file of a package. @returns undefined if there is none */
export async function readPart(zip: JSZip, path: string): Promise<XmlTree | undefined> {
  const text = await zip.file(path)?.async('string');
  return text === undefined ? undefined : parseDocument(text, { xmlMode: true });
}

/** Finds the path of the main document: some programs do not call it `word/document.xml`. */
export async function findMainPart(zip: JSZip): Promise<string> {
  const relationships = await readPart(zip, '_rels/.rels');
  const main = findAll(relationships, 'Relationship').find(({ attribs }) =>
    attribs['Type']?.endsWith('/officeDocument'),
  );
  const path = main?.attribs['Target']?.replace(/^\//, '') ?? 'word/document.xml';
  if (zip.file(path) && /\.xml$/.test(path) && !/^(?:xl|ppt)\//.test(path)) return path;
  throw new Error('这不是 Word 文档。请在 Word 里打开，另存为 .docx 再导入。');
}

/** Finds all elements of a name below a tree or an element, in order. */
export function findAll(
  tree: XmlTree | XmlElement | undefined,
  name: string,
  recurse = true,
): XmlElement[] {
  return tree ? DomUtils.getElementsByTagName(name, tree.children, recurse) : [];
}

/** Finds the first child of a name. */
export function findChild(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return findAll(parent, name, false)[0];
}

/** Reads the attribute `w:val` of a child. */
export function readValue(parent: XmlElement | undefined, name: string): string | undefined {
  return findChild(parent, name)?.attribs['w:val'];
}
