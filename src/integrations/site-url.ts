import type { AstroIntegration } from 'astro';

/** Warns if a build does not have the address that the site will be published at. */
export function siteUrlWarning(): AstroIntegration {
  return {
    name: 'site-url-warning',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command === 'build' && !process.env['SITE_URL']) {
          logger.warn(
            `SITE_URL is not set: canonical links, sitemap and previews will point to ${config.site} (set SITE_URL=https://… to publish).`,
          );
        }
      },
    },
  };
}
