/** What servers say with each file: the one place, for header files, the sample configuration and its tests. */
import { createHash } from 'node:crypto';
import { settingsBoot } from './settings-boot.ts';

const directives = {
  'default-src': ["'none'"],
  // WebAssembly is what the search engine is made of; the one inline script is named by its hash.
  'script-src': ["'self'", "'wasm-unsafe-eval'", hashScript(settingsBoot)],
  'style-src': ["'self'"],
  // data: is for QR codes, which are made in the browser.
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} as const;

/** The content security policy as a page can state it itself, in a `<meta>`. */
export const pagePolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');

/** Headers of every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  // A <meta> cannot say who may frame a page.
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For files whose name changes with what is in them: a year, and never asked for again. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** For everything else: kept, and asked for again each time. */
export const REVALIDATE = 'no-cache';

/** Folders of files whose name changes with what is in them, without the base. */
export const immutableFolders = [
  '/_astro/',
  '/pagefind/fragment/',
  '/pagefind/index/',
  '/pagefind/values/',
] as const;
/** Files that programs on other sites may read. */
export const openFiles = [
  '/figures.json',
  '/figures.csv',
  '/figures.schema.json',
  '/datapackage.json',
] as const;

function hashScript(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
