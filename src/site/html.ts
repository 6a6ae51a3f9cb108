/** Text as HTML or SVG, in content and in double-quoted attributes. Pure. */

/**
 * Writes every character that markup gives a meaning as a numeric reference. References by number are shorter in the
 * script of search than a table of names.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
