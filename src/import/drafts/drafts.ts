import { FRAME_IDS, OVERVIEW } from '../../site/addresses.ts';
import { isDay } from '../../site/days.ts';
import { matchEarlier, type Candidate, type EarlierFigure, type EarlierPage } from '../earlier.ts';
import { Ids, proposeId, proposeSlug } from '../ids.ts';
import { isBalanced } from '../line-kinds.ts';
import { proposeLabel, findMarks, type Mark } from '../marks.ts';
import { headingToMdx, toMdx } from '../../collections/write-mdx.ts';
import type { Paragraph } from '../paragraphs.ts';
import { headingName, type Article, type ArticleSection } from '../structure.ts';
import { toYaml } from '../../collections/write-yaml.ts';

/** What the importer is told. */
export interface ImportOptions {
  /** The year of the report that the first article becomes; or else the address of the news item. */
  target: { report: number } | { news: string };
  /** Day that the pages carry, `2026-01-31`. */
  today: string;
  /** Organisation that the site is about; named as the source's where the text names it. */
  subject: string;
  /** Pages of the latest report before this one; their figures' ids are kept where the measure is the same. */
  earlier?: readonly EarlierPage[];
}

/** A figure as it was marked. */
export interface MarkedFigure {
  id: string;
  label: string;
  text: string;
  value: string;
  unit: string;
  qualifier: string;
  line: number;
}

/** A file to be written. */
export interface Draft {
  /** Below the content folder: `report/2026/zhuhun.mdx`. */
  path: string;
  /** The file's text. */
  text: string;
  /** What it was made from, in words. */
  what: string;
  /** Numbers of its first and last line in the source. */
  lines: [first: number, last: number];
  figures: MarkedFigure[];
  /** Texts that only look like quantities by themselves, wrapped as names. */
  names: string[];
  /** What an editor has to decide, one a line. */
  decisions: string[];
}

/** The drafts of a source's articles: the first where the options say, each later one a news item. */
export function writeDrafts(articles: readonly Article[], options: ImportOptions): Draft[] {
  const slugs = new Ids();
  return articles.flatMap((article, i) => {
    if (i > 0 || 'news' in options.target) {
      const proposed = proposeSlug(article.headline);
      const slug = i === 0 && 'news' in options.target ? options.target.news : proposed;
      return [newsDraft(article, slugs.take(slug, `news-${i + 1}`), options, i > 0)];
    }
    return reportDrafts(article, options.target.report, options);
  });
}

function reportDrafts(article: Article, period: number, options: ImportOptions): Draft[] {
  const slugs = new Ids([OVERVIEW]);
  const headline = article.headline || `${period}年度工作综述`;
  const common = (order: number) => [
    `order: ${order}`,
    `period: ${period}`,
    `date: ${options.today}`,
  ];
  const credits = findCredits(articleText(article));
  const source = writeSource(article, '年度工作综述（报纸专题）', options, credits);
  const pages = options.earlier ?? [];
  const metrics = new Map<string, string>();
  const overview = writeBody(
    article.lead,
    pages.find(({ slug }) => slug === OVERVIEW),
    metrics,
  );
  const overviewDraft: Draft = {
    path: `report/${period}/${OVERVIEW}.mdx`,
    what: `综述：${headline}`,
    ...lineRange([...article.headings, ...article.lead]),
    ...overview,
    text: file(
      [
        `title: ${period}年度综述`,
        `headline: ${toYaml(headline)}`,
        `summary: ${toYaml(proposeSummary(article.lead, `${headline}。${period}年度工作综述`))}`,
        'theme: 全年概览',
        ...common(0),
        ...proposeLeading(overview.figures),
        ...source,
      ],
      overview.body,
    ),
    decisions: [
      ...(article.headline ? [] : ['原文没有标题：headline 是代拟的，请改。']),
      ...headDecisions(article),
      ...overview.decisions,
    ],
  };
  const sections = article.sections.map((section, i): Draft => {
    const earlier = pages.find(({ title }) => title === section.title);
    const page = writeBody(section.paragraphs, earlier, metrics);
    const slug = slugs.take(earlier?.slug ?? proposeSlug(section.title), `section-${i + 1}`);
    return {
      path: `report/${period}/${slug}.mdx`,
      what: `章节：${section.title}${section.headline === section.title ? '' : `　${section.headline}`}`,
      ...lineRange([...section.headings, ...section.paragraphs]),
      ...page,
      text: file(
        [
          ...writeOriginal(section),
          `title: ${toYaml(shortened(section.title))}`,
          `headline: ${toYaml(section.headline)}`,
          `summary: ${toYaml(proposeSummary(section.paragraphs, `${section.headline}。${headline}`))}`,
          `theme: ${toYaml(section.headline)}`,
          ...common(i + 1),
          ...proposeLeading(page.figures),
          ...source,
        ],
        page.body,
      ),
      decisions: [
        `theme 暂用了章节的标语，请改成几个字的主题，例如“维权服务与和谐劳动关系”。`,
        ...(section.headline === section.title ? ['这一章没有标语：headline 暂用了章名。'] : []),
        ...(section.title.length > 30 ? ['章名超过30字，title 已截短，请改成短名。'] : []),
        ...page.decisions,
      ],
    };
  });
  return [overviewDraft, ...sections];
}

