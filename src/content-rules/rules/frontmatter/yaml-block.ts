import { isMap, isScalar, parseDocument, type Document, type Node } from 'yaml';
import { createLineFinder } from '../line-finder.ts';
import type { FieldPath } from './frontmatter.ts';

/** The YAML of a frontmatter, with the positions of its fields in the file. */
export interface YamlBlock {
  document: Document;
  /** Offset of the YAML in the file. */
  start: number;
  text: string;
  /** Returns the line number of an offset in the YAML, from 1. */
  lineAt: (offset: number) => number;
  /** See `Frontmatter.findLine`. */
  findLine: (...path: FieldPath) => number;
}

/** Parses YAML. The document lists its errors; none is thrown. @param start offset of `text` in `source` */
export function parseYamlBlock(source: string, text: string, start: number): YamlBlock {
  const document = parseDocument(text, { prettyErrors: false });
  const lineAt = createLineFinder(source, start);
  const findLine = (...path: FieldPath) => {
    for (let end = path.length; end > 0; end -= 1) {
      const range = findRange(document, path.slice(0, end));
      if (range?.[0] !== undefined) return lineAt(range[0]);
    }
    return 1;
  };
  return { document, start, text, lineAt, findLine };
}

/** Returns the range of a field's name in the YAML, or of an item of a list. */
function findRange(document: Document, path: FieldPath): readonly number[] | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    return (pair?.key as Node | undefined)?.range ?? null;
  }
  return (document.getIn(path, true) as Node | undefined)?.range ?? null;
}
