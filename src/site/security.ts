/** Headers of all responses. Header files, the sample configuration of nginx and tests are based on them. */
import { createHash } from 'node:crypto';
import { settingsBoot } from './settings-boot.ts';

const directives = {
  'default-src': ["'none'"],
  // The search engine is WebAssembly. The hash allows the one inline script.
  'script-src': ["'self'", "'wasm-unsafe-eval'", hashScript(settingsBoot)],
  'style-src': ["'self'"],
  // QR codes are drawn in the browser as `data:` images.
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} as const;

/** The content security policy for the `<meta>` element of each page. */
export const pagePolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');

/** Security headers of every response. */
export const securityHeaders: Readonly<Record<string, string>> = {
  // `frame-ancestors` works only in a header.
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** `Cache-Control` of files whose names change with their content: a year, without revalidation. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** `Cache-Control` of all other files: cached, and revalidated at each use. */
export const REVALIDATE = 'no-cache';

/** Folders of files whose names change with their content. Paths do not contain the base. */
export const immutableFolders = [
  '/_astro/',
  '/pagefind/filter/',
  '/pagefind/fragment/',
  '/pagefind/index/',
  '/pagefind/values/',
] as const;
/** Files that scripts of other sites may read. Paths do not contain the base. */
export const openFiles = [
  '/figures.json',
  '/figures.csv',
  '/figures.schema.json',
  '/datapackage.json',
] as const;

function hashScript(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
