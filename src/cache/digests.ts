/** Digests, for names of files that change with their content. Build time only. */
import { createHash } from 'node:crypto';

/** Computes the SHA-256 of a list of texts, as 64 hexadecimal digits. */
export function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
