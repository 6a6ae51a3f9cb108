import { dirname, relative, resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkDocument } from '../content-rules/check-document.ts';
import { ContentError, formatFault, type Fault } from '../collections/fault.ts';
import { checkDocuments } from '../content-rules/check-content.ts';
import { checkFolder, type CheckedFolder } from '../content-rules/check-folder.ts';
import type { CheckedDocument, ContentFile } from '../content-rules/checked-document.ts';
import { readTolerantFields } from '../content-rules/entry-fields.ts';
import { currentPreparation, setTermReader } from '../collections/prepared.ts';
import { contentDir } from '../collections/folder-path.ts';
import { checkReadable, readPageFiles } from '../content-rules/read-content.ts';
import { pluginFields } from '../content-rules/render-body.ts';
import { summarizeFaults } from '../content-rules/summarize-faults.ts';
import { findBlock } from '../content-rules/rules/frontmatter/read-frontmatter.ts';
import { checkLeftovers } from '../content-rules/rules/leftovers.ts';
import { prepareContent } from '../content-rules/prepare.ts';
import { toMdx } from '../collections/write-mdx.ts';
import { markdownProcessor } from '../markdown/processor.ts';

/** As many faults of style are named when a site is built. */
const NAMED = 20;

/**
 * Tells of faults in content. `npm run dev` renders a page in spite of them, with a note behind each paragraph that
 * has one. A build names them all, and goes on only where they are a matter of style.
 */
export function contentNotes({ base }: { base: string }): AstroIntegration {
  return {
    name: 'content-faults',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectScript, logger }) => {
        if (command === 'build') {
          prepareContent(contentDir, base, (folder) => refuseFaults(folder, logger));
          setTermReader(async () => (await currentPreparation()?.folder)?.terms ?? []);
        }
        if (command !== 'dev') return;
        setTermReader(async () => (await checkFolder(contentDir, { check: checkChanged })).terms);
        const lost = [...checkReadable(contentDir), ...checkLeftovers(contentDir)];
        for (const fault of lost) logger.error(formatFault(fault));
        injectScript('page-ssr', `import '/src/styles/content-notes.css';`);
        updateConfig({
          markdown: { processor: markdownProcessor({ base, tolerant: true }) },
          vite: {
            plugins: [
              {
                name: 'content-faults',
                enforce: 'pre',
                transform: { filter: { id: /\.mdx$/ }, handler: withFaults },
              },
            ],
          },
        });
      },
    },
  };
}

/** @throws where content has a fault that would end the build anyway, without saying so plainly, or be published */
function refuseFaults({ faults }: CheckedFolder, logger: AstroIntegrationLogger): void {
  const isGrave = ({ mild, warning }: Fault) => !mild && !warning;
  const grave = faults.filter(isGrave);
  const others = summarizeFaults(faults.filter((fault) => !isGrave(fault)));
  for (const line of others.slice(0, NAMED)) logger.warn(line);
  if (others.length > NAMED) logger.warn(`另有${others.length - NAMED}种：npm run check:content`);
  if (grave.length === 0) return;
  throw new ContentError(
    `内容有${grave.length}处要改：\n${grave.map((fault) => `  ${formatFault(fault)}`).join('\n')}`,
  );
}

/** The checked documents of `npm run dev`, by their paths. A document is checked again when its text, or the list of
 * exceptions, changes. */
const checked = new Map<string, { text: string; document: Promise<CheckedDocument> }>();

function checkChanged(files: readonly ContentFile[]): Promise<CheckedDocument[]> {
  return Promise.all(
    files.map((file) => {
      const known = checked.get(file.path);
      const text = [file.source, ...(file.exceptions ?? [])].join('\n');
      if (known?.text === text) return known.document;
      const document = checkDocument(file);
      checked.set(file.path, { text, document });
      return document;
    }),
  );
}

/**
 * Adds a note behind each paragraph of a file that has a fault. The fields are written anew: Astro parses them once
 * more, and would end at an error. Only the plugins need them, and only these two.
 */
async function withFaults(source: string, id: string): Promise<string | null> {
  const path = relative(resolve(contentDir), id).replaceAll('\\', '/');
  if (path.startsWith('..')) return null;
  const files = readPageFiles(contentDir);
  const own = files.find((file) => file.path === path);
  if (!own) return null;
  const { faults } = await checkDocuments(files, checkChanged);
  const block = findBlock(source);
  const { names, aliases } = pluginFields(readTolerantFields(source, path));
  return annotate(
    `---\n${JSON.stringify({ names, aliases })}\n---\n`,
    block ? source.slice(block.end) : '',
    block ? source.slice(0, block.end).split('\n').length : 1,
    faults.filter(({ file }) => file === own.file || isMissingBeside(file, own, files)),
  );
}

/** Whether a fault names a file that should lie beside a file and does not: the overview of a year. */
function isMissingBeside(file: string, own: ContentFile, files: readonly ContentFile[]): boolean {
  return dirname(file) === dirname(own.file) && files.every((other) => other.file !== file);
}

/**
 * Writes MDX with a note behind each paragraph that has a fault. What cannot be compiled gives way to its notes.
 * @param first line number of the body in the file, from 1
 */
export function annotate(
  head: string,
  text: string,
  first: number,
  faults: readonly Fault[],
): string {
  const body = text.split('\n');
  const broken = faults.some(({ what }) => what.startsWith('MDX'));
  const notes = new Map<number, string[]>();
  for (const fault of faults) {
    let end = fault.line - first;
    // The paragraph ends at the next blank line.
    if (end >= 0) while (end < body.length && body[end]?.trim()) end += 1;
    const place = broken || end < 0 ? 0 : Math.min(end, body.length);
    notes.set(place, [...(notes.get(place) ?? []), formatNote(fault)]);
  }
  const lines = broken ? [] : body;
  return [
    head,
    ...(notes.get(0) ?? []),
    ...lines.flatMap((line, i) => [line, ...(i > 0 ? (notes.get(i) ?? []) : [])]),
    ...(broken ? [] : (notes.get(body.length) ?? [])),
  ].join('\n');
}

function formatNote(fault: Fault): string {
  return `\n<aside class="content-fault">${toMdx(formatFault(fault))}</aside>\n`;
}
