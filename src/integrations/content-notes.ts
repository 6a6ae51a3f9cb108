import { relative, resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkDocument } from '../content-rules/check-document.ts';
import { ContentError, formatFault, type Fault } from '../collections/fault.ts';
import { checkFolder, type CheckedFolder } from '../content-rules/check-folder.ts';
import { currentPreparation, setTermReader } from '../collections/prepared.ts';
import { contentDir } from '../collections/folder-path.ts';
import { checkReadable } from '../content-rules/read-content.ts';
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
        setTermReader(async () => (await checkFolder(contentDir)).terms);
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
  const grave = faults.filter(({ mild, warning }) => !mild && !warning);
  const mild = faults.filter((fault) => !grave.includes(fault));
  for (const fault of mild.slice(0, NAMED)) logger.warn(formatFault(fault));
  if (mild.length > NAMED) logger.warn(`另有${mild.length - NAMED}处：npm run check:content`);
  if (grave.length === 0) return;
  throw new ContentError(
    `内容有${grave.length}处要改：\n${grave.map((fault) => `  ${formatFault(fault)}`).join('\n')}`,
  );
}

/** A file's MDX → the same with a note behind each paragraph that has a fault. */
async function withFaults(source: string, id: string): Promise<string | null> {
  const path = relative(resolve(contentDir), id);
  if (path.startsWith('..')) return null;
  const { faults, bodyStart } = await checkDocument({ file: relative('', id), path, source });
  return faults.length === 0 ? null : annotate(source, bodyStart, faults);
}

/** MDX with a note behind each paragraph that has a fault; what cannot be compiled gives way to its notes. */
export function annotate(source: string, bodyStart: number, faults: readonly Fault[]): string {
  const head = source.slice(0, bodyStart);
  const body = source.slice(bodyStart).split('\n');
  const first = head.split('\n').length;
  const broken = faults.some(({ what }) => what.startsWith('MDX'));
  const notes = new Map<number, string[]>();
  for (const fault of faults) {
    let end = fault.line - first;
    // The paragraph ends at the next blank line.
    if (end >= 0) while (end < body.length && body[end]?.trim()) end += 1;
    const place = broken || end < 0 ? 0 : end;
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
