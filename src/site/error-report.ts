/** The address that readers report an error to, with the place of the error filled in. Pure. */

/** An e-mail address without marks that have a meaning in `mailto:` addresses. */
const MAIL = /^[^\s@/?&:]+@[^\s@/?&:]+\.[^\s@/?&:]+$/;

/** Reports whether a text can be the setting `errorsTo`: empty, an https address or an e-mail address. */
export function isErrorsTo(errorsTo: string): boolean {
  if (errorsTo === '' || MAIL.test(errorsTo)) return true;
  return errorsTo.startsWith('https://') && URL.canParse(fillIn(errorsTo, 'page', 'figure'));
}

/**
 * Returns the address that a link leads to. A web address gets page and figure in place of `{page}` and `{figure}`,
 * or as query parameters; a mail gets them as its text.
 * @param errorsTo the setting of the site
 * @param page absolute address of the page
 * @param figure id of the figure; empty if the error is elsewhere on the page
 * @returns null if the setting is empty
 */
export function reportAddress(errorsTo: string, page: string, figure = ''): string | null {
  if (errorsTo === '') return null;
  if (MAIL.test(errorsTo)) {
    const body = `页面：${page}\r\n数字：${figure}\r\n错在哪里：\r\n`;
    return `mailto:${errorsTo}?subject=${encodeURIComponent('更正')}&body=${encodeURIComponent(body)}`;
  }
  const address = new URL(fillIn(errorsTo, page, figure));
  if (!errorsTo.includes('{page}')) address.searchParams.set('page', page);
  if (!errorsTo.includes('{figure}') && figure) address.searchParams.set('figure', figure);
  return address.href;
}

function fillIn(errorsTo: string, page: string, figure: string): string {
  return errorsTo
    .replaceAll('{page}', encodeURIComponent(page))
    .replaceAll('{figure}', encodeURIComponent(figure));
}
