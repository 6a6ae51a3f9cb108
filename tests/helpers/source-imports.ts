import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** An import as it is written in a file. */
export interface SourceImport {
  /** Path of the importing file, relative to the project. */
  file: string;
  specifier: string;
  /** Whether only types are imported: a build does not need them. */
  typeOnly: boolean;
}

/** The files that the site is made of: settings and `src/`, without tests and fixtures. */
export const SOURCE_FILES = globSync(['astro.config.mjs', 'src/**/*.{ts,js,astro}']).filter(
  (file) => !/\.(?:test|fixture)\.ts$/.test(file),
);

/** Every import of a file: static, dynamic (`import()`), re-exported, or of types alone; scripts of components too. */
export function readImports(file: string): SourceImport[] {
  const found: SourceImport[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ file, specifier: specifier.text, typeOnly });
    }
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

/** The code of a file; of a component, its frontmatter and scripts. */
function readCode(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, body]) => body);
  return [/^---\n(.*?)\n---$/ms.exec(text)?.[1] ?? '', ...scripts].join('\n;');
}
