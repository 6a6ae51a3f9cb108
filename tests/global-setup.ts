import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildShared, reuseShared, type FinishedBuild } from './helpers/build.ts';
import { installedShell } from './helpers/chromium.ts';
import { writePhotos } from './helpers/photos.ts';
import { copyProject } from './helpers/project.ts';
import { writeReports } from './helpers/reports.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** One report, built by `npm run build` for the root of its host. */
    site: FinishedBuild;
    /** The same, built by Astro's own command line for a folder of its host. */
    based: FinishedBuild;
    /** Two reports, see `helpers/reports.ts`, built with `offline: false` and an address for errors. */
    reports: FinishedBuild;
    /** Path of Chromium's shell for tests, or of a Chromium or Chrome. */
    shell: string;
  }
}

/** Projects of `vitest.config.ts` whose tests look at the first build. */
const USERS_OF_SITE = ['site', 'browser', 'engines'];
/** Projects whose tests look at all builds. */
const USERS_OF_ALL = ['site', 'browser'];

/**
 * Makes the builds that several test files share, once for all projects.
 * @throws with the output of a build that fails
 */
export default async function setup(project: TestProject): Promise<void> {
  const isRun = (users: readonly string[]) =>
    project.vitest.projects.some(({ name }) => users.includes(name));
  if (!isRun(USERS_OF_SITE)) return;
  const root = { site: 'https://report.example', base: '/' };
  if (!isRun(USERS_OF_ALL)) return project.provide('site', await reuseShared('root', root));
  project.provide('shell', installedShell());
  const place = { site: 'https://pages.example', base: '/quangong/' };
  const first = buildShared('root', root);
  const [site, based, reports] = await Promise.all([
    first,
    // This build uses the cached cards of the first one.
    first.then(() => buildShared('based', { ...place, isPlainAstro: true })),
    buildReports(root),
  ]);
  project.provide('site', site);
  project.provide('based', based);
  project.provide('reports', reports);
}

/** Makes the build of two reports, from a copy of the project with other settings. */
async function buildReports(place: Pick<FinishedBuild, 'base' | 'site'>): Promise<FinishedBuild> {
  const copy = copyProject('reports', {
    'src/site/settings.ts': [
      ['offline: true', 'offline: false'],
      ["errorsTo: ''", "errorsTo: 'https://errors.example/new?on={page}'"],
    ],
  });
  writeReports(join(copy, 'content'));
  await writePhotos(join(copy, 'content'));
  return buildShared('reports', { ...place, content: 'content', project: copy });
}
