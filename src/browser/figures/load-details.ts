/** Loads the details of a page's figures, once for each page. */
import { DETAILS_FILE, type PageDetails } from '../../figures/details.ts';

const loads = new Map<string, Promise<PageDetails | undefined>>();

/**
 * Loads the details of a page. A load that failed is tried again by the next call.
 * @param page address of the page; a fragment is ignored
 * @returns undefined if they cannot be loaded; never rejects
 */
export function loadDetails(page: string): Promise<PageDetails | undefined> {
  const { href } = new URL(DETAILS_FILE, page);
  const load = loads.get(href) ?? read(href).catch(() => void loads.delete(href));
  loads.set(href, load);
  return load;
}

async function read(address: string): Promise<PageDetails> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return (await response.json()) as PageDetails;
}
