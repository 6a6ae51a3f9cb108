import type { Interface } from 'node:readline/promises';
import { proposeSlug } from '../../import/ids.ts';
import { isSlug, isYear, OVERVIEW } from '../../site/addresses.ts';
import type { NewPage } from './page-templates.ts';
import { listYears } from './report-pages.ts';

export const USAGE = `用法：npm run new -- section --year 2026 --title 护航 --slug huhang
      npm run new -- news --title 标题 --slug spring-fair
      npm run new -- report --year 2026 --title 全年的标题句
没有写的，会逐项询问。`;

const MAX_TITLE_CHARACTERS = 30;
/** The proposed year if there is no report. */
const DEFAULT_YEAR = 2025;

const TITLE_LABELS: Readonly<Record<NewPage['kind'], string>> = {
  report: '全年的标题句',
  news: '标题（不超过30个字符）',
  section: '章的短名，例如 护航',
};

interface Question {
  label: string;
  /** The answer if the editor gives none; may be empty. */
  proposal: string;
  /** Returns what is wrong with an answer, in Chinese; empty if nothing is. */
  findFault: (text: string) => string;
}

/** Answers that the editor gave as options of the command. */
interface GivenAnswers {
  year?: string | undefined;
  title?: string | undefined;
  slug?: string | undefined;
}

/**
 * Asks an editor for the facts that the options of the command lack.
 * @param terminal null if nobody can answer; the proposals then count
 * @throws with a message in Chinese if an option, or a proposal that counts, is wrong
 */
export async function askForPage(
  kind: NewPage['kind'],
  given: GivenAnswers,
  terminal: Interface | null,
): Promise<Pick<NewPage, 'year' | 'title' | 'slug'>> {
  const ask = (answer: string | undefined, question: Question) =>
    answer === undefined && terminal
      ? askUntilValid(question, terminal)
      : requireValid(answer?.trim() || question.proposal, question);
  const year = kind === 'news' ? 0 : Number(await ask(given.year, createYearQuestion(kind)));
  const title = await ask(given.title, createTitleQuestion(kind));
  const slug = kind === 'report' ? OVERVIEW : await ask(given.slug, createSlugQuestion(title));
  return { year, title, slug };
}

function createYearQuestion(kind: NewPage['kind']): Question {
  const newest = listYears().at(-1) ?? DEFAULT_YEAR;
  return {
    label: '年份',
    proposal: String(newest + (kind === 'report' ? 1 : 0)),
    findFault: (text) => (isYear(text) ? '' : '年份要写四位数字，例如 2026'),
  };
}

function createTitleQuestion(kind: NewPage['kind']): Question {
  return {
    label: TITLE_LABELS[kind],
    proposal: '',
    findFault: (text) =>
      text.length > 0 && (kind === 'report' || text.length <= MAX_TITLE_CHARACTERS)
        ? ''
        : '要写，且不超过30个字符',
  };
}

function createSlugQuestion(title: string): Question {
  return {
    label: '文件名，也就是网址',
    proposal: proposeSlug(title),
    findFault: (text) =>
      isSlug(text) && text !== OVERVIEW ? '' : '文件名用小写英文或拼音，词间加连字符，例如 huhang',
  };
}

function requireValid(text: string, { label, findFault }: Question): string {
  const fault = findFault(text);
  if (fault) throw new Error(`${label}：${fault}。\n${USAGE}`);
  return text;
}

async function askUntilValid(question: Question, terminal: Interface): Promise<string> {
  const { label, proposal, findFault } = question;
  for (;;) {
    const typed = await terminal.question(
      `${label}${proposal ? `（直接回车用 ${proposal}）` : ''}：`,
    );
    const text = typed.trim() || proposal;
    const fault = findFault(text);
    if (!fault) return text;
    console.log(`  ${fault}。`);
  }
}