/** The lines that name a section, as a comment, where title and headline do not hold all of their characters. */
function writeOriginal({ title, headline, headings }: ArticleSection): string[] {
  const written = headings.map(({ text }) => text).join(' ');
  const kept = [headline, shortened(title) + headline].map(withoutSpace);
  return kept.includes(withoutSpace(written)) ? [] : [`# 原文：${oneLine(written)}`];
}

function newsDraft(article: Article, slug: string, options: ImportOptions, later: boolean): Draft {
  const { headings, sections, lead } = article;
  const headline = article.headline || '未命名的消息';
  const body: Paragraph[] = [
    ...lead,
    ...sections.flatMap((section) => [...section.headings, ...section.paragraphs]),
  ];
  const page = writeBody(body);
  const published = findPublicationDay(articleText(article));
  const event = published ? undefined : findEventDay(body, options.today);
  const isDispatch = body.some(({ text }) => /^.{2,12}讯[\s　]*[（(\d]/.test(text));
  return {
    path: `news/${slug}.mdx`,
    what: `新闻：${headline}`,
    ...lineRange([...headings, ...body]),
    ...page,
    text: file(
      [
        `title: ${toYaml(shortened(headline))}`,
        ...(headline.length > 30 ? [`headline: ${toYaml(headline)}`] : []),
        `summary: ${toYaml(proposeSummary(body, headline))}`,
        `theme: ${toYaml(proposeTheme(headline))}`,
        `date: ${published ?? event?.day ?? options.today}`,
        ...writeSource(article, isDispatch ? '消息' : '报道', options, findCredits(body)),
      ],
      page.body,
    ),
    decisions: [
      ...(later ? [`文件名 ${slug} 是按拼音代拟的，发布前请改成想长期保留的地址。`] : []),
      ...(article.headline ? [] : ['原文没有标题：title 是代拟的，请改。']),
      ...(headline.length > 30
        ? ['标题超过30字，title 已截短，请改成短名（全文在 headline）。']
        : []),
      ...(event
        ? [`date 取自正文开头的“${event.written}”，写成了 ${event.day}：请核对年份。`]
        : []),
      'theme 取自标题，请改成几个字的主题，例如“档案工作”。',
      ...headDecisions(article),
      ...page.decisions,
    ],
  };
}

interface Page {
  body: string;
  figures: MarkedFigure[];
  names: string[];
  decisions: string[];
}

/**
 * Paragraphs → the body of a page, every quantity marked.
 * @param earlier the same page of an earlier report
 * @param metrics what each measure is in this report, as far as it has been read; added to
 */
function writeBody(
  paragraphs: readonly Paragraph[],
  earlier?: EarlierPage,
  metrics = new Map<string, string>(),
): Page {
  const matches = earlier ? matchesIn(paragraphs, earlier) : new Map<string, EarlierFigure>();
  const ids = new Ids([...FRAME_IDS, ...[...matches.values()].map(({ id }) => id)]);
  const page: Page = { body: '', figures: [], names: [], decisions: [] };
  const blocks: string[] = [];
  for (const paragraph of paragraphs) {
    const { text, kind, line, inserts } = paragraph;
    const heading = kind === 'heading' && ids.take(proposeId(headingName(text), 3), 'part');
    const marks = findMarks(text);
    const spans = marks.map((mark) => {
      const { start, end } = mark;
      if (!mark.isFigure) {
        page.names.push(mark.text);
        return { start, end, open: '<Name>', close: '</Name>' };
      }
      const match = matches.get(markKey(line, start));
      const figure = markFigure(text, marks, mark, ids, line, match);
      page.figures.push(figure);
      const own = writeAttributes(figure, mark, match, metrics);
      if (match) page.decisions.push(matchDecision(figure, match, earlier?.year));
      return { start, end, open: `<Figure ${own}>`, close: '</Figure>' };
    });
    blocks.push(heading ? headingToMdx(text, heading, spans) : toMdx(text, spans, inserts));
    page.decisions.push(...paragraphDecisions(paragraph));
  }
  page.body = blocks.join('\n\n');
  const unnamed = page.figures.filter(({ unit }) => unit === '');
  for (const { id, text } of unnamed)
    page.decisions.push(`${text}（${id}）没有写单位：请补 unit="…"，例如 unit="家"。`);
  if (page.figures.length > 0) {
    page.decisions.push(
      '每个数字的 id 和 label 是代拟的：id 一经发布就不再改，请现在改好；label 要写明它衡量什么。',
    );
  }
  return page;
}

/** The figures that go on with an earlier page's, by paragraph and place. */
function matchesIn(
  paragraphs: readonly Paragraph[],
  { figures }: EarlierPage,
): Map<string, EarlierFigure> {
  const keys: string[] = [];
  const candidates = paragraphs.flatMap(({ text, line }) => {
    const marks = findMarks(text);
    return marks.flatMap((mark, i): Candidate[] => {
      if (!mark.isFigure) return [];
      keys.push(markKey(line, mark.start));
      const from = Math.max(text.lastIndexOf('。', mark.start) + 1, 0);
      const to = text.indexOf('。', mark.end);
      const near = text.slice(Math.max(from, marks[i - 1]?.end ?? 0), mark.start);
      const after = text.slice(
        mark.end,
        Math.min(marks[i + 1]?.start ?? text.length, mark.end + 16),
      );
      const sentence = text.slice(from, to === -1 ? text.length : to);
      const label = proposeLabel(text, marks, mark);
      return [{ mark, label, near: near + (after.split(/[，。；、]/)[0] ?? ''), sentence }];
    });
  });
  return new Map([...matchEarlier(candidates, figures)].map(([at, one]) => [keys[at] ?? '', one]));
}

function markKey(line: number, start: number): string {
  return `${line}:${start}`;
}

/** The attributes of a figure; the measure's name only where it says the same everywhere in the report. */
function writeAttributes(
  { id, label }: MarkedFigure,
  { unit, value }: Mark,
  match: EarlierFigure | undefined,
  metrics: Map<string, string>,
): string {
  const own = [`id="${id}" label="${label}"`];
  if (match && unit === '' && match.unit !== '') own.push(`unit="${match.unit}"`);
  const { metric } = match ?? {};
  const said = `${value} ${unit || match?.unit}`;
  if (metric && (metrics.get(metric) ?? said) === said) {
    metrics.set(metric, said);
    own.push(`metric="${metric}"`);
  }
  return own.join(' ');
}

function matchDecision({ text, line }: MarkedFigure, match: EarlierFigure, year = 0): string {
  const { id, metric, label } = match;
  const same = metric ? `id ${id} 和 metric ${metric}` : `id ${id}`;
  return `第${line}行${text}沿用了${year}年的 ${same}（“${label}”，那一年是${match.text}）：不是同一件事的话，请换掉。`;
}

function markFigure(
  text: string,
  marks: Mark[],
  mark: Mark,
  ids: Ids,
  line: number,
  match: EarlierFigure | undefined,
): MarkedFigure {
  const label = match?.label ?? proposeLabel(text, marks, mark);
  const { value, qualifier } = mark;
  return {
    id: match?.id ?? ids.take(proposeId(label, 4), 'figure'),
    label,
    text: mark.text,
    value,
    unit: mark.unit || match?.unit || '',
    qualifier,
    line,
  };
}

function paragraphDecisions({ kind, text, line, inserts }: Paragraph): string[] {
  const start = `第${line}行“${excerpt(text)}”`;
  const inside = inserts.map(
    (insert) =>
      `第${line}行的段落里夹着页码“${insert.text}”，已留在注释 {/* … */} 里，核对后删去。`,
  );
  if (kind === 'caption') return [`${start}是图片说明：留在原处，请决定是否保留。`, ...inside];
  if (kind === 'page') return [`${start}像页码或版次：留在原处，核对后删去。`, ...inside];
  if (kind === 'notice') return [`${start}像网页或版面的附注：留在原处，核对后删去。`, ...inside];
  if (kind === 'prose' && !/[。！？…：；][”’」』）》]*$|[）)]$/.test(text)) {
    return [`${start}这一段末尾没有句号，请核对原文是否被截断。`, ...inside];
  }
  return inside;
}

