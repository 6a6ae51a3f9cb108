import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a message needs to name its place: the document, and a node with its position. */
interface Place {
  readonly fileURL: URL | undefined;
}
interface Positioned {
  readonly position?: { start: { line: number; column: number } } | undefined;
}

/** A fault in content: where it is, what is wrong and how to mend it, in one line for an editor. */
export function contentError(place: Place, node: Positioned, wrong: string, mend: string): Error {
  const file = place.fileURL ? relative(process.cwd(), fileURLToPath(place.fileURL)) : '(文稿)';
  const line = node.position?.start.line;
  return new Error(`${file}${line ? `:${line}` : ''} ${wrong}。${mend}。`);
}
