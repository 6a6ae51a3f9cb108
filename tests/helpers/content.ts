import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages that the tests know: a year, a news item or another page that editors add changes no test. */
export const CONTENT = '.cache/site/content';
const OTHER_FILES =
  /^content\/(?:report\/(?!2025(?:\/|$))|news\/(?!archives-2026\.mdx$)|pages\/(?!about\.mdx$))./;
const OTHER_PAGES =
  /^\/(?:(?!(?:2025|about|corrections|figures|news|search)\/)[^/]+\/|news\/(?!archives-2026\/).)/;

/** Copies them from `content/`, with the addresses that they have published. */
export function copyContent(): void {
  rmSync(CONTENT, { recursive: true, force: true });
  cpSync('content', CONTENT, {
    recursive: true,
    filter: (path) => !OTHER_FILES.test(path.replaceAll('\\', '/')),
  });
  const file = join(CONTENT, 'published.json');
  if (!existsSync(file)) return;
  const published = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const kept = Object.entries(published).filter(([page]) => !OTHER_PAGES.test(page));
  writeFileSync(file, JSON.stringify(Object.fromEntries(kept), null, 2));
}
