import type { Form } from '../layout/lines.ts';
import type { Paragraph } from '../layout/paragraph.ts';

/**
 * Joins the blocks of a page by blank lines, and the items of a list by line feeds, inner lists indented.
 * @param blocks the paragraphs as MDX, in the same order
 */
export function joinBlocks(paragraphs: readonly Paragraph[], blocks: readonly string[]): string {
  let body = '';
  /** Widths of the marks of the lists around the item, outermost first. */
  let marks: number[] = [];
  for (const [i, block] of blocks.entries()) {
    const form = paragraphs[i]?.form;
    const before = paragraphs[i - 1]?.form;
    const isFollowing =
      before?.kind === 'item' &&
      form?.kind === 'item' &&
      (form.depth > 0 ||
        before.depth > 0 ||
        before.marker === '' ||
        isBullet(before) === isBullet(form));
    if (form?.kind !== 'item') {
      body += `${i > 0 ? '\n\n' : ''}${block}`;
      continue;
    }
    if (form.marker === '' && marks.length > 0) {
      const around = marks.slice(0, form.depth + 1);
      body += `\n\n${' '.repeat(around.reduce((sum, width) => sum + width, 0))}${block}`;
      continue;
    }
    // An inner list needs an item around it.
    if (!isFollowing) marks = [];
    marks = marks.slice(0, form.depth);
    const indent = ' '.repeat(marks.reduce((sum, width) => sum + width, 0));
    marks.push(form.marker.length + 1);
    body += `${i === 0 ? '' : isFollowing ? '\n' : '\n\n'}${indent}${form.marker} ${block}`;
  }
  return body;
}

function isBullet(form: Extract<Form, { kind: 'item' }>): boolean {
  return form.marker === '-';
}
