/** Parameters that chats and trackers append to a link. */
const APPENDED = /^(from|isappinstalled|scene|clicktime|enterid|nsukey|spm|(utm|sharer|wx|_wv).*)$/;

/** The address of a page as it is shared: without its fragment and the parameters that chats append. */
export function cleanAddress(address: string): URL {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (APPENDED.test(name)) url.searchParams.delete(name);
  }
  url.hash = '';
  return url;
}
