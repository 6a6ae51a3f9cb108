/** Compares what search finds with the answers that editors expect. Pure apart from the search. */
import type { Question } from '../content-rules/rules/reader-lists/questions.ts';
import type { ListedAnswer } from '../search/list-answers.ts';
import type { BuiltSearch } from './built-search.ts';

/** A right answer further down is a fault. */
const MAX_RANK = 3;

/** A question with its outcome. */
export interface CheckedQuestion extends Question {
  /** Place of the first right answer in the list, from 1; 0 if the list has none. */
  rank: number;
  /** The first answer in the list. Undefined if nothing was found. */
  first: ListedAnswer | undefined;
}

/** Asks each question. @throws the errors of the search */
export async function askQuestions(
  questions: readonly Question[],
  search: BuiltSearch,
): Promise<CheckedQuestion[]> {
  const checked: CheckedQuestion[] = [];
  for (const question of questions) {
    const listed = await search(question.query);
    const rank = listed.findIndex(({ url }) => isRight(url, question)) + 1;
    checked.push({ ...question, rank, first: listed[0] });
  }
  return checked;
}

/**
 * A page is a right answer with each of its places. A question without a year asks for the newest one: the same place
 * of a later report is a right answer too.
 */
function isRight(url: string, { answers, query }: Question): boolean {
  const hasYear = /\d{4}|[〇零一二三四五六七八九]{4}|[去前今]年/.test(query);
  return answers.some((answer) => {
    const found = answer.includes('#') ? url : url.replace(/#.*$/, '');
    return found === answer || (!hasYear && isLater(found, answer));
  });
}

/** Whether an address is the same place of a report as another one, in a later year. */
function isLater(found: string, answer: string): boolean {
  const [foundYear, foundPlace] = splitYear(found);
  const [year, place] = splitYear(answer);
  return place !== undefined && foundPlace === place && Number(foundYear) > Number(year);
}

function splitYear(address: string): string[] {
  return /^\/(\d{4})(\/.*)$/.exec(address)?.slice(1) ?? [];
}

/** Reports whether a right answer is among the first three. */
export function holds({ rank }: CheckedQuestion): boolean {
  return rank > 0 && rank <= MAX_RANK;
}

/**
 * Writes a line for each question whose first answer is not the right one, and a last line with the totals.
 * @param file path of the list
 */
export function formatOutcome(file: string, checked: readonly CheckedQuestion[]): string[] {
  const wrong = formatWrong(file, checked);
  const broken = checked.filter((question) => !holds(question));
  const counts = [
    `第一条就对的${checked.length - wrong.length}个`,
    `前${MAX_RANK}条里有的${wrong.length - broken.length}个`,
    `前${MAX_RANK}条里没有的${broken.length}个`,
  ];
  return [...wrong, `${checked.length}个问题：${counts.join('，')}。`];
}

/** Writes a line for each question whose first answer is not the right one. @param file path of the list */
export function formatWrong(file: string, checked: readonly CheckedQuestion[]): string[] {
  return checked
    .filter(({ rank }) => rank !== 1)
    .map((question) => {
      const { query, line, answers, first } = question;
      const found = first ? `现在第一条是 ${first.url} ${first.name}` : '现在什么也没有找到';
      return `${file}:${line} ${holds(question) ? '次序不对' : '找不到了'}：“${query}”应先找到 ${answers.join(' 或 ')}，${describeRank(question)}${found}。`;
    });
}

function describeRank({ rank }: CheckedQuestion): string {
  return rank > 0 ? `它排在第${rank}条；` : '';
}
