import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatFault, type Fault } from '../collections/fault.ts';

/** The document of a fault: its file and the data of its compilation. */
interface Place {
  readonly fileURL: URL | undefined;
  readonly data: object;
}
interface Positioned {
  readonly position?: { start: { line: number; column: number } } | undefined;
}

/**
 * Refuses a document because of a fault. If the data of the compilation has a list of `faults`, the fault is added to
 * that list and the caller continues. Otherwise an error with file and line is thrown.
 * @param node the faulty node, which gives the line
 * @param message three parts, in Chinese, for an editor: `what` is wrong, `why` that matters, how to `mend` it
 */
export function refuse(
  place: Place,
  node: Positioned,
  message: Pick<Fault, 'what' | 'why' | 'mend'>,
): void {
  const path = place.fileURL ? fileURLToPath(place.fileURL) : '';
  const start = node.position?.start;
  const fault: Fault = {
    file: path ? relative(process.cwd(), path) : '(文稿)',
    line: start?.line ?? 0,
    ...message,
  };
  const { faults } = place.data as { faults?: Fault[] };
  if (faults) {
    faults.push(fault);
    return;
  }
  // Astro's error overlay reads `loc` and `hint`.
  const loc = { file: path, line: start?.line, column: start?.column };
  throw Object.assign(new Error(formatFault(fault)), { loc, hint: fault.mend });
}
