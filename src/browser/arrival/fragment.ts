/**
 * The id at the start of a fragment. The text from the first character that no id has is cut off.
 * @param hash with its `#`; may be empty
 */
export const readId = (hash: string): string => hash.slice(1).replace(/[^\w-].*/, '');
