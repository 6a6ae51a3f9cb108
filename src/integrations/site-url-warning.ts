import type { AstroIntegration } from 'astro';

/** Warns if a build does not have the address that the site will be published at. */
export function siteUrlWarning(): AstroIntegration {
  return {
    name: 'site-url-warning',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command === 'build' && !process.env['SITE_URL']) {
          logger.warn(
            `没有设置SITE_URL：规范链接、站点地图和分享卡片会指向${config.site}。要发布就设置SITE_URL=https://…。`,
          );
        }
      },
    },
  };
}
