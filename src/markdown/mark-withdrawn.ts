import type { MdastPluginDefinition } from 'satteri';
import { WITHDRAWN } from '../collections/withdrawal.ts';
import { elementName, readAttribute, walkNodes } from './tree.ts';

/** Writes （已撤回） behind each withdrawn figure, so that its sentence says so wherever it is read, copied or quoted. */
export const markWithdrawn: MdastPluginDefinition = {
  name: 'withdrawn',
  after(root, ctx) {
    for (const node of [...walkNodes(root)]) {
      if (elementName(node) !== 'Figure' || readAttribute(node, 'withdrawn') === undefined)
        continue;
      ctx.insertAfter(node, { type: 'text', value: WITHDRAWN });
    }
  },
};
