// `npm start`: builds the site and serves it.
import { SERVER_ARGUMENTS, runAstro } from './astro.ts';

process.exitCode = (await runAstro('build')) || (await runAstro('preview', ...SERVER_ARGUMENTS));
