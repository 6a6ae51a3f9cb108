// `npm run build`: builds the site.
import { runAstro } from './astro.ts';

process.exitCode = await runAstro('build', ...process.argv.slice(2));
