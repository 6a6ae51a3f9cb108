/**
 * What a page asks the worker: `keep` if a reader wants all files on the device, `second page` if the page is not the
 * first one that the reader visits.
 */
export type KeepMessage = 'keep' | 'second page';
