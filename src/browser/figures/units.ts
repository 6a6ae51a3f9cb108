/** Units of the table of figures, where one measure has several. Pure. */
import type { Choice } from './form-fields.ts';

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
 * Lists the choices of units. The units of people are one choice together, and a hidden choice each: an address may name
 * it.
 * @param units the units of the figures, each once
 */
export function listUnitChoices(units: readonly string[]): Choice[] {
  const people = units.filter((unit) => isOfUnit(unit, PEOPLE_CHOICE));
  const isGroup = people.length > 1;
  return units.flatMap((unit) => {
    const own: Choice = [unit, unit, isGroup && people.includes(unit)];
    const all: Choice = [PEOPLE_CHOICE, `人（${people.join('、')}）`, false];
    return isGroup && unit === people[0] ? [all, own] : [own];
  });
}
