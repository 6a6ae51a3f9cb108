import type { APIRoute } from 'astro';
import { href } from '../site/addresses.ts';
import { PAPER } from '../site/drawing-colours.ts';
import { iconSizes, site } from '../site/settings.ts';

// Many servers know no media type for .webmanifest, so the file is named .json.
export const GET: APIRoute = () =>
  Response.json({
    id: href('/'),
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    dir: 'ltr',
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      ...iconSizes.map((size) => ({
        src: href(`/icons/${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
    ],
  });
