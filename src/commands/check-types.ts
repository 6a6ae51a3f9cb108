// Checks the types of all code.
import { runAstro } from './astro.ts';

process.exitCode = await runAstro('check', '--minimumFailingSeverity', 'hint');
