import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { IMMUTABLE, REVALIDATE, securityHeaders } from '../../src/site/security.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { serveWithNginx, type Nginx } from '../helpers/nginx.ts';
import { builtPages } from '../helpers/pages.ts';

describe.each(['site', 'based'] as const)('the %s build behind nginx', (which) => {
  const build = inject(which);
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await serveWithNginx(build);
  });
  afterAll(() => nginx?.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(nginx.url + path.slice(1), { headers, redirect: 'manual' });

  test.each(builtPages(build).map(({ path }) => path))('%s is HTML in UTF-8', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe(
      readFileSync(join(build.dir, path.endsWith('/') ? `${path}index.html` : path), 'utf8'),
    );
  });

  test('every answer has the security headers, those with status 404 too', async () => {
    for (const path of ['/', '/figures.json', '/robots.txt', '/nothing-here/']) {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect([path, name, headers.get(name)]).toEqual([path, name, value]);
      }
    }
  });

  test('an unknown path gets status 404 and the page for it', async () => {
    const answer = await get('/2025/nothing-here/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('没有这一页');
  });

  test('files with a digest in their name are cached for a year, all others are revalidated', async () => {
    const files = globSync('**/*.*', { cwd: build.dir }).map((file) => `/${file}`);
    for (const file of files) {
      const { headers } = await get(encodeURI(file));
      const hashed = /^\/(_astro|pagefind\/(filter|fragment|index|values))\//.test(file);
      expect([file, headers.get('cache-control')]).toEqual([file, hashed ? IMMUTABLE : REVALIDATE]);
    }
  });

  test('an unchanged file is not sent again', async () => {
    const etag = (await get('/2025/huhang/')).headers.get('etag');
    expect(etag).toBeTruthy();
    const again = await get('/2025/huhang/', { 'if-none-match': etag ?? '' });
    expect(again.status).toBe(304);
  });

  test.each([
    ['/2025/huhang/', 'text/html; charset=utf-8'],
    ['/figures.json', 'application/json; charset=utf-8'],
    ['/figures.csv', 'text/csv; charset=utf-8'],
    ['/rss.xml', 'text/xml; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
  ])('%s is compressed, and %s', async (path, type) => {
    const answer = await get(path, { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(answer.headers.get('content-type')).toBe(type);
  });

  test('figures may be read by programs on other sites, pages may not', async () => {
    expect((await get('/figures.json')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/figures.csv')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/2025/')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['/2025/huhang', '/2025/huhang/'],
    ['/2025/HuHang/', '/2025/huhang/'],
    ['/2025/HUHANG', '/2025/huhang/'],
    ['/News/Archives-2026/', '/news/archives-2026/'],
    ['/铸魂/', '/2025/zhuhun/'],
    ['/铸魂', '/2025/zhuhun/'],
    ['/2025/暖心/', '/2025/nuanxin/'],
    ['/latest/', '/2025/'],
    ['/latest/huhang/', '/2025/huhang/'],
    ['/关于', '/about/'],
  ])('%s leads to %s', async (from, to) => {
    const answer = await get(encodeURI(from));
    expect([301, 302]).toContain(answer.status);
    expect(answer.headers.get('location')).toBe(build.base + to.slice(1));
  });

  test('a redirect keeps the query', async () => {
    const { headers } = await get('/latest/huhang/?from=singlemessage');
    expect(headers.get('location')).toBe(`${build.base}2025/huhang/?from=singlemessage`);
  });

  test('two thousand readers at once all get a whole answer', async () => {
    const { hostname, port, pathname } = new URL(nginx.url);
    const paths = ['', '2025/huhang/', 'figures/', 'figures.json', 'search/'];
    // All come while nginx is busy with others: the kernel holds them back.
    const goOn = nginx.pause();
    const readers = Array.from({ length: 2000 }, (_, i) => {
      const socket = connect(Number(port), hostname);
      socket.setTimeout(60_000, () => socket.destroy(new Error('no answer')));
      const path = `${pathname}${paths[i % paths.length]}`;
      return { socket, path, connected: once(socket, 'connect') };
    });
    // Every connection is open before the first request is sent.
    await Promise.all(readers.map(({ connected }) => connected)).finally(goOn);
    const answers = await Promise.all(
      readers.map(async ({ socket, path }) => {
        socket.end(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
        const answer = await text(socket);
        const [head = '', ...body] = answer.split('\r\n\r\n');
        const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
        const whole = Buffer.byteLength(body.join('\r\n\r\n')) === length;
        return `${head.split('\r\n')[0]} ${whole ? 'whole' : 'cut'}`;
      }),
    );
    expect([...new Set(answers)]).toEqual(['HTTP/1.1 200 OK whole']);
    expect(answers).toHaveLength(2000);
  });

  describe('in a browser', () => {
    let page: Page;
    const faults: string[] = [];
    beforeAll(async () => {
      page = await (await launchBrowser()).newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
    });
    afterAll(() => page.close());

    test.each(['2025/huhang/', '', 'figures/', 'search/?q=3572万元'])(
      '/%s works under the policy that the server sends',
      async (path) => {
        await page.goto(nginx.url + path);
        await page.locator('share-button:not([for]) button:visible').first().click();
        await page.getByRole('button', { name: '二维码' }).click();
        await page.locator('img.qr-code').waitFor();
        await page.waitForLoadState('networkidle');
        expect(faults).toEqual([]);
      },
    );

    test.each(['search/', 'figures/'])('//%s opens under its own address', async (path) => {
      const { origin } = new URL(nginx.url);
      const field = path === 'search/' ? 'main [name=q]' : '.figures-filter [name=min]';
      await page.goto(`${origin}/${build.base}${path}`);
      await page.locator(field).fill('3572万元');
      await page.waitForURL((url) => url.search !== '');
      expect(new URL(page.url()).pathname).toBe(build.base + path);
      expect(faults).toEqual([]);
    });
  });
});