function headDecisions(article: Article): string[] {
  const { headings, bylines } = article;
  const all = articleText(article);
  const decisions: string[] = [];
  if (headings.length > 1) {
    decisions.push(
      `标题有${headings.length}行（第${headings.map(({ line }) => line).join('、')}行）：headline 取其一，全部写在 source.title 里，请核对。`,
    );
  }
  if (bylines.length === 0) {
    decisions.push(
      bylineInside(all)
        ? 'source.byline 取自正文括号里的署名，请核对。'
        : '没有找到署名：source.byline 写成了“原文未署名”，请核对。',
    );
  }
  if (!findPublicationDay(all)) {
    decisions.push('没有找到原文发表的日期：知道的话，在 source 里补一行 date: 2026-01-31。');
  }
  return decisions;
}

/** The frontmatter of where a page's text comes from. */
function writeSource(
  article: Article,
  kind: string,
  { subject }: ImportOptions,
  credits: string,
): string[] {
  const { headings, bylines, headline } = article;
  const title = headings.map(({ text }) => text).join(' ') || headline || '（原文无标题）';
  const written = bylines.map(({ text }) => text).join(' ');
  const own = written.replace(/^[■□●○◎◆◇▲△▼▽★☆►▶（(\s]+|[）)\s]+$/g, '').replace(/\s+/g, ' ');
  const all = articleText(article);
  const day = findPublicationDay(all);
  const byline = own || bylineInside(all) || '原文未署名';
  return [
    'source:',
    `  title: ${toYaml(title)}`,
    ...(written === '' || written === byline ? [] : [`  # 原文：${oneLine(written)}`]),
    `  byline: ${toYaml(byline)}`,
    `  kind: ${kind}`,
    ...(all.some(({ text }) => text.includes(subject))
      ? [`  organisation: ${toYaml(subject)}`]
      : []),
    ...(day ? [`  date: ${day}`] : []),
    ...(credits ? [`  photoCredits: ${toYaml(credits)}`] : []),
  ];
}

