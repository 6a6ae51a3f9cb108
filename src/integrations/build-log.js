// @ts-check
/**
 * Astro's log on a terminal, without its list of files: Astro writes a path when it begins a file and the time when
 * the file is done, and files are made at the same time, so that all of them would stand in one line. One line says
 * how many there are. Astro loads this file by its path, and takes no TypeScript there.
 */
import nodeLog from 'astro/logger/node';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {ReturnType<typeof nodeLog>} Destination
 * @typedef {Parameters<Destination['write']>[0]} Message
 */

/**
 * @param {Parameters<typeof nodeLog>[0]} [config] as of Astro's own
 * @returns {Destination}
 */
export default function buildLog(config) {
  const terminal = nodeLog(config);
  let counts = noFiles();
  let underWay = 0;
  return {
    ...terminal,
    write(message) {
      const text = stripVTControlCharacters(message.message);
      if (!message.newLine) {
        // A path, which the rest of its line follows in a message of its own.
        underWay += 1;
        counts[nameKind(text)] += 1;
        return;
      }
      if (underWay > 0 && message.label === 'SKIP_FORMAT' && text.startsWith(' ')) {
        underWay -= 1;
        return;
      }
      if (
        message.label === null &&
        text.includes('Completed in') &&
        Math.max(...Object.values(counts)) > 0
      ) {
        const parts = Object.entries(counts).map(([kind, count]) => `${kind}${count}个`);
        terminal.write({ ...message, message: parts.join('，') });
        counts = noFiles();
      }
      terminal.write(message);
    },
  };
}

function noFiles() {
  return { 页面: 0, 图片: 0, 其他文件: 0 };
}

/**
 * @param {string} path
 * @returns {keyof ReturnType<typeof noFiles>}
 */
function nameKind(path) {
  if (path.endsWith('.html')) return '页面';
  return /\.(?:png|svg|jpe?g|webp|avif|gif)$/.test(path) ? '图片' : '其他文件';
}
