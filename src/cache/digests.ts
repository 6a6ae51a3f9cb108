/** Digests that identify content: a file's name changes if its content changes. Build time only. */
import { createHash } from 'node:crypto';

/** SHA-256 of some texts, one after the other, as 64 hexadecimal digits. */
export function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
