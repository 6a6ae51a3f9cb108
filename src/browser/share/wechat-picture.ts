import { site } from '../../site/settings.ts';
import { readMeta } from './shared.ts';

const PICTURE_PIXELS = 300;

/**
 * Puts a colophon at the end of a page's text: the square picture with the name of the site, the title of the page and
 * its source. A page that is not listed has none: 404, search. Without the picture there is none either.
 */
export function showPicture(): void {
  const src = readMeta('image');
  const end = document.querySelector('main');
  if (!src || !end || !document.querySelector('link[rel=canonical]')) return;
  const picture = new Image(PICTURE_PIXELS, PICTURE_PIXELS);
  picture.alt = `${site.name}的印章`;
  picture.onload = () => {
    const colophon = document.createElement('section');
    colophon.className = 'colophon';
    colophon.setAttribute('aria-label', '本页题记');
    const lines = [site.name, readMeta('name'), document.querySelector('.based-on')?.textContent];
    colophon.append(
      picture,
      ...lines.filter(Boolean).map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line!.trim();
        return paragraph;
      }),
    );
    end.append(colophon);
  };
  // The page may be served by another host than it was built for.
  picture.src = new URL(src).pathname;
}
