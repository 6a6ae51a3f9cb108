import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { useNginx } from '../helpers/nginx.ts';

const build = inject('based');
const stage = useStage(build);

const targetId = (page: Page) => page.evaluate(() => document.querySelector(':target')?.id);

describe('a share page on a bare file server', () => {
  test.each([
    ['2025/huhang/loss-recovered/', '2025/huhang/#loss-recovered'],
    ['2025/huhang/mediation/', '2025/huhang/#mediation'],
    ['2025/huhang/loss-recovered/?from=timeline', '2025/huhang/?from=timeline#loss-recovered'],
    ['2025/huhang/loss-recovered/#rd', '2025/huhang/#loss-recovered'],
    ['2025/honours/', '2025/#honours'],
  ])('/%s leads to /%s', async (from, to) => {
    const page = await stage.open(from);
    await page.waitForURL(stage.url + to);
    await page.locator('.site-header').waitFor();
    expect(await targetId(page)).toBe(to.split('#')[1]);
  });

  test('leaves no entry in the history', async () => {
    const page = await stage.open('about/');
    await page.goto(`${stage.url}2025/huhang/loss-recovered/`);
    await page.waitForURL(/#loss-recovered$/);
    await page.locator('.site-header').waitFor();
    await page.goBack();
    expect(page.url()).toBe(`${stage.url}about/`);
  });

  test.each(['2025/huhang/loss-recovered/', '2025/huhang/loss-recovered/?from=timeline'])(
    '/%s leads to its place without script too',
    async (path) => {
      const page = await stage.open(path, { javaScriptEnabled: false });
      await page.waitForURL(`${stage.url}2025/huhang/#loss-recovered`);
      expect(await page.locator('#loss-recovered:target').count()).toBe(1);
    },
  );

  test('shows its text and a link to a reader for whom nothing runs', async () => {
    const page = await stage.page();
    // Neither the refresh nor the script.
    await page.route('**/loss-recovered/', async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(
        /<meta http-equiv="refresh"[^>]*>|<script.*?<\/script>/g,
        '',
      );
      await route.fulfill({ response: answer, body: html });
    });
    await page.goto(`${stage.url}2025/huhang/loss-recovered/`);
    expect(await page.locator('main').innerText()).toContain('替职工挽回经济损失3572万元。');
    await page.getByRole('link').click();
    await page.waitForURL(`${stage.url}2025/huhang/#loss-recovered`);
    await page.unrouteAll();
  });
});

describe('on a host that shows the 404 page', () => {
  const host = useNginx(build, () => stage.browser);

  test.each([
    ['2025/huhang/loss-recovered/&from=timeline', '2025/huhang/#loss-recovered'],
    ['2025/huhang/loss-recovered&from=timeline', '2025/huhang/#loss-recovered'],
    ['2025/huhang/loss-recovered', '2025/huhang/#loss-recovered'],
    ['2025/HUHANG/mediation/。', '2025/huhang/#mediation'],
    ['2025/honours/&from=timeline', '2025/#honours'],
    ['2025/honours/?from=timeline', '2025/?from=timeline#honours'],
  ])('/%s leads to /%s', async (from, to) => {
    await host.page.goto(host.nginx.url + from);
    await host.page.waitForURL(host.nginx.url + to);
    await host.page.locator('.site-header').waitFor();
    expect(await targetId(host.page)).toBe(to.split('#')[1]);
  });
});
