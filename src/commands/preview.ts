// `npm run preview`: serves the last build.
import { runAstro, serverArguments } from './astro.ts';

process.exitCode = await runAstro('preview', ...serverArguments(process.argv.slice(2)));
