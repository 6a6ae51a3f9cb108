import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { splitSentences } from './sentences.ts';
import { createElement } from './tree.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];
type Node = Readonly<MdastNode>;
type Image = Extract<Node, { type: 'image' }>;
type Paragraph = Extract<Node, { type: 'paragraph' }>;

/** A sentence that names who took, drew or gave a picture: 某某／摄, 市总工会供图. */
const CREDIT = /(?:摄|供图|制图|绘图|[／/]图)。?$/;

/**
 * Puts a picture that is a paragraph of its own into `<figure>`. Its title becomes the caption, with the credit apart:
 * `![alt](./IMG_2026.JPG "说明。某某／摄")`. Pictures above the first heading are loaded at once, all others when a reader
 * comes near.
 */
export const pictures: MdastPluginDefinition = {
  name: 'pictures',
  after(root, ctx) {
    let isBelowHeading = false;
    for (const node of root.children) {
      if (node.type === 'heading') isBelowHeading = true;
      if (node.type === 'paragraph') setPicture(ctx, node, isBelowHeading ? 'lazy' : 'eager');
    }
  },
};

function setPicture(ctx: Context, paragraph: Paragraph, loading: 'lazy' | 'eager'): void {
  const [image, ...others] = paragraph.children as Node[];
  if (image?.type !== 'image' || others.length > 0) return;
  const { title, ...rest } = image;
  const shown = { ...rest, data: { hProperties: { loading } } } as Image;
  const caption = title ? [createCaption(title)] : [];
  ctx.replaceNode(paragraph, createElement('figure', { class: 'picture' }, [shown, ...caption]));
}

function createCaption(title: string): MdastNode {
  const { text, credit } = splitCaption(title);
  return createElement('figcaption', {}, [
    ...(text ? [{ type: 'text', value: text } as Node] : []),
    ...(credit ? [createElement('small', {}, [{ type: 'text', value: credit }])] : []),
  ]);
}

/** Splits the caption of a picture from its credit, which is its last sentence. Either may be empty. */
export function splitCaption(caption: string): { text: string; credit: string } {
  const last = splitSentences(caption).at(-1);
  if (!last || !CREDIT.test(last.text)) return { text: caption.trim(), credit: '' };
  return { text: caption.slice(0, last.start).trim(), credit: last.text };
}
