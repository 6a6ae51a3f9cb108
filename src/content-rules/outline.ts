/** Outlines of documents, to compare two texts: their words, and their structure, without punctuation marks. */
import { mdxToMdast, type MdastNode } from 'satteri';
import { parse } from 'yaml';
import { FEATURES } from '../markdown/processor.ts';
import { INVISIBLE } from '../quantity/index.ts';
import { normalizeCharacters } from '../search/other-forms.ts';
import { findBlock } from './rules/frontmatter/read-frontmatter.ts';

type Node = Readonly<MdastNode>;

/** Fields of a node that are written down elsewhere, or that do not show. */
const OMITTED_FIELDS = new Set(['children', 'data', 'position', 'type', 'value']);
/** Fields of a node that a reader reads: the alternative text of a picture, and its title. */
const WORDED_FIELDS = new Set(['alt', 'title']);
const ANY_INVISIBLE = new RegExp(INVISIBLE, 'gu');
/** Marks and spaces between words. A point or a comma between digits belongs to the number. */
const MARKS = /(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{M}\p{N}.,%‰°+]/gu;

/**
 * Writes the outline of a document: its fields, and each node with its address, attributes and words. Documents with
 * equal outlines differ at most in punctuation marks, in spaces, and in the width of characters.
 * @param source the whole file
 * @returns null if the frontmatter or the body cannot be parsed
 */
export function writeOutline(source: string): string | null {
  const block = findBlock(source);
  if (!block) return null;
  try {
    const fields = parse(block.text, { prettyErrors: false }) as unknown;
    const root = mdxToMdast(source.slice(block.end), { features: FEATURES });
    return [JSON.stringify(fields, foldValue), ...describeNodes([root])].join('\n');
  } catch {
    return null;
  }
}

function foldValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? foldMarks(value) : value;
}

/** Describes nodes and all below them, one line each. Texts that follow each other are one. */
function describeNodes(nodes: readonly Node[]): string[] {
  const lines: string[] = [];
  let text = '';
  const endText = () => {
    const words = foldMarks(text);
    if (words) lines.push(`text ${words}`);
    text = '';
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      text += node.value;
      continue;
    }
    endText();
    const fields = Object.entries(node)
      .filter(([name]) => !OMITTED_FIELDS.has(name))
      .map(([name, field]) => [name, WORDED_FIELDS.has(name) ? foldValue(name, field) : field]);
    const value = 'value' in node ? String(node.value).replaceAll('\r', '') : undefined;
    lines.push(`${node.type} ${JSON.stringify([Object.fromEntries(fields), value])}`);
    if ('children' in node) lines.push('(', ...describeNodes(node.children as Node[]), ')');
  }
  endText();
  return lines;
}

function foldMarks(text: string): string {
  return normalizeCharacters(text.replace(ANY_INVISIBLE, '')).replace(MARKS, '');
}
