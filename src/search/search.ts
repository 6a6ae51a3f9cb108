/** Answers a query from the index. Pure apart from the engine. */
import { createAnswer, isEmpty, type Answer, type Ask } from './answer.ts';
import { addNamed, findPages } from './by-phrase.ts';
import { addByValue } from './by-value.ts';
import type { Engine, Filters } from './engine.ts';
import { readQuery, type Query } from './query.ts';
import { dropInvisible } from './text.ts';
import { loadUnits } from './values.ts';

/** A character of a numeral. Every numeral in other characters has one of these. */
const NUMERAL = /[\d零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖兩]/;

/**
 * Answers a query.
 * @param text the query as typed, any string
 * @param filters `kind` is `report`, `news`, `page`, or `figure` for figures only
 * @param onPart called with the answer so far while more is to come; the same object is then completed
 * @throws the errors of the engine if it cannot load a file
 */
export async function search(
  engine: Engine,
  text: string,
  filters: Filters,
  onPart?: (part: Answer) => void,
): Promise<Answer> {
  const typed = dropInvisible(text).trim();
  const units = await loadUnits(engine.load);
  const ask: Ask = (asked, others, onPart) =>
    answerQuery(engine, readQuery(asked, units), { ...filters, ...others }, onPart);
  const answer = await ask(typed, {}, onPart);
  if (answer.figures[0] || (!isEmpty(answer) && !NUMERAL.test(typed))) return answer;
  const readings = await import('./other-readings.ts');
  return readings.answerOtherReadings(engine, typed, answer, filters, ask);
}

async function answerQuery(
  engine: Engine,
  query: Query,
  filters: Filters,
  onPart?: (part: Answer) => void,
): Promise<Answer> {
  const answer = createAnswer(query);
  const { phrases, quantity, comparison } = query;
  const { kind, ...others } = filters;
  const includesPages = kind !== 'figure';
  const includesFigures = !kind || !includesPages;
  if (includesFigures) await addByValue(answer, engine.load, query, filters);
  if (phrases.length === 0) return answer;
  if (includesPages) {
    if (answer.figures.length > 0) onPart?.(answer);
    answer.pages = await findPages(engine, phrases, filters);
  }
  if (includesFigures && !quantity && !comparison) {
    // Figures stand above the pages, so the pages are no part to show before them.
    const pages = includesPages ? answer.pages : await findPages(engine, phrases, others);
    await addNamed(answer, pages, engine, phrases, others);
  }
  return answer;
}
