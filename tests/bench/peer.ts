/** Builds the same content with Starlight, the documentation theme for comparison. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { timedBuild, type BuildCost } from './build.ts';
import { writeMarkdown, type BenchPage } from './content.ts';

const FOLDER = join(tmpdir(), 'bench-starlight');
const PACKAGES = ['@astrojs/starlight', 'astro', '@astrojs/markdown-remark', 'pagefind'];

/** Installs Starlight in a temporary folder, unless it is there. @returns its packages' versions */
export function installPeer(): string {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(join(FOLDER, 'node_modules/@astrojs/starlight'))) {
    writeFileSync(join(FOLDER, 'package.json'), '{ "private": true, "type": "module" }\n');
    const { status, stderr } = spawnSync(
      'npm',
      [
        'install',
        '--no-audit',
        '--no-fund',
        '@astrojs/starlight',
        'astro',
        '@astrojs/markdown-remark',
      ],
      { cwd: FOLDER, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`npm install of Starlight failed:\n${stderr}`);
  }
  return PACKAGES.map((name) => {
    const file = join(FOLDER, 'node_modules', name, 'package.json');
    return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
  }).join(', ');
}

/**
 * Builds the pages with unchanged Starlight: one language, its own search, a sidebar of all pages.
 * @param outDir folder of the built site
 * @param limit seconds after which the build is ended
 * @returns null if it was ended
 */
export async function buildPeer(
  pages: readonly BenchPage[],
  outDir: string,
  limit: number,
): Promise<{ dist: string; cost: BuildCost } | null> {
  writeMarkdown(pages, join(FOLDER, 'src/content/docs'));
  for (const left of ['.astro', 'node_modules/.astro']) {
    rmSync(join(FOLDER, left), { recursive: true, force: true });
  }
  writeFileSync(
    join(FOLDER, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  writeFileSync(
    join(FOLDER, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://report.example',
  integrations: [starlight({ title: '年报', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`,
  );
  const dist = resolve(outDir);
  const cost = await timedBuild(FOLDER, ['build', '--outDir', dist], {}, limit);
  if (cost) return { dist, cost };
  // An unfinished build may have many gigabytes.
  rmSync(dist, { recursive: true, force: true });
  return null;
}
