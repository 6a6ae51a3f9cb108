// `integrations/offline.ts` writes these constants before the bundled program.

/** Path that the site is served at, `/` or `/quangong/`. */
declare const BASE: string;
/** Changes with the program and with any core file: 16 hexadecimal digits. */
declare const VERSION: string;
/**
 * Path of each core file, percent-encoded, with the base → its digest. All core files are cached from the second page
 * on.
 */
declare const CORE: Readonly<Record<string, string>>;
/** Paths of folders whose file names change with their content. */
declare const FIXED: readonly string[];
