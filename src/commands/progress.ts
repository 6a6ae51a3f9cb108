/** Shorter work is done in silence. */
const MIN_SILENT_MS = 1000;
/** Without a terminal, lines cannot be replaced, and a log must not fill with them. */
const LOG_PAUSE_MS = 10_000;

/** Where progress is shown. */
export interface Terminal {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

/**
 * Does something with each file, one after the other, and shows how far it has come if this takes long.
 * @param verb names the work in Chinese: `检查`
 * @param now current time in milliseconds
 * @returns the results in the order of the files
 */
export async function forEachFile<File, Result>(
  verb: string,
  files: readonly File[],
  work: (file: File) => Promise<Result>,
  terminal: Terminal = process.stderr,
  now: () => number = performance.now.bind(performance),
): Promise<Result[]> {
  const results: Result[] = [];
  let next = now() + MIN_SILENT_MS;
  let isShown = false;
  for (const [i, file] of files.entries()) {
    if (now() >= next) {
      const words = `${verb}第${i + 1}个文件，共${files.length}个…`;
      terminal.write(terminal.isTTY ? `\r${words}\u001b[K` : `${words}\n`);
      next = now() + (terminal.isTTY ? MIN_SILENT_MS / 10 : LOG_PAUSE_MS);
      isShown = true;
    }
    results.push(await work(file));
  }
  if (isShown && terminal.isTTY) terminal.write('\r\u001b[K');
  return results;
}
