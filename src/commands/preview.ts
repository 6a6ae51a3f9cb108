// `npm run preview`: serves the last build, or with `--drafts` a build with drafts, in a folder of its own.
import { buildWithDrafts, DRAFTS_FOLDER, runAstro, serverArguments } from './astro.ts';

const typed = process.argv.slice(2);
const others = typed.filter((argument) => argument !== '--drafts');
const withDrafts = others.length < typed.length;
const status = withDrafts ? await buildWithDrafts() : 0;
const folder = withDrafts ? ['--outDir', DRAFTS_FOLDER] : [];
process.exitCode = status || (await runAstro('preview', ...folder, ...serverArguments(others)));
