/**
 * Writes related answers, which stand below exact ones. This file loads after the exact answer is shown. Related
 * answers are no results: their items are marked `data-related`.
 */
import { findRelated } from '../../search/related/find-related.ts';
import type { Offer } from '../../search/related/rank-page.ts';
import type { ShownAnswer } from './asking.ts';

/**
 * Finds related answers and writes them.
 * @returns markup and a message for screen readers, both empty for nothing
 * @throws the errors of the engine
 */
export async function findRelatedResults({
  query,
  filters,
  answer,
  engine,
  writer: { figureCardHtml, listHtml, placeItemHtml },
  base,
  isPanel,
  readAmount,
  loadUnits,
}: ShownAnswer): Promise<[html: string, message: string]> {
  const isFound = answer.pages.length > 0;
  const offers = await findRelated(engine, query, filters, {
    year: new Date().getFullYear(),
    answer,
    readAmount,
    loadUnits,
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
