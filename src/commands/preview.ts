// Serves the last build.
import { address, runAstro } from './astro.ts';

process.exitCode = await runAstro('preview', ...address, ...process.argv.slice(2));
