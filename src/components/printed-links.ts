/** The addresses of a text's links, for readers of its paper copy. Pure. */

/** A link that leads to another page. Links that the frame adds, such as those of headings, have a class first. */
const LINK = /<a href="([^"#][^"]*)"/g;

/**
 * Numbers the links of a text. Links to the same address have the same number. Links within the page get none.
 * @param html of the text
 * @param site address that links without a host belong to
 * @returns the text with the number of each link in `data-number`, and the addresses in the order of their numbers
 */
export function numberLinks(html: string, site: string): { html: string; addresses: string[] } {
  const addresses: string[] = [];
  const numbered = html.replaceAll(LINK, (link, address: string) => {
    const { href } = new URL(address.replaceAll('&#38;', '&').replaceAll('&amp;', '&'), site);
    if (!addresses.includes(href)) addresses.push(href);
    return `${link} data-number="${addresses.indexOf(href) + 1}"`;
  });
  return { html: numbered, addresses };
}
