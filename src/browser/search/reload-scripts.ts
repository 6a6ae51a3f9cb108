/**
 * Requests the scripts and style sheets of this page again, past the browser's cache, which may hold a damaged one for a
 * year. To be called before the page is opened anew. Waits until all are there; a failure is no matter.
 */
export async function reloadScripts(): Promise<void> {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const files = names.filter((name) => /\/_astro\/[^/]+\.(?:js|css)$/.test(name));
  await Promise.all(files.map((file) => fetch(file, { cache: 'reload' }).catch(() => undefined)));
}
