/** Names of the HTML elements that begin and end a block of text. No phrase reaches over the edge of a block. */
export const BLOCK_ELEMENTS: readonly string[] =
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  );
