/** Style sheets of parts that only some visits open. */

/** A part waits no longer than this for its sheet. Then it is shown without it. */
const MAX_WAIT_MS = 3000;

const loads = new Map<string, Promise<unknown>>();

/**
 * Adds a style sheet to the page, once for each address. A sheet that failed is asked for again by the next call.
 * @param href address of the sheet
 * @returns settles when the sheet applies, when it failed, or after MAX_WAIT_MS; never rejects
 */
export function loadStyle(href: string): Promise<unknown> {
  const load =
    loads.get(href) ??
    new Promise((resolve) => {
      const link = document.createElement('link');
      const onerror = () => {
        link.remove();
        loads.delete(href);
        resolve(0);
      };
      Object.assign(link, { rel: 'stylesheet', href, onload: resolve, onerror });
      document.head.append(link);
      setTimeout(resolve, MAX_WAIT_MS);
    });
  loads.set(href, load);
  return load;
}
