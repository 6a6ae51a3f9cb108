import { z } from 'astro/zod';
import { FIRST_YEAR, LAST_YEAR } from '../site/addresses.ts';

/** The text that the facts of a page come from. The page shows it. */
const source = z
  .strictObject({
    /** Title of the text, to the letter. */
    title: z.string().min(1),
    /** Authors as the text names them. */
    byline: z.string().min(1),
    /** Kind of text, for example 消息. */
    kind: z.string().min(1),
    /** Organisation that the text is about. */
    organisation: z.string().min(1).optional(),
    /** Newspaper or magazine that published the text, if it is known. */
    publication: z.string().min(1).optional(),
    /** Page of the publication, as printed there: `A03`, or only a number. */
    page: z
      .preprocess((page) => (typeof page === 'number' ? String(page) : page), z.string().min(1))
      .optional(),
    /** Day of publication, if it is known. */
    date: z.coerce.date().optional(),
    /** Credits of the photographs that the page describes. */
    photoCredits: z.string().min(1).optional(),
  })
  .superRefine(({ publication, page }, context) => {
    if (page === undefined || publication !== undefined) return;
    context.addIssue({ code: 'custom', path: ['publication'] });
  });

/** A mistake that was corrected after publication. */
const correction = z.strictObject({
  /** Day of the correction. */
  date: z.coerce.date(),
  /** What was wrong, and what the page says now. */
  text: z.string().min(1),
});

/** That a page was withdrawn: its address stays and says so. */
const withdrawal = z.strictObject({
  /** Day of the withdrawal. */
  date: z.coerce.date(),
  /** Why the page was withdrawn, without a full stop. */
  reason: z.string().min(1),
});

/** Fields that every page has. */
const common = {
  /** Short name of the page, at most 30 characters: navigation, breadcrumb, seal. */
  title: z.string().min(1).max(30),
  /** Summary of the page in 40 to 120 characters of plain text: description, cards, lists. */
  summary: z.string().min(40).max(120),
  /** Day of publication or of the last change. */
  date: z.coerce.date(),
  /** Names on this page that look like quantities. */
  names: z.array(z.string().min(1)).default([]),
  /** Aliases: published id that has changed → current id. */
  aliases: z.record(z.string(), z.string()).default({}),
  /** Corrections, written in any order. The parsed list has the newest first. */
  corrections: z
    .array(correction)
    .default([])
    .transform((corrections) => corrections.toSorted((a, b) => +b.date - +a.date)),
  /** Whether the page is a draft: builds leave it out. */
  draft: z.boolean().default(false),
  /** Set if the page was withdrawn. */
  withdrawn: withdrawal.optional(),
};

/** The most leading figures of a section, and of an overview, which can show one of each section. */
const MAX_LEADING = 4;
const MAX_OVERVIEW_LEADING = 6;
/** A longer question would not fit a line of a phone. */
const MAX_QUESTION_CHARACTERS = 16;

/** Forms of a group of figures on the page that shows a report at a glance. */
export const GLANCE_FORMS = ['number', 'bars', 'chain', 'part'] as const;

/** A section of a report, or its overview. */
export const section = z
  .strictObject({
    ...common,
    /** Headline of the section in the source, to the letter. */
    headline: z.string().min(1),
    /** Topic of the section, in a few words. */
    theme: z.string().min(1),
    /** Position in the report. The overview has 0. */
    order: z.number().int().min(0),
    /** The year that the report is about. It equals the folder's name. */
    period: z.number().int().min(FIRST_YEAR).max(LAST_YEAR),
    /**
     * The figures that the page shows large at the top, in order: at most four, in an overview at most six. Each is the
     * id of a figure of the page, or `slug#id` for one of another page of the report.
     */
    leading: z.array(z.string()).max(MAX_OVERVIEW_LEADING).default([]),
    /** A bar chart of two to six figures of the report, whose values can share a scale. */
    chart: z
      .strictObject({
        /** Title of the chart: what a reader sees in it. */
        title: z.string().min(1),
        /** The figures in the order of the bars, written as in `leading`. */
        figures: z.array(z.string()).min(2).max(6),
        /** Id of the heading whose part ends with the chart. Without it the chart follows the text. */
        after: z.string().optional(),
      })
      .optional(),
    /** Only in an overview: at most three questions that the home page shows with their answers. */
    questions: z
      .array(
        z.strictObject({
          /** As a reader asks. */
          ask: z.string().min(1).max(MAX_QUESTION_CHARACTERS),
          /** The figure that answers, written as in `leading`. */
          figure: z.string(),
        }),
      )
      .max(3)
      .default([]),
    /** Only in an overview: groups of figures for the page that shows the report at a glance. */
    glance: z
      .array(
        z.strictObject({
          /** Title of the group, at most 20 characters. */
          title: z.string().min(1).max(20),
          form: z.enum(GLANCE_FORMS),
          /** The figures in their order, written as in `leading`. */
          figures: z.array(z.string()).min(1).max(6),
        }),
      )
      .default([]),
    source,
  })
  .superRefine(({ order, leading }, context) => {
    if (order === 0 || leading.length <= MAX_LEADING) return;
    context.addIssue({
      code: 'too_big',
      origin: 'array',
      maximum: MAX_LEADING,
      inclusive: true,
      path: ['leading'],
      input: leading,
    });
  });

/** A news item. */
export const news = z.strictObject({
  ...common,
  headline: z.string().min(1).optional(),
  theme: z.string().min(1),
  source,
});

/** A page that is neither news nor part of a report. */
export const page = z.strictObject(common);

export type Source = z.infer<typeof source>;
export type Correction = z.infer<typeof correction>;
