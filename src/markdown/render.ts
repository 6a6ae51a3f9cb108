/** MDX that holds no program, rendered without a module of its own. */
import { pathToFileURL } from 'node:url';
import type { MarkdownHeading } from 'astro';
import { evaluate, type MdastNode, type MdastPluginDefinition } from 'satteri';
import type { Fault } from '../collections/fault.ts';
import { figuresInFrontmatter, type FigureOnPage } from '../figures/figure-on-page.ts';
import { Fragment, jsx, type Html } from './jsx-to-html.ts';
import { FEATURES, mdastPlugins } from './processor.ts';
import { walkNodes } from './tree.ts';

type Node = Readonly<MdastNode>;
/** A document as the Markdown processor compiles it for the runtime in `jsx-to-html.ts`. */
type Content = (props: object) => Html;

/** A document as it stands on its page. */
export interface RenderedDocument {
  /**
   * Null where the document is a program, which takes a module: it imports, exports or computes, or has a component
   * or a picture of its own.
   */
  html: string | null;
  headings: MarkdownHeading[];
  figures: FigureOnPage[];
  /** Ids of its headings, figures and other elements; former ones are not among them. */
  ids: Set<string>;
}

/**
 * Renders the body of an MDX file by the site's rules.
 * @param source the whole file, its frontmatter blanked out, so that lines are the file's own
 * @param file absolute path
 * @param options.base path that the site is served at
 * @param options.frontmatter what the rules read of it: `names`, `aliases`
 * @param options.first sees the document as it is written, before the site's own plugins
 * @param options.faults takes the faults that the site's own plugins find; without it the first is thrown
 * @throws with file and line where the document breaks a rule, or cannot be read
 */
export async function renderDocument(
  source: string,
  file: string,
  {
    base,
    first,
    faults,
    ...options
  }: {
    base: string;
    frontmatter: Record<string, unknown>;
    first?: (root: Node) => void;
    faults?: Fault[];
  },
): Promise<RenderedDocument> {
  const frontmatter = { ...options.frontmatter };
  const headings: MarkdownHeading[] = [];
  const ids = new Set<string>();
  let isProgram = false;
  // The tree as it is written: what the site's own plugins put into it is no program and has no id of its own.
  const look: MdastPluginDefinition = {
    name: 'look',
    options: { position: true },
    after(root, ctx) {
      first?.(root);
      for (const node of walkNodes(root)) {
        isProgram ||= isProgramNode(node);
        // `evaluate` would run it.
        if (node.type === 'mdxjsEsm') ctx.removeNode(node);
        const id = readElementId(node);
        if (id) ids.add(id);
      }
    },
  };
  const contents: MdastPluginDefinition = {
    name: 'contents',
    heading(node, ctx) {
      const { hProperties } = (node.data ?? {}) as { hProperties?: { id?: string } };
      const slug = hProperties?.id ?? '';
      if (slug) ids.add(slug);
      headings.push({ depth: node.depth, slug, text: ctx.textContent(node) });
    },
  };
  const { default: content } = await evaluate(source, {
    Fragment,
    jsx,
    jsxs: jsx,
    mdastPlugins: [look, ...mdastPlugins(base), contents],
    features: FEATURES,
    fileURL: pathToFileURL(file),
    elementAttributeNameCase: 'html',
    stylePropertyNameCase: 'css',
    data: {
      ...(faults && { faults }),
      astro: {
        frontmatter,
        headings: [],
        localImagePaths: new Set<string>(),
        remoteImagePaths: new Set<string>(),
      },
    },
  });
  return {
    html: isProgram ? null : (content as Content)({}).html,
    headings,
    figures: figuresInFrontmatter(frontmatter),
    ids,
  };
}

/** The id of an element, as it is written. */
function readElementId(node: Node): string | undefined {
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
  const id = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id');
  return typeof id?.value === 'string' ? id.value : undefined;
}

function isProgramNode(node: Node): boolean {
  switch (node.type) {
    case 'mdxjsEsm':
      return true;
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return node.value.replace(/\/\*.*?\*\//gs, '').trim() !== '';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return (
        !/^(?:[a-z][a-z0-9]*|Figure|Name)$/.test(node.name ?? 'fragment') ||
        node.attributes.some(
          (one) => one.type !== 'mdxJsxAttribute' || typeof one.value === 'object',
        )
      );
    case 'image':
      return !/^(?:\/|https?:)/.test(node.url);
    default:
      return false;
  }
}
