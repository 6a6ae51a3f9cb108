import type { TestProject } from 'vitest/node';
import { buildShared } from '../helpers/build.ts';

/** Makes the build that the tests of all engines share. @throws with the output of a build that fails */
export default async function setup(project: TestProject): Promise<void> {
  project.provide(
    'site',
    await buildShared('engines', { site: 'https://report.example', base: '/' }),
  );
}
