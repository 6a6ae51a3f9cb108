/**
 * Makes the project's folder the working directory, which all its paths are relative to. Commands and Astro's
 * configuration import this module before anything else; pages do not, because they are bundled into another folder.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = resolve(fileURLToPath(import.meta.url), '../../..');
const startFolder = process.cwd();

/** Absolute path of the folder that the user typed the command in: files that the user names are relative to it. */
export const userFolder =
  // npm changes to the project's folder before it runs a command.
  (startFolder === projectFolder && process.env['INIT_CWD']) || startFolder;

process.chdir(projectFolder);
