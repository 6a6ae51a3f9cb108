import type { HastPluginDefinition } from 'satteri';
import { WITHDRAWN } from '../collections/withdrawal.ts';
import { parseQuantity } from '../quantity/index.ts';

type Visitor = Extract<NonNullable<HastPluginDefinition['element']>, { visit: unknown }>['visit'];
type Element = Parameters<Visitor>[0];
type Context = Parameters<Visitor>[1];

/** A cell without a number in a column of numbers. */
const NO_NUMBER = /^[—–-]*$/;

/**
 * Puts a table into a box that scrolls by itself. Columns of numbers, and those with a colon at their end (`---:`), get
 * the class `number`. The first cell of a row becomes its heading unless it is a number.
 */
export const tables: HastPluginDefinition = {
  name: 'tables',
  element: {
    filter: ['table'],
    visit(table, ctx) {
      const [head = [], ...rows] = listElements(table, 'tr').map((row) =>
        listElements(row, 't[hd]'),
      );
      for (const [i, heading] of head.entries()) {
        const cells = rows.flatMap((row) => row[i] ?? []);
        const texts = cells.map((cell) => ctx.textContent(cell).trim());
        const isOfNumbers = isAlignedRight(heading) || isNumeric(texts);
        for (const cell of [heading, ...cells]) {
          ctx.setProperty(cell, 'style', null);
          if (isOfNumbers) ctx.setProperty(cell, 'className', ['number']);
        }
        if (i === 0 && !isOfNumbers) for (const cell of cells) makeHeading(cell, ctx);
      }
      const properties = { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: '表格' };
      ctx.wrapNode(table, { type: 'element', tagName: 'div', properties, children: [] });
    },
  },
};

/** The elements below a node with a name, outermost first. @param name a pattern of the whole name */
function listElements(node: Element, name: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return new RegExp(`^${name}$`).test(child.tagName) ? [child] : listElements(child, name);
  });
}

/** The parser writes the alignment as a style, which the content security policy does not allow. */
function isAlignedRight({ properties }: Element): boolean {
  return /right/.test(String(properties['style'] ?? properties['align'] ?? ''));
}

function isNumeric(texts: readonly string[]): boolean {
  const numbers = texts
    .map((text) => text.replace(WITHDRAWN, ''))
    .filter((text) => !NO_NUMBER.test(text));
  return numbers.length > 0 && numbers.every((text) => parseQuantity(text) !== null);
}

function makeHeading(cell: Element, ctx: Context): void {
  const { children } = cell;
  ctx.replaceNode(cell, { type: 'element', tagName: 'th', properties: { scope: 'row' }, children });
}
