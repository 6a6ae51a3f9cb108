/** Reads the address that the site is built for from environment variables. Build time only. */
import { ContentError } from '../collections/fault.ts';

/** The address that readers open the site at. */
export interface SiteAddress {
  /** Origin without a last slash: `https://example.org`. */
  site: string;
  /** Path of the folder, with both slashes: `/`, `/quangong/`. */
  base: string;
}

/** Origin of a build for this machine. */
const LOCAL_ORIGIN = 'http://localhost:4321';
const EXAMPLE = 'SITE_URL=https://example.org';

type Settings = Record<'SITE_URL' | 'BASE_PATH', string | undefined>;

/**
 * Reads the address of the site for Astro's configuration. If a setting is wrong, prints the message and ends the
 * process with code 1. Astro would add its own text to a thrown error.
 */
export function requireSiteAddress(settings: Partial<Settings>): SiteAddress {
  try {
    return readSiteAddress(settings);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/**
 * Reads the address of the site.
 * @param settings `SITE_URL` is the origin; without it the origin is this machine. `BASE_PATH` is the folder, with or
 *   without its slashes; if it is absent or empty, the folder is the root
 * @throws ContentError in Chinese, with the variable, its value, the reason and a valid form
 */
export function readSiteAddress(settings: Partial<Settings>): SiteAddress {
  const { SITE_URL = LOCAL_ORIGIN, BASE_PATH = '' } = settings;
  const base = readBase(BASE_PATH);
  return { site: readOrigin(SITE_URL.trim()), base };
}

/** @throws ContentError */
function readOrigin(value: string): string {
  const refuse = (why: string) => {
    // Many people can read a log: it must not contain a password.
    const shown = value.replace(/\/\/[^/]*@/, '//***@');
    return new ContentError(`SITE_URL=${shown} ${why}。`);
  };
  if (!value) throw refuse(`是空的：写成 ${EXAMPLE} 这样，或不设这个变量`);
  const [, protocol] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value) ?? [];
  if (protocol && !/^https?$/i.test(protocol)) {
    throw refuse(`不是网站的地址：以 https:// 或 http:// 开头，写成 ${EXAMPLE} 这样`);
  }
  const url = protocol && parseUrl(value);
  if (!url) throw refuse(`不是完整的网址：以 https:// 开头，后面是域名，写成 ${EXAMPLE} 这样`);
  const right = `SITE_URL=${url.origin}`;
  if (url.username || url.password) throw refuse(`里有用户名或密码：去掉它，写成 ${right}`);
  if (/[?#]/.test(value)) throw refuse(`里有“?”或“#”：去掉它和它后面的，写成 ${right}`);
  if (url.pathname !== '/') {
    throw refuse(`里有路径：写成 ${right}，路径写进 BASE_PATH=${decodePath(url.pathname)}`);
  }
  return url.origin;
}

/** Adds the slashes and drops empty folders. @throws ContentError */
function readBase(value: string): string {
  const folders = value.split('/').filter(Boolean);
  const refuse = (what: string) =>
    new ContentError(
      `BASE_PATH=${value} 里${what}：只用英文字母、数字和“-”“_”“.”“~”，写成 BASE_PATH=/quangong/ 这样，不在文件夹里就写 BASE_PATH=/。`,
    );
  for (const folder of folders) {
    if (/^\.+$/.test(folder)) throw refuse(`的“${folder}”不是文件夹的名称`);
    const [wrong] = /[^\w.~-]/u.exec(folder) ?? [];
    if (wrong) throw refuse(`有“${wrong}”，它不能用在这里`);
  }
  return `/${folders.map((folder) => `${folder}/`).join('')}`;
}

function parseUrl(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

/** Decodes a path. Returns it unchanged if its escapes are invalid. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
