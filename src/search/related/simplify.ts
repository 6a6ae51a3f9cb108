/** Turns traditional characters of a query into simplified ones. Pure. */
import { DISTANCE_BASE, FIRST_CODE_POINT, type WritingTables } from './tables.ts';

/** Replaces the traditional characters whose simplified ones stand on the site. */
export function simplify(text: string, { traditional, simplified }: WritingTables): string {
  const others = new Map<string, string>();
  let code = FIRST_CODE_POINT;
  for (let i = 0; i < traditional.length; i += 1) {
    code += traditional.charCodeAt(i) - DISTANCE_BASE;
    others.set(String.fromCharCode(code), simplified[i]!);
  }
  return text.replace(/[\u4e00-\u9fff]/g, (character) => others.get(character) ?? character);
}
