import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkDocument } from '../content-rules/document.ts';
import { messageOf, type Fault } from '../content-rules/fault.ts';
import { contentDir } from '../content-dir.ts';
import { toMdx } from '../import/mdx.ts';
import { markdownProcessor } from '../markdown/processor.ts';

/**
 * Shows faults in content while it is being written: `npm run dev` renders a page in spite of them, with a note
 * behind each paragraph that has one. A build refuses such content.
 */
export function contentFaults({ base }: { base: string }): AstroIntegration {
  return {
    name: 'content-faults',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectScript }) => {
        if (command !== 'dev') return;
        injectScript('page-ssr', `import '/src/styles/content-faults.css';`);
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

/** A file's MDX → the same with a note behind each paragraph that has a fault. */
async function withFaults(source: string, id: string): Promise<string | null> {
  const path = relative(resolve(contentDir), id);
  if (path.startsWith('..')) return null;
  const { faults, frontmatter } = await checkDocument({ file: relative('', id), path, source });
  return faults.length === 0 ? null : annotate(source, frontmatter.bodyStart, faults);
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
    notes.set(place, [...(notes.get(place) ?? []), noteOf(fault)]);
  }
  const lines = broken ? [] : body;
  return [
    head,
    ...(notes.get(0) ?? []),
    ...lines.flatMap((line, i) => [line, ...(i > 0 ? (notes.get(i) ?? []) : [])]),
    ...(broken ? [] : (notes.get(body.length) ?? [])),
  ].join('\n');
}

function noteOf(fault: Fault): string {
  return `\n<aside class="content-fault">${toMdx(messageOf(fault))}</aside>\n`;
}
