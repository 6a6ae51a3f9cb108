import type { AstroIntegration } from 'astro';

/** Sets the text of every page, in builds and in `npm run dev`. */
export function typesetting(): AstroIntegration {
  return {
    name: 'typesetting',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({
          entrypoint: new URL('./typesetting-middleware.ts', import.meta.url),
          order: 'pre',
        });
      },
    },
  };
}
