import { counts } from './counts.ts';
import { foldForms } from './fold-forms.ts';
import { toSourceRange } from './folded-text.ts';
import { readAt, STEP, toQuantity } from './grammar.ts';
import { readList } from './lists.ts';
import { beginsWord, endsWord, isOtherWord } from './longer-words.ts';
import { CHANGE } from './multiples.ts';
import { isDuration, isName, isPartOfName } from './names.ts';
import type { ProseRules } from './prose-rules.ts';
import { PREFIX } from './qualifiers.ts';
import type { FoundQuantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import { shareWords } from './shared-words.ts';
import { matchAt } from './words.ts';

/** How far the words around a quantity can change its bounds, in characters. */
const MAX_CONTEXT = 60;
const rules: ProseRules = { endsWord, isOtherWord, isName, beginsWord, isDuration, counts };

/**
 * Finds all quantities of a running text, in order. The following are no quantities: a number without unit and
 * multiplier (569, 12351), a year, a date, an ordinal (第三, 前10名), a quoted name that begins with a Han numeral
 * (“四个体系”), a title (《》), and a lone 一 with its unit (一个, 一批), which is an article.
 * Takes time linear in the length of the text. Never throws.
 */
export function findQuantities(text: string): FoundQuantity[] {
  const forms = foldForms(text);
  const folded = forms.text.replace(/《[^《》]*》/g, (title) => '\n'.repeat(title.length));
  const found: FoundQuantity[] = [];
  const add = (at: number, reading: Reading, shared?: { shared: true }) => {
    const [start, end] = toSourceRange(forms, at, reading.end);
    const before = folded.slice(Math.max(0, at - MAX_CONTEXT), at);
    const after = folded.slice(reading.end, reading.end + MAX_CONTEXT);
    const bounded = shareWords(reading, before, after);
    found.push({ ...toQuantity(text.slice(start, end), bounded), start, end, ...shared });
  };
  const readLast = (at: number) => readAt(folded, at, rules);
  const begin = new RegExp(
    `${STEP.source}|${PREFIX.source}|${CHANGE}|[-+\\d负半零〇一二两三四五六七八九十廿百千万亿]`,
    'g',
  );
  for (let match = begin.exec(folded); match; match = begin.exec(folded)) {
    const at = match.index;
    const list =
      /[-\d]/.test(match[0]) && !isName(folded, at) ? readList(folded, at, rules, readLast) : null;
    if (list) {
      const { items, last, lastStart } = list;
      for (const { start, end, value } of items) {
        const reading = { ...last, value, lower: value, upper: value, qualifier: '', end };
        add(start, reading, { shared: true });
      }
      begin.lastIndex = lastStart;
      continue;
    }
    const reading = readAt(folded, at, rules);
    if (reading && !isPartOfName(folded, at, reading.end)) {
      add(at, reading);
      begin.lastIndex = reading.end;
    } else {
      begin.lastIndex = Math.max(reading?.end ?? 0, findRunEnd(folded, at), at + 1);
    }
  }
  return found;
}

/**
 * The end of the run of numeral characters at `at`, or `at` if there is none. The search continues there after a
 * numeral that is no quantity, which keeps it from reading any character twice.
 */
function findRunEnd(text: string, at: number): number {
  // 第5、8位: all are ordinals.
  if (text[at - 1] === '第' && /\d/.test(text[at] ?? ''))
    return at + matchAt(/\d+(?:、\d+)*|/y, text, at).length;
  const run = /[\d.,]+|[零〇一二两三四五六七八九十廿百千万亿点]+/y;
  return at + matchAt(run, text, at).length;
}
