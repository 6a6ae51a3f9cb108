import { formatFault, type Fault } from '../collections/fault.ts';

/** As many lines of a file are named for one kind of fault. */
const MAX_NAMED_LINES = 8;

/**
 * Writes faults for an editor: one line for each file and kind of fault, those that only a person can mend first.
 * @param faults in the order of their files and lines
 */
export function summarizeFaults(faults: readonly Fault[]): string[] {
  const groups = [...Map.groupBy(faults, nameKind).values()];
  const byHand = groups.filter(([first]) => !first?.fix);
  const byProgram = groups.filter(([first]) => first?.fix);
  return [...byHand, ...byProgram].map(writeGroup);
}

/** Faults of one rule have the same reason and the same way to mend them. */
function nameKind({ file, why, mend, fix }: Fault): string {
  return [file, why, mend, Boolean(fix)].join('\n');
}

function writeGroup(group: readonly Fault[]): string {
  const [first] = group;
  if (!first) return '';
  if (group.length === 1) return formatFault(first);
  const lines = [...new Set(group.map(({ line }) => line))].filter((line) => line > 0);
  const named = lines.slice(0, MAX_NAMED_LINES).join('、');
  const places = lines.length > MAX_NAMED_LINES ? `第${named}……行` : `第${named}行`;
  return formatFault({ ...first, what: `${first.what}，这样的共${group.length}处（${places}）` });
}
