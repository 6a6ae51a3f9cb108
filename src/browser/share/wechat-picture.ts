import { site } from '../../site/settings.ts';

const PICTURE_PIXELS = 300;

/** Puts the page's square picture at the end of its text. */
export function showPicture(): void {
  const src = document.querySelector<HTMLMetaElement>('meta[itemprop=image]')?.content;
  const end = document.querySelector('main');
  if (!src || !end) return;
  const picture = new Image(PICTURE_PIXELS, PICTURE_PIXELS);
  picture.className = 'share-picture';
  picture.alt = `${site.name}的印章`;
  // The page may be served by another host than it was built for.
  picture.src = new URL(src).pathname;
  end.append(picture);
}
