// `npm start`: builds the site and serves it.
import { runAstro, serverArguments } from './astro.ts';

const typed = process.argv.slice(2);
process.exitCode =
  (await runAstro('build', ...typed)) || (await runAstro('preview', ...serverArguments(typed)));
