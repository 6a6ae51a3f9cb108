/**
 * Opens the search page anew with the query of a form. First requests the scripts and style sheets of this page again,
 * past the browser's cache, which may hold a damaged one for a year. A failed request changes nothing.
 */
export async function openAnew(form: HTMLFormElement): Promise<void> {
  const files = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\/_astro\/[^/]+\.(?:js|css)$/.test(name));
  await Promise.all(
    files.map(({ name }) => fetch(name, { cache: 'reload' }).catch(() => undefined)),
  );
  form.submit();
}
