import { findQuantities, parseQuantity, type FoundQuantity } from '../quantity/index.ts';

/** A quantity of a paragraph, or a text that only looks like one by itself. */
export interface Mark extends FoundQuantity {
  /** Whether it is a figure; else it is wrapped as a name. */
  isFigure: boolean;
}

/** Everything that has to be marked in a paragraph for the site to build, in order. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let rest = text;
  // What is marked no longer stands beside its neighbours: look again until nothing is left.
  for (let found = findQuantities(rest); found.length > 0; found = findQuantities(rest)) {
    for (const quantity of found) {
      const { start, end } = quantity;
      const alone = parseQuantity(quantity.text);
      const isFigure =
        alone?.value === quantity.value &&
        alone.unit === quantity.unit &&
        quantity.text === quantity.text.trim();
      marks.push({ ...quantity, isFigure });
      rest = rest.slice(0, start) + '\n'.repeat(end - start) + rest.slice(end);
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

const STOP = /[，。；！？：…,;!?:\n]/;
const OPENERS =
  /^(?:截至|截止|目前|据统计|去年|今年|当年|全年|全市|我市|全省|各级工会|市总工会|年内|一年来|今年以来|去年以来|同时|此外|另外|其中|累计|先后|已经|已|共|并|还|也|又|则|均|、|和|及|与|以及|\s)+/;
const CLOSERS =
  /(?:分别达到|分别为|达到|增至|升至|增加到|提高到|总计|合计|累计|共计|共有|已有|达|为|共|已|约|近|超|逾|有|是|了|、|\s)+$/;

/** What a quantity measures, proposed from the words around it in its clause. Never empty. */
export function proposeLabel(text: string, marks: readonly Mark[], mark: Mark): string {
  const index = marks.indexOf(mark);
  const last = marks[index - 1];
  const next = marks[index + 1];
  const clause = lastStop(text, mark.start);
  const shared = last && last.start >= clause ? last : undefined;
  const before = trim(text.slice(shared?.end ?? clause, mark.start));
  const after = wordsAfter(text, mark.end, next?.start ?? text.length);
  let label = before;
  if (shared) {
    // 覆盖企业1.6万家、职工112万人: the verb stands before the first.
    const head = trim(text.slice(clause, shared.start).replace(/^.*[”》）]/, ''));
    const verb = [...words.segment(head)][0]?.segment ?? '';
    const listed = /^(?:、|和|及|与|以及)/.test(text.slice(shared.end));
    if (listed && !before.startsWith(verb)) label = `${verb}${before}`;
  }
  if (label.length < 4 || (after && !/[\p{Script=Han}]{6,}$/u.test(label))) label += after;
  if (clean(label).length < 3) label = earlierClause(text, clause) + label;
  return clean(label) || clean(text) || '待补充';
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of the clause before a place, quantities left out: what a short clause belongs to. */
function earlierClause(text: string, clause: number): string {
  if (clause === 0 || /[。！？]/.test(text[clause - 1] ?? '')) return '';
  const before = text.slice(lastStop(text, clause - 1), clause - 1);
  return trim(
    findMarks(before).reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      before,
    ),
  );
}

/** Where the clause that holds a place begins. */
function lastStop(text: string, at: number): number {
  let start = at;
  while (start > 0 && !STOP.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** The words right behind a quantity, up to the next mark of punctuation or quantity. */
function wordsAfter(text: string, from: number, to: number): string {
  const rest = text.slice(from, to);
  const end = rest.search(/[，。；！？：、…,;!?:（）()\n]/);
  const own = end === -1 ? rest : rest.slice(0, end);
  let taken = '';
  for (const { segment } of words.segment(own)) {
    if (taken.length + segment.length > 14) break;
    taken += segment;
  }
  return taken;
}

function trim(text: string): string {
  return text.replace(OPENERS, '').replace(CLOSERS, '').trim();
}

/** At most 30 characters that can stand in an attribute, quotation marks in pairs. */
function clean(text: string): string {
  const plain = text
    .replace(/["'<>{}&`\\|*_\n\t]/g, ' ')
    .replace(/^[\s\-+>#\d.、]+/, '')
    .replace(/ +/g, ' ')
    .trim();
  let cut = plain.length > 30 ? plain.slice(-30) : plain;
  for (const [open = '', close = ''] of ['“”', '‘’', '《》', '（）', '()', '「」']) {
    const [opened, closed] = [cut.split(open).length, cut.split(close).length];
    if (opened !== closed) cut = cut.replaceAll(open, '').replaceAll(close, '');
  }
  return cut.replace(/^[、的）)”’》]+|[、（(“‘《]+$/g, '').trim();
}
