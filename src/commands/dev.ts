// Serves the content as it is being written.
import { runAstro } from './astro.ts';

process.exitCode = await runAstro('dev', ...process.argv.slice(2));
