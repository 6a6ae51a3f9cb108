import { defineCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { tolerant } from './content-rules/tolerant-schema.ts';
import { contentDir } from './collections/folder-path.ts';
import { mdxFiles } from './collections/loader.ts';
import { news, page, section } from './collections/schema.ts';

const mdx = (folder: string) => mdxFiles(`${contentDir}/${folder}`);

/** `npm run dev` shows a page in spite of faults; a build takes none. */
const shown = <S extends z.ZodType>(schema: S): S =>
  import.meta.env.DEV ? tolerant(schema) : schema;

export const collections = {
  /** `<period>/<slug>.mdx`: a folder a year; `overview` and the sections of that year's report. */
  report: defineCollection({ loader: mdx('report'), schema: shown(section) }),
  /** `<slug>.mdx`: news items. */
  news: defineCollection({ loader: mdx('news'), schema: shown(news) }),
  /** `<slug>.mdx`: pages that belong to neither, at the address of their name. */
  pages: defineCollection({ loader: mdx('pages'), schema: shown(page) }),
};
