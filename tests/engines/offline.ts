import { expect, test } from 'vitest';
import type { Stage } from './describe-site.ts';

/** Tests reading and searching without a network. */
export function testOffline(stage: Stage): void {
  const run: Stage['tab']['run'] = (...args) => stage.tab.run(...args);

  test('after two pages every page and search work without a network', async () => {
    await stage.open('2025/');
    await run(async () => {
      const { serviceWorker } = navigator;
      await serviceWorker.ready;
      if (serviceWorker.controller) return;
      await new Promise((done) => serviceWorker.addEventListener('controllerchange', done));
    });
    await stage.open('2025/huhang/');
    // The worker reports the last file.
    await run(
      () =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(true);
          navigator.serviceWorker.controller!.postMessage('second page', [port2]);
        }),
    );
    stage.host.cut = true;
    await stage.open('2025/qiangji/');
    expect(await run(() => document.querySelector('h1')!.textContent)).toContain('强基');
    await stage.open(`search/?q=${encodeURIComponent('3572万元')}`);
    await expect
      .poll(() =>
        run(
          () => document.querySelector<HTMLAnchorElement>('#search-results [data-result] a')?.hash,
        ),
      )
      .toBe('#loss-recovered');
  });
}
