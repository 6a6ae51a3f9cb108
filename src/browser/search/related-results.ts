/**
 * Shows what a reader may mean below an exact answer. A file of its own, which loads after the answer is shown. It
 * writes no results: its items are marked `data-related`.
 */
import { findRelated } from '../../search/related/find-related.ts';
import type { Offer } from '../../search/related/rank-page.ts';
import type { ShownAnswer } from './asking.ts';

/**
 * Finds what stands below an exact answer.
 * @returns markup and a message for screen readers, both empty for nothing
 * @throws what the engine throws
 */
export async function findRelatedResults({
  query,
  filters,
  answer: { figures, mentioned, pages, near, otherUnit },
  engine,
  writer: { figureCardHtml, listHtml, placeItemHtml },
  base,
  isPanel,
  readAmount,
}: ShownAnswer): Promise<[html: string, message: string]> {
  const results = [...figures, ...mentioned];
  const isFound = results.length + pages.length > 0;
  const offers = await findRelated(engine, query, filters, {
    year: new Date().getFullYear(),
    isFound,
    readAmount,
    shown: new Set([...results, ...near, ...otherUnit].map(({ url }) => url)),
  });
  const attributes = 'data-related';
  const write = ({ url, figure, place, pieces: phrases, reason }: Offer) => {
    const form = { base, phrases, reason, attributes };
    return figure
      ? figureCardHtml(figure, { ...form, isShort: isPanel })
      : placeItemHtml(place!, { ...form, url });
  };
  const heading = isFound ? '也有这些字的数字' : '没有完全一样的文字，你要找的可能是';
  const message = isFound
    ? `下面还有${offers.length}个相近的数字。`
    : `有${offers.length}个相近的答案。`;
  if (!offers[0]) return ['', ''];
  return [
    `<section class="related"><h2>${heading}</h2>${listHtml(offers.map(write))}</section>`,
    message,
  ];
}
