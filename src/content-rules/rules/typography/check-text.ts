import type { Fault } from '../../../collections/fault.ts';
import { OPAQUE, type VisibleLine } from '../../visible-text.ts';
import { PAIRS } from '../pairs.ts';
import { GB15834, type TextRule } from './text-rule.ts';

const PAIRED_MARKS = new RegExp(`[${Object.entries(PAIRS).flat().join('')}]`, 'g');
/** Characters that a message quotes on each side of a fault. */
const MAX_CONTEXT_CHARACTERS = 6;

/**
 * Checks the visible text of one line: the rules first, then the paired marks.
 * @param file path that the faults name
 */
export function checkText(line: VisibleLine, rules: readonly TextRule[], file: string): Fault[] {
  return [...rules.flatMap((rule) => applyRule(line, rule, file)), ...checkPairs(line, file)];
}

/**
 * Checks the visible text of one line, without the words that are declared right.
 * @param exceptions words to which no rule applies
 * @returns the faults, and the exceptions without which there would be more
 */
export function checkWithExceptions(
  line: VisibleLine,
  rules: readonly TextRule[],
  file: string,
  exceptions: readonly string[],
): { faults: Fault[]; used: string[] } {
  const faults = checkText(line, rules, file);
  if (faults.length === 0) return { faults, used: [] };
  const hide = (words: readonly string[]): VisibleLine => ({
    ...line,
    text: words.reduce((text, one) => text.replaceAll(one, OPAQUE.repeat(one.length)), line.text),
  });
  const used = exceptions
    .filter((words) => line.text.includes(words))
    .filter((words) => checkText(hide([words]), rules, file).length < faults.length);
  return used.length === 0
    ? { faults, used }
    : { faults: checkText(hide(used), rules, file), used };
}

function applyRule(line: VisibleLine, rule: TextRule, file: string): Fault[] {
  const { pattern, except, what, why, mend, fix } = rule;
  const text = except ? hideMatches(line.text, except) : line.text;
  // Most lines have no fault, and `search` is faster than `matchAll`.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map((match): Fault => {
    const [found] = match;
    const start = line.at[match.index] ?? 0;
    const end = (line.at[match.index + found.length - 1] ?? 0) + 1;
    // A fix would delete markup that stands between the matched characters.
    const isContiguous = end - start === found.length;
    const [before = '', after = ''] = [text[match.index - 1], text[match.index + found.length]];
    const replacement = isContiguous ? (fix?.(found, before, after) ?? null) : null;
    return {
      file,
      line: line.line,
      what: `${what(found)}：“${quoteContext(line.text, match.index, found.length)}”`,
      why,
      mend,
      mild: true,
      ...(replacement !== null && { fix: { start, end, text: replacement } }),
    };
  });
}

function hideMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => OPAQUE.repeat(found.length));
}

/** Reports quotation marks and brackets without a partner, and double quotation marks inside each other. */
function checkPairs({ text, line }: VisibleLine, file: string): Fault[] {
  const why = `${GB15834}：引号、括号、书名号成对使用`;
  const open: { mark: string; index: number }[] = [];
  const faults: Fault[] = [];
  const add = (index: number, what: string, mend: string) => {
    const quoted = quoteContext(text, index, 1);
    faults.push({ file, line, what: `${what}：“${quoted}”`, why, mend, mild: true });
  };
  let openQuotations = 0;
  for (const { 0: mark, index } of text.matchAll(PAIRED_MARKS)) {
    if (PAIRS[mark]) {
      if (mark === '“' && openQuotations > 0) {
        add(index, '双引号里又用了双引号', '里面一层改成‘’');
      }
      if (mark === '“') openQuotations += 1;
      open.push({ mark, index });
    } else if (PAIRS[open.at(-1)?.mark ?? ''] === mark) {
      open.pop();
      if (mark === '”') openQuotations -= 1;
    } else add(index, `“${mark}”没有对应的前半个`, '补上前半个，或删去它');
  }
  for (const { mark, index } of open) {
    add(index, `“${mark}”没有对应的后半个`, '补上后半个，或删去它');
  }
  return faults;
}

function quoteContext(text: string, index: number, length: number): string {
  const start = Math.max(0, index - MAX_CONTEXT_CHARACTERS);
  return text.slice(start, index + length + MAX_CONTEXT_CHARACTERS).replaceAll(OPAQUE, '…');
}
