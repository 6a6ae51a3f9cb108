import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const { scripts, dependencies, devDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Manifest;

/** An import of a package. */
interface PackageImport {
  file: string;
  name: string;
  /** Whether only types are imported, which the check of types needs and no build does. */
  typeOnly: boolean;
}

/** The code of a file: all of it, or the frontmatter and the scripts of a component. */
function readCode(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, body]) => body);
  return [/^---\n(.*?)\n---$/ms.exec(text)?.[1] ?? '', ...scripts].join('\n;');
}

/** Every package that a file imports by its name, also later (`import()`) or for its types alone. */
function readImports(file: string): PackageImport[] {
  const found: PackageImport[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const [, name] = /^((?:@[^/]+\/)?[^./@][^/]*)/.exec(specifier.text) ?? [];
    // `astro:content` and the like are Astro's own modules.
    if (name && !isBuiltin(name) && !name.includes(':')) found.push({ file, name, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { importClause: clause } = node;
      add(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readCode(file), ts.ScriptTarget.Latest));
  return found;
}

const files = globSync(['astro.config.mjs', 'src/**/*.{ts,js,astro}']).filter(
  (file) => !/\.(?:test|fixture)\.ts$/.test(file),
);
const imports = files.flatMap(readImports);
const describeImport = ({ file, name }: PackageImport) => `${file} imports ${name}`;

describe('a package that the site or a command imports', () => {
  test('is found in settings, code and components', () => {
    const read = (name: string) => imports.filter((one) => one.name === name);
    expect(read('@astrojs/mdx').map(({ file }) => file)).toContain('astro.config.mjs');
    expect(read('satteri').some(({ file }) => file.endsWith('.ts'))).toBe(true);
    expect(read('astro').some(({ file }) => file.endsWith('.astro'))).toBe(true);
  });

  test('is a dependency, so that an install without tools of development has it', () => {
    const missing = imports.filter(({ name, typeOnly }) => !typeOnly && !(name in dependencies));
    expect(missing.map(describeImport)).toEqual([]);
  });

  test('is declared, also where only its types are imported', () => {
    const declared = { ...dependencies, ...devDependencies };
    const missing = imports.filter(({ name }) => !(name in declared));
    expect(missing.map(describeImport)).toEqual([]);
  });
});

test.each(['build', 'start', 'preview', 'ids', 'new', 'import', 'check:content'])(
  'npm run %s starts a program of a dependency',
  (script) => {
    const [program = ''] = (scripts[script] ?? '').split(' ');
    expect(Object.keys(dependencies)).toContain(program);
  },
);
