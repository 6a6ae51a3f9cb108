import { formatFault } from '../collections/fault.ts';
import { contentDir } from '../collections/folder-path.ts';
import { checkLeftovers } from '../content-rules/rules/leftovers.ts';

/** Names on the terminal what an interrupted command has left in the content folder. */
export function nameLeftovers(): void {
  for (const fault of checkLeftovers(contentDir)) console.error(formatFault(fault));
}
