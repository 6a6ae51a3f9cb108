/** Digests of what was read, by which it is known again. Build time only. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const CODE = ['src/**/*.{ts,js,astro,css}', 'astro.config.mjs', 'package-lock.json'];

/** SHA-256 of some texts, one after the other, as 64 hexadecimal digits. */
export function digestOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}

let code: string | undefined;

/** Digest of all that turns content into a site, as it was first asked for: what other code made is not taken again. */
export function digestOfCode(): string {
  return (code ??= digestOf(
    ...globSync(CODE)
      .sort()
      .flatMap((file) => [file, readFileSync(file, 'utf8')]),
  ));
}
