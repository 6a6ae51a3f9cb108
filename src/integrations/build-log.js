// @ts-check
/**
 * Astro's log on a terminal, with the number of written files instead of their list. Astro logs the path when it
 * starts a file and the time when the file is finished. Files are written at the same time, so the list would be one
 * long line. Astro loads this module by its path, which must not be TypeScript.
 */
import nodeLog from 'astro/logger/node';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {ReturnType<typeof nodeLog>} Destination
 * @typedef {Parameters<Destination['write']>[0]} Message
 */

/**
 * Creates the log.
 * @param {Parameters<typeof nodeLog>[0]} [config] options of Astro's own log
 * @returns {Destination}
 */
export default function buildLog(config) {
  const terminal = nodeLog(config);
  let counts = zeroCounts();
  let unfinished = 0;
  return {
    ...terminal,
    write(message) {
      const text = stripVTControlCharacters(message.message);
      if (!message.newLine) {
        // A path. The time follows in a message of its own, which ends the line.
        unfinished += 1;
        counts[fileKind(text)] += 1;
        return;
      }
      if (unfinished > 0 && message.label === 'SKIP_FORMAT' && text.startsWith(' ')) {
        unfinished -= 1;
        return;
      }
      if (
        message.label === null &&
        text.includes('Completed in') &&
        Math.max(...Object.values(counts)) > 0
      ) {
        const parts = Object.entries(counts).map(([kind, count]) => `${kind}${count}个`);
        terminal.write({ ...message, message: parts.join('，') });
        counts = zeroCounts();
      }
      terminal.write(message);
    },
  };
}

function zeroCounts() {
  return { 页面: 0, 图片: 0, 其他文件: 0 };
}

/**
 * Names the kind of a file by its extension.
 * @param {string} path
 * @returns {keyof ReturnType<typeof zeroCounts>}
 */
function fileKind(path) {
  if (path.endsWith('.html')) return '页面';
  return /\.(?:png|svg|jpe?g|webp|avif|gif)$/.test(path) ? '图片' : '其他文件';
}