/** All of an article's paragraphs below its headline, names of sections left out. */
function articleText({ lead, sections }: Article): Paragraph[] {
  return [lead, ...sections.map(({ paragraphs }) => paragraphs)].flat();
}

/** The authors that a text names in brackets: 本报讯（记者 …）. */
function bylineInside(paragraphs: readonly Paragraph[]): string | undefined {
  for (const { kind, text } of paragraphs) {
    const named = /[（(]([^（()）]{0,12}(?:记者|通讯员)[^（()）]{1,40})[）)]/.exec(text)?.[1];
    if (named && kind === 'prose') return named;
  }
  return undefined;
}

/** The day of publication, where a line above or below the text tells it. */
function findPublicationDay(paragraphs: readonly Paragraph[]): string | undefined {
  for (const { kind, text } of paragraphs) {
    const found = /(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/.exec(text);
    if (kind !== 'notice' || !found) continue;
    const [, year, month = '', day = ''] = found;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDay(date)) return date;
  }
  return undefined;
}

/** The day that a message's first words tell; without a year, the last such day up to today. */
function findEventDay(
  paragraphs: readonly Paragraph[],
  today: string,
): { day: string; written: string } | undefined {
  const first = paragraphs.find(({ kind }) => kind === 'prose')?.text.slice(0, 80) ?? '';
  const [written, given, month = '', day = ''] =
    /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?!起)/.exec(first) ?? [];
  if (written === undefined) return undefined;
  const year = Number(given ?? today.slice(0, 4));
  const days = [year, ...(given ? [] : [year - 1])]
    .map((one) => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((one) => isDay(one) && one <= today);
  return days[0] ? { day: days[0], written } : undefined;
}

