import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';

const DOCUMENTS = globSync(['*.md', '{content,docs,src,tests}/**/*.md']).map((file) =>
  file.replaceAll('\\', '/'),
);

/** The id that GitHub gives a heading: `### 从 Word 导入` → `从-word-导入`. */
function headingId(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** The text of a document without its code. */
function readProse(file: string): string {
  return readFileSync(file, 'utf8')
    .replaceAll(/^ *```[^]*?^ *```$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');
}

function readHeadings(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/^ *```[^]*?^ *```$/gm, '');
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => headingId(heading));
}

test('every link in a document leads to a file and a heading that exist', () => {
  const links = DOCUMENTS.flatMap((file) =>
    [...readProse(file).matchAll(/\]\((?!https?:|mailto:|\/)([^)\s]+)\)/g)].map(
      ([, link = '']) => ({
        file,
        link,
      }),
    ),
  );
  expect(links.length).toBeGreaterThan(60);
  const broken = links.filter(({ file, link }) => {
    const [path = '', id] = link.split('#');
    const target = path === '' ? file : normalize(join(dirname(file), path));
    return !existsSync(target) || (id !== undefined && !readHeadings(target).includes(id));
  });
  expect(broken).toEqual([]);
});

test('every picture of the handbook is in it, and taken by a script', () => {
  const scripts = globSync('tests/pictures/*.ts').map((file) => readFileSync(file, 'utf8'));
  const handbook = readFileSync('content/README.md', 'utf8');
  const taken = globSync('docs/images/handbook-*.png').map((file) => file.replace(/^.*[\\/]/, ''));
  expect(taken.length).toBeGreaterThan(8);
  for (const name of taken) {
    expect([name, handbook.includes(`docs/images/${name}`)]).toEqual([name, true]);
    expect([name, scripts.join('').includes(name.replace('.png', ''))]).toEqual([name, true]);
  }
});

test('every command of the project is named in the README, and those of editors in the handbook', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [readme, handbook] = ['README.md', 'content/README.md'].map((file) =>
    readFileSync(file, 'utf8'),
  ) as [string, string];
  const own = [
    'dev',
    'new',
    'import',
    'mark',
    'metrics',
    'check:content',
    'check:questions',
    'finish',
    'ids',
    'share-preview',
    'preview',
    'build',
  ];
  expect(own.filter((name) => !handbook.includes(`npm run ${name}`))).toEqual([]);
  expect(own.filter((name) => !readme.includes(`npm run ${name}`) || !scripts[name])).toEqual([]);
});
