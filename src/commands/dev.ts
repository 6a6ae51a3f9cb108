// `npm run dev`: serves the content while it is being written.
import { runAstro } from './astro.ts';

process.exitCode = await runAstro('dev', ...process.argv.slice(2));
