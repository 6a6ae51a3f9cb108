import type { AstroIntegration } from 'astro';
import { ContentError } from '../collections/fault.ts';
import { isErrorsTo } from '../site/error-report.ts';

/**
 * Warns if a build has no address that readers can report errors to. Fails a build whose address cannot be used.
 * @param errorsTo the setting of the site
 */
export function errorsToWarning(errorsTo: string): AstroIntegration {
  return {
    name: 'errors-to-warning',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        if (!isErrorsTo(errorsTo)) {
          throw new ContentError(
            `src/site/settings.ts 里的 errorsTo 写成了“${errorsTo}”，读者打不开：写一个以 https:// 开头的网址，或一个邮箱；还没有，就留空。`,
          );
        }
        if (errorsTo === '') {
          logger.warn(
            '没有设置errorsTo：读者发现错误，没有链接可以报告。在src/site/settings.ts里写一个https网址或一个邮箱。',
          );
        }
      },
    },
  };
}