/** Who took the pictures, as their captions tell. */
function findCredits(paragraphs: readonly Paragraph[]): string {
  const names = paragraphs
    .filter(({ kind }) => kind === 'caption')
    .map(
      ({ text }) =>
        /[（(]([^（()）]*)[）)]$/.exec(text)?.[1] ?? /(\S+\s*[/／]\s*摄影?)$/.exec(text)?.[1] ?? '',
    )
    .map((credit) => credit.replace(/\s*[/／]?\s*(?:摄影?|图)$/u, '').trim())
    .filter((name) => name !== '' && !name.startsWith('资料'));
  return [...new Set(names)].join('、');
}

/** Three or four figures to show large: money first, then people. */
function proposeLeading(figures: readonly MarkedFigure[]): string[] {
  const rank = ({ unit }: MarkedFigure) =>
    /元$/.test(unit) ? 0 : /^(?:人|名|人次|位)$/.test(unit) ? 1 : 2;
  const ids = figures
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 4)
    .map(({ id }) => id);
  return ids.length > 0 ? [`leading: [${ids.join(', ')}]`] : [];
}

const SHORTEST = 40;
const LONGEST = 120;

/** 40 to 120 characters about a page, in the words of its own text as far as that goes. */
function proposeSummary(paragraphs: readonly Paragraph[], about: string): string {
  const prose = paragraphs
    .filter(({ kind }) => kind === 'prose')
    .map(({ text }) =>
      text.replace(/^.{2,12}讯[\s　]*[（(][^（()）]*[）)][\s　]*/, '').replace(/\s+/g, ' '),
    )
    .join('');
  const sentences = prose.match(/[^。！？]*[。！？]+[”’」』）》]*|[^。！？]+$/g) ?? [];
  let summary = '';
  for (const sentence of sentences) {
    if (summary.length >= SHORTEST || summary.length + sentence.length > LONGEST) break;
    summary += sentence;
  }
  if (summary.length < SHORTEST && prose.length > LONGEST) summary = cutAtClause(prose);
  for (const more of [
    about,
    '内容据原文整理，名称、数字和单位与原文一致，请以原文为准。',
    '编辑请改写这一段摘要，写明本页说了什么。',
  ]) {
    if (summary.length >= SHORTEST) break;
    summary = `${summary}${summary && !/[。！？]$/.test(summary) ? '。' : ''}${more}`;
  }
  return summary.length > LONGEST ? cutAtClause(summary) : summary;
}

/** The clauses of a text that fit a summary, with an ellipsis. */
function cutAtClause(text: string): string {
  const room = text.slice(0, LONGEST - 2);
  const ends = [...room.matchAll(/[，；、。]/g)].map(({ index }) => room.slice(0, index));
  const clauses = ends.filter((clause) => clause.length > SHORTEST);
  return `${clauses.findLast(isBalanced) ?? clauses.at(-1) ?? cut(text, LONGEST - 2)}……`;
}

/** The first characters of a text, at most so many, no pair of marks cut in two where that can be. */
function cut(text: string, length: number): string {
  for (let end = length; end > length / 2; end -= 1) {
    const part = text.slice(0, end);
    if (isBalanced(part) && !/[\ud800-\udbff]$/.test(part)) return part;
  }
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function proposeTheme(headline: string): string {
  return headline.length <= 12 ? headline : cut(headline.split(/[\s　，：:]/)[0] || headline, 12);
}

function shortened(title: string): string {
  return title.length <= 30 ? title : `${cut(title, 28)}……`;
}

function lineRange(paragraphs: readonly Paragraph[]): { lines: [number, number] } {
  const numbers = paragraphs.flatMap(({ line, lastLine }) => [line, lastLine]);
  return { lines: [Math.min(...numbers), Math.max(...numbers)] };
}

function file(frontmatter: readonly string[], body: string): string {
  return `---\n${frontmatter.join('\n')}\n---\n\n${body}\n`.replace(/\n+$/, '\n');
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function excerpt(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
