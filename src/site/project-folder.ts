/**
 * Makes the project's folder the working directory: all paths in the code are relative to it. Commands and Astro's
 * configuration import this module first. Pages must not import it, because they are bundled into another folder.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = resolve(fileURLToPath(import.meta.url), '../../..');
const startFolder = process.cwd();

/** Absolute path of the folder in which the user ran the command. Paths in arguments are relative to it. */
export const userFolder =
  // npm runs commands in the project's folder, and keeps the user's folder in a variable.
  (startFolder === projectFolder && process.env['INIT_CWD']) || startFolder;

process.chdir(projectFolder);
