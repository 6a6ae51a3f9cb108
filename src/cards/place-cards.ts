/** The cards of figures and headings: the pictures of their share pages. */
import { getEntries, onceInBuild, pagePath } from '../collections/entries.ts';
import { getSharePages, type SharePage } from '../metadata/share-pages.ts';
import { sharePath } from '../site/addresses.ts';
import { site } from '../site/settings.ts';
import { hasOwnCard } from './cards.ts';
import type { PlaceCard } from './card-svg.ts';
import { readEntryTexts } from './entry-texts.ts';

/** A card, and the path of its picture without the base. */
export interface PlacePicture {
  card: PlaceCard;
  wide: string;
}

/** The card of each figure and heading on a page that has a card of its own, by the path of its share page. */
export const getPlacePictures = onceInBuild(readPlacePictures);

/** The card of a share page, also of one with a former address; undefined if that of its page of content stands for it. */
export async function getPlacePicture({ page, id }: SharePage): Promise<PlacePicture | undefined> {
  return (await getPlacePictures()).get(sharePath(page, id));
}

async function readPlacePictures(): Promise<Map<string, PlacePicture>> {
  const byPage = Map.groupBy(await getSharePages(), ({ page }) => page);
  const pictures = new Map<string, PlacePicture>();
  for (const entry of await getEntries()) {
    const page = pagePath(entry);
    if (!(await hasOwnCard(page))) continue;
    const { seal, eyebrow } = await readEntryTexts(entry);
    const source = entry.collection === 'pages' ? '' : entry.data.source.title;
    for (const { path, id, name, label, description, figures } of byPage.get(page) ?? []) {
      if (path !== sharePath(page, id)) continue;
      const texts = { seal, eyebrow, title: name, label, sentence: description, figures };
      const card = { ...texts, source, site: site.name };
      pictures.set(path, { card, wide: `/cards${path.replace(/\/$/, '.png')}` });
    }
  }
  return pictures;
}
