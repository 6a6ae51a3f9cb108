import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatFault, type Fault } from '../collections/fault.ts';

/** What a message needs to name its place: the document, and a node with its position. */
interface Place {
  readonly fileURL: URL | undefined;
  readonly data: object;
}
interface Positioned {
  readonly position?: { start: { line: number; column: number } } | undefined;
}

/**
 * Refuses a document for a fault: what is wrong, why that matters, how to mend it. Where the document is compiled
 * with a list of `faults` in its data, the fault is added to it instead, and the caller goes on.
 */
export function refuse(
  place: Place,
  node: Positioned,
  what: string,
  why: string,
  mend: string,
): void {
  const path = place.fileURL ? fileURLToPath(place.fileURL) : '';
  const start = node.position?.start;
  const fault: Fault = {
    file: path ? relative(process.cwd(), path) : '(文稿)',
    line: start?.line ?? 0,
    what,
    why,
    mend,
  };
  const { faults } = place.data as { faults?: Fault[] };
  if (faults) {
    faults.push(fault);
    return;
  }
  // What shows errors in the browser reads these.
  const loc = { file: path, line: start?.line, column: start?.column };
  throw Object.assign(new Error(formatFault(fault)), { loc, hint: mend });
}
