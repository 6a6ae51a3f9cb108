// `npm run preview`: serves the last build.
import { SERVER_ARGUMENTS, runAstro } from './astro.ts';

process.exitCode = await runAstro('preview', ...SERVER_ARGUMENTS, ...process.argv.slice(2));
