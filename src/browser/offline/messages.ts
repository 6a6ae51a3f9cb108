/**
 * A message from a page to the worker. The page sends `keep` when the reader asks for all files, and `second page` when
 * the reader has visited another page before.
 */
export type KeepMessage = 'keep' | 'second page';
