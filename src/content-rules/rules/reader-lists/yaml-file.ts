/** Reads the lists in YAML that editors keep: `words.yaml`, `questions.yaml` and `terms.yaml`. */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { Fault, FaultMessage } from '../../../collections/fault.ts';
import type { ContentFile } from '../../checked-document.ts';
import { checkCharacters, isReadable } from '../file-text.ts';
import { createLineFinder } from '../line-finder.ts';
import { explainYamlError } from '../frontmatter/yaml-errors.ts';

/** A parsed file. */
export interface YamlFile {
  document: Document;
  /** Returns the line number of a node, from 1; 1 for a node without a place. */
  findLine: (node: unknown) => number;
  /** Makes a fault on the line of a node. */
  report: (node: unknown, message: FaultMessage) => Fault;
}

/** A name, a full-width colon, and no ordinary colon that ends the name. */
const FULL_WIDTH_COLON = /^[ \t]*(?:- )?[^\s#'"：:]+：(?!.*: )/;
/** A colon without the space behind it: the parser would take the line for one text. */
const NO_SPACE = /^[ \t]*(?:- )?(?:\w*\p{Script=Han}[\p{L}\p{N}]*:\S|\w+:[^\s/])/u;

/**
 * Parses a file.
 * @returns the file, or the faults that make it unreadable
 */
export function parseYamlFile(content: ContentFile): { yaml?: YamlFile; faults: Fault[] } {
  const { file, unreadable } = content;
  if (unreadable) return { faults: [unreadable] };
  // A byte order mark and the line ends of Windows do no harm here.
  const source = content.source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const characters = checkCharacters(file, source);
  if (characters.length > 0 || !isReadable(source)) return { faults: characters };
  const colons = findColonFaults(file, source);
  if (colons.length > 0) return { faults: colons };
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false });
  const lineAt = createLineFinder(source);
  // Report only the first: later YAML errors are usually caused by it.
  const [first] = [...document.errors, ...document.warnings];
  if (first) {
    const lines = source.split('\n');
    const line = lineAt(first.pos[0]);
    return { faults: [explainYamlError(file, lines, line, first.message, '这个文件')] };
  }
  const findLine = (node: unknown) => {
    const [offset] = (node as { range?: readonly number[] } | null)?.range ?? [];
    return offset === undefined ? 1 : lineAt(offset);
  };
  const report = (node: unknown, message: FaultMessage): Fault => ({
    file,
    line: findLine(node),
    ...message,
  });
  return { yaml: { document, findLine, report }, faults: [] };
}

/** The fields of a list's entries, and the messages for what is no list and no entry. */
export interface EntryForm {
  /** The names of the fields of an entry. */
  fields: readonly string[];
  /** Says which fields there are. */
  fieldsInWords: string;
  /** Says how to mend a field that is written twice. */
  mendRepeated: string;
  noList: FaultMessage;
  noEntry: FaultMessage;
}

/** The fields of an entry by their names. */
export type Fields = ReadonlyMap<string, { key: unknown; value: unknown }>;

/**
 * Reads a file that holds a list of entries.
 * @param readEntry reads an entry. It gets the fields, the faults of their names, and the entries before it; it returns
 *   the faults if it is none
 * @returns the well-formed entries, and a fault for each of the others; no `yaml` for a file that cannot be parsed
 */
export function readEntries<Entry extends object>(
  content: ContentFile,
  form: EntryForm,
  readEntry: (
    node: YAMLMap,
    yaml: YamlFile,
    fields: Fields,
    faults: Fault[],
    others: readonly Entry[],
  ) => Entry | Fault[],
): { entries: Entry[]; yaml?: YamlFile; faults: Fault[] } {
  const { yaml, faults } = parseYamlFile(content);
  if (!yaml || yaml.document.contents === null) return { entries: [], faults };
  const { contents } = yaml.document;
  if (!isSeq(contents)) return { entries: [], faults: [yaml.report(contents, form.noList)] };
  const entries: Entry[] = [];
  for (const node of contents.items as Node[]) {
    const found = isMap(node)
      ? readEntry(node, yaml, readFields(node), checkFields(node, yaml, form), entries)
      : [yaml.report(node, form.noEntry)];
    if (Array.isArray(found)) faults.push(...found);
    else entries.push(found);
  }
  return { entries, yaml, faults };
}

function readFields(node: YAMLMap): Fields {
  return new Map(node.items.map(({ key, value }) => [readText(key) ?? '', { key, value }]));
}

/** @returns a fault for each unknown field, and one if a field is written twice */
function checkFields(node: YAMLMap, { report }: YamlFile, form: EntryForm): Fault[] {
  const names = node.items.map(({ key }) => readText(key) ?? '');
  const faults = node.items
    .filter((_, i) => !form.fields.includes(names[i]!))
    .map(({ key }) =>
      report(key, {
        what: `没有“${readText(key) ?? ''}”这一项`,
        why: '写了也不起作用',
        mend: form.fieldsInWords,
      }),
    );
  if (new Set(names).size < names.length) {
    faults.push(
      report(node, {
        what: '同一条里有一项写了两次',
        why: '不知道算哪一个',
        mend: form.mendRepeated,
      }),
    );
  }
  return faults;
}

/** Returns the text of a scalar as written, so that a number is a text too. Null if a node is no text. */
export function readText(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? null);
}

function findColonFaults(file: string, source: string): Fault[] {
  return source.split('\n').flatMap((text, i): Fault[] => {
    const isFullWidth = FULL_WIDTH_COLON.test(text);
    if (!isFullWidth && !NO_SPACE.test(text)) return [];
    const mended = text.trim().replace(/[：:]\s*/, ': ');
    return [
      {
        file,
        line: i + 1,
        what: isFullWidth ? '冒号是全角的' : '冒号后面没有空格',
        why: '冒号前后会连成一串文字，读不出来',
        mend: `写半角冒号和一个空格：${mended}`,
      },
    ];
  });
}
