/** Units of the table of figures, where one measure has several. Pure. */

/** Units that count people. In 人次 a person may be counted more than once. */
const PEOPLE = ['人', '名', '位'];
const PEOPLE_AND_TIMES: readonly string[] = [...PEOPLE, '人次'];

/** Value of the choice that stands for all units of people. */
const PEOPLE_CHOICE = 'people';

/** Whether a figure with a unit belongs to a choice: a unit, or all units of people. */
export function isOfUnit(unit: string, choice: string): boolean {
  return choice === PEOPLE_CHOICE ? PEOPLE_AND_TIMES.includes(unit) : unit === choice;
}

/** Whether values in two units can be compared: the units are equal, or both count people once. */
export function areComparable(unit: string, other: string): boolean {
  return unit === other || (PEOPLE.includes(unit) && PEOPLE.includes(other));
}

/**
 * Lists the choices of units: value, words, and whether the list shows the choice. Units of people are one choice. Each
 * alone is a hidden choice, which an address may name.
 * @param units the units of the figures, each once
 */
export function listUnitChoices(
  units: readonly string[],
): [value: string, words: string, isHidden: boolean][] {
  const people = units.filter((unit) => isOfUnit(unit, PEOPLE_CHOICE));
  const isGroup = people.length > 1;
  return units.flatMap((unit) => {
    const choice: [string, string, boolean] = [unit, unit, isGroup && people.includes(unit)];
    return isGroup && unit === people[0]
      ? [[PEOPLE_CHOICE, `人（${people.join('、')}）`, false] as [string, string, boolean], choice]
      : [choice];
  });
}
