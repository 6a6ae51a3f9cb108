import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FILES = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project, without its content, into `.cache/site/<name>-project`. The packages are linked.
 * @param changes for the path of a file: texts in it, each with its replacement
 * @returns the folder of the copy
 * @throws if a file does not contain the text
 */
export function copyProject(
  name: string,
  changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>,
): string {
  const project = resolve(`.cache/site/${name}-project`);
  rmSync(project, { recursive: true, force: true });
  for (const file of FILES) cpSync(file, join(project, file), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  for (const [path, replacements] of Object.entries(changes)) {
    let text = readFileSync(path, 'utf8');
    for (const [from, to] of replacements) {
      if (!text.includes(from)) throw new Error(`${path} does not have “${from}”`);
      text = text.replace(from, to);
    }
    writeFileSync(join(project, path), text);
  }
  return project;
}
