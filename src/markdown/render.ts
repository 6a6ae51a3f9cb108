/** Renders MDX documents that contain no program, without a module for each. */
import { pathToFileURL } from 'node:url';
import type { MarkdownHeading } from 'astro';
import { evaluate, type MdastNode, type MdastPluginDefinition } from 'satteri';
import type { Fault } from '../collections/fault.ts';
import {
  figuresInFrontmatter,
  type FigureOnPage,
  type RepeatedFigure,
} from '../figures/figure-on-page.ts';
import { withdrawnInFrontmatter, type WithdrawnFigure } from '../collections/withdrawal.ts';
import { Fragment, jsx, type Html } from './jsx-to-html.ts';
import { FEATURES, HAST_PLUGINS, mdastPlugins } from './processor.ts';
import { isProgramNode } from './program-nodes.ts';
import { readAttribute, readHeadingId, walkNodes } from './tree.ts';

type Node = Readonly<MdastNode>;
/** A compiled document, for the runtime in `jsx-to-html.ts`. */
type Content = (props: object) => Html;

/** A document with everything that its page needs of it. */
export interface RenderedDocument {
  /** Null if the document is a program, which needs a module: see `isProgramNode`. */
  html: string | null;
  headings: MarkdownHeading[];
  figures: FigureOnPage[];
  withdrawn: WithdrawnFigure[];
  /** Figures that repeat one of this page or of another. */
  repeated: RepeatedFigure[];
  /** The id of a heading → the first sentences below it. */
  openings: Record<string, string>;
  /** Ids of its headings, figures and other elements, without aliases. */
  ids: Set<string>;
}

/** Options of `renderDocument`. */
export interface RenderOptions {
  /** Path that the site is served at, `/` or `/quangong/`. */
  base: string;
  /** The fields that the plugins read: `names`, `aliases`. */
  frontmatter: Record<string, unknown>;
  /** Receives the document as written, before the site's own plugins change it. */
  first?: (root: Node) => void;
  /** Receives the faults that the site's own plugins find. Without this list the first fault is thrown. */
  faults?: Fault[];
}

/** What the plugins of `renderDocument` read while the document is compiled. */
type Contents = Pick<RenderedDocument, 'headings' | 'ids'> & { isProgram: boolean };

/**
 * Renders the body of an MDX file. No code of the document runs.
 * @param source the whole file; blank lines take the place of its frontmatter, which keeps the line numbers
 * @param file absolute path
 * @throws with file and line if the document cannot be parsed, or has a fault and there is no list of `faults`
 */
export async function renderDocument(
  source: string,
  file: string,
  { base, first, faults, ...options }: RenderOptions,
): Promise<RenderedDocument> {
  const frontmatter = { ...options.frontmatter };
  const repeated: RepeatedFigure[] = [];
  const contents: Contents = { headings: [], ids: new Set(), isProgram: false };
  const { default: content } = await evaluate(source, {
    Fragment,
    jsx,
    jsxs: jsx,
    mdastPlugins: [readSource(contents, first), ...mdastPlugins(base), readHeadings(contents)],
    hastPlugins: HAST_PLUGINS,
    features: FEATURES,
    fileURL: pathToFileURL(file),
    elementAttributeNameCase: 'html',
    stylePropertyNameCase: 'css',
    data: {
      ...(faults && { faults }),
      repeated,
      astro: {
        frontmatter,
        headings: [],
        localImagePaths: new Set<string>(),
        remoteImagePaths: new Set<string>(),
      },
    },
  });
  const { headings, ids, isProgram } = contents;
  return {
    html: isProgram ? null : (content as Content)({}).html,
    headings,
    figures: figuresInFrontmatter(frontmatter),
    withdrawn: withdrawnInFrontmatter(frontmatter),
    repeated,
    openings: (frontmatter['openings'] ?? {}) as Record<string, string>,
    ids,
  };
}

/** Reads the tree as written: elements that the site's own plugins add later are no program and have no id. */
function readSource(contents: Contents, first: RenderOptions['first']): MdastPluginDefinition {
  return {
    name: 'read-source',
    options: { position: true },
    after(root, ctx) {
      first?.(root);
      for (const node of walkNodes(root)) {
        contents.isProgram ||= isProgramNode(node);
        // `evaluate` would run imports and exports.
        if (node.type === 'mdxjsEsm') ctx.removeNode(node);
        const id = readAttribute(node, 'id');
        if (id) contents.ids.add(id);
      }
    },
  };
}

/** Reads the headings with the ids that the site's own plugins gave them. */
function readHeadings({ headings, ids }: Contents): MdastPluginDefinition {
  return {
    name: 'read-headings',
    heading(node, ctx) {
      const slug = readHeadingId(node) ?? '';
      if (slug) ids.add(slug);
      headings.push({ depth: node.depth, slug, text: ctx.textContent(node) });
    },
  };
}
