import { defineCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { withTolerantFields } from './content-rules/entry-fields.ts';
import { makeTolerant } from './content-rules/tolerant-schema.ts';
import { contentDir } from './collections/folder-path.ts';
import { mdxFiles } from './collections/loader.ts';
import { news, page, section } from './collections/schema.ts';

const mdx = (folder: string) => withTolerantFields(mdxFiles(`${contentDir}/${folder}`), contentDir);

/** `npm run dev` shows pages in spite of faults. A build refuses them. */
const withDevTolerance = <S extends z.ZodType>(schema: S): S =>
  import.meta.env.DEV ? makeTolerant(schema) : schema;

export const collections = {
  /** `<period>/<slug>.mdx`: one folder for each report, with its `overview` and its sections. */
  report: defineCollection({ loader: mdx('report'), schema: withDevTolerance(section) }),
  /** `<slug>.mdx`: one file for each news item. */
  news: defineCollection({ loader: mdx('news'), schema: withDevTolerance(news) }),
  /** `<slug>.mdx`: all other pages. The file name is the path. */
  pages: defineCollection({ loader: mdx('pages'), schema: withDevTolerance(page) }),
};
