// Builds the site and serves it: what a stranger runs first.
import { address, runAstro } from './astro.ts';

process.exitCode = (await runAstro('build')) || (await runAstro('preview', ...address));
