import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FILES = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project, without its content, into `.cache/site/<name>-project`. The packages are linked.
 * @param changes for the path of a file: a text in it, and its replacement
 * @returns the folder of the copy
 * @throws if a file does not contain the text
 */
export function copyProject(
  name: string,
  changes: Readonly<Record<string, readonly [from: string, to: string]>>,
): string {
  const project = resolve(`.cache/site/${name}-project`);
  rmSync(project, { recursive: true, force: true });
  for (const file of FILES) cpSync(file, join(project, file), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  for (const [path, [from, to]] of Object.entries(changes)) {
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not have “${from}”`);
    writeFileSync(join(project, path), text.replace(from, to));
  }
  return project;
}
