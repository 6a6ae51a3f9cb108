import { z } from 'astro/zod';
import { FIRST_YEAR, LAST_YEAR } from '../site/addresses.ts';

/** Where the facts of a page come from; shown on the page. */
export const source = z.strictObject({
  /** Title of the publication, to the letter. */
  title: z.string().min(1),
  /** Authors as the publication names them. */
  byline: z.string().min(1),
  /** Kind of publication, for example 消息. */
  kind: z.string().min(1),
  /** Organisation that the publication is about. */
  organisation: z.string().min(1).optional(),
  /** Day of publication, where it is known. */
  date: z.coerce.date().optional(),
  /** Credits of photographs that the page tells of. */
  photoCredits: z.string().min(1).optional(),
});

/** A mistake that was found after publication, and mended. */
export const correction = z.strictObject({
  /** Day of the correction. */
  date: z.coerce.date(),
  /** What was wrong and what stands there now. */
  text: z.string().min(1),
});

/** Fields that every page has. */
const common = {
  /** Name of the page, short: navigation, breadcrumb, seal. */
  title: z.string().min(1).max(30),
  /** What the page says in 40 to 120 characters of plain text: description, cards, lists. */
  summary: z.string().min(40).max(120),
  /** Day on which the text was published or last changed. */
  date: z.coerce.date(),
  /** Texts on this page that look like quantities and are names. */
  names: z.array(z.string().min(1)).default([]),
  /** Ids that were published and have changed since: old id → id of today. */
  aliases: z.record(z.string(), z.string()).default({}),
  /** Corrections, in any order; read, the newest first. Their addresses count from the oldest. */
  corrections: z
    .array(correction)
    .default([])
    .transform((all) => all.toSorted((a, b) => +b.date - +a.date)),
};

/** A section of a report, or its overview. */
export const section = z.strictObject({
  ...common,
  /** The section's own headline, to the letter. */
  headline: z.string().min(1),
  /** What the section is about, in a few words. */
  theme: z.string().min(1),
  /** Place in the report, from 0 (the overview). */
  order: z.number().int().min(0),
  /** The year reported on; the same as the folder's name. */
  period: z.number().int().min(FIRST_YEAR).max(LAST_YEAR),
  /** Ids of the figures shown large at the top: three or four, in order. */
  leading: z.array(z.string()).max(4).default([]),
  /** A chart of two to six of the section's figures that share a unit. */
  chart: z
    .strictObject({
      /** What the bars compare. */
      title: z.string().min(1),
      /** Ids of the figures, in the order of the bars. */
      figures: z.array(z.string()).min(2).max(6),
    })
    .optional(),
  source,
});

/** A news item. */
export const news = z.strictObject({
  ...common,
  headline: z.string().min(1).optional(),
  theme: z.string().min(1),
  source,
});

/** Any other page. */
export const page = z.strictObject(common);

export type Source = z.infer<typeof source>;
export type Correction = z.infer<typeof correction>;
