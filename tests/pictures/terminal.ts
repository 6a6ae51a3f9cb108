/** Draws what a command writes to the terminal, for the pictures of the handbook. */
import type { Browser } from 'playwright-core';
import { escapeHtml } from '../../src/site/html.ts';

const STYLE = `
  body { margin: 0; background: #1d1f21; color: #e8e6e3 }
  pre { margin: 0; padding: 16px 20px; font: 15px/1.6 'Noto Sans Mono CJK SC', monospace; white-space: pre-wrap }
  b { color: #8fd18f; font-weight: inherit }`;

/** In CSS pixels. */
const WIDTH = 1000;

/** A command as typed, and what it wrote. */
export interface Transcript {
  typed: string;
  output: string;
}

/** Draws commands with their output, as a terminal shows them. The picture is as high as the text. */
export async function drawTerminal(
  browser: Browser,
  transcripts: readonly Transcript[],
  file: string,
): Promise<void> {
  const text = transcripts.map(
    ({ typed, output }) => `<b>&gt; ${escapeHtml(typed)}</b>\n${escapeHtml(output.trimEnd())}`,
  );
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 100 } });
  await page.setContent(`<style>${STYLE}</style><pre>${text.join('\n\n')}</pre>`);
  await page.locator('pre').screenshot({ path: file });
  await page.close();
}
