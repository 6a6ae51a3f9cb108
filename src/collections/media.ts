/** Pictures and tables in the body of a document as written. */

/** Whether a body may show a picture. */
export function hasPicture(body: string): boolean {
  return body.includes('![');
}

/** Whether a body may show a table: it has the line below a table's head, or the element. */
export function hasTable(body: string): boolean {
  return /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$/m.test(body) || body.includes('<table');
}
