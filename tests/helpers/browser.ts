import type { Browser } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import type { Build } from './build.ts';

/** A headless browser that asks nothing of the network beyond the pages it is sent to. */
export function launchBrowser(executablePath = inject('shell')): Promise<Browser> {
  return launchChromium(executablePath);
}

/** A build served on a free port of this machine, as a bare file server would. */
export async function serve({
  dir,
  base,
}: Build): Promise<{ url: string; close: () => Promise<void> }> {
  const server: PreviewServer = await preview({
    configFile: false,
    root: dir,
    base,
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: dir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the server gave no address');
  return { url, close: () => server.close() };
}

/** A browser, and a build served for it: there from before the first test of a file until after its last. */
export interface Stage {
  browser: Browser;
  /** Address of the served build, with its base. */
  url: string;
}

/** Sets the stage for the tests of a file or a group. @param build the build that is served */
export function useStage(build: Build): Stage {
  const stage = {} as Stage;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const server = await serve(build);
    Object.assign(stage, { browser: await launchBrowser(), url: server.url });
    close = server.close;
  });
  afterAll(async () => {
    await stage.browser.close();
    await close();
  });
  return stage;
}
