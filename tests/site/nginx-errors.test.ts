import { chmodSync, cpSync, globSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { IMMUTABLE, REVALIDATE } from '../../src/site/security.ts';
import { serveWithNginx, type Nginx } from '../helpers/nginx.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A build in a folder of its own, whose files a test may break. */
const dir = temporaryFolder();
cpSync(inject('site').dir, dir, { recursive: true });
chmodSync(dir, 0o755);

/** A file that browsers keep for a year. */
const [script = ''] = globSync('_astro/*.js', { cwd: dir });

/** The parts of an answer that decide whether a browser keeps it. */
interface Answer {
  status: number;
  /** `Cache-Control`. */
  cache: string | undefined;
  /** Names of headers that were sent more than once. */
  repeated: string[];
}

interface Question {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
}

/** Asks for the script, or for another path. @returns status, and the headers as they were sent */
async function ask(
  nginx: Nginx,
  { path = script, method = 'GET', headers = {} }: Question = {},
): Promise<Answer> {
  const asked = request(nginx.url + path, { method, headers, agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  const names = answer.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
  return {
    status: answer.statusCode ?? 0,
    cache: answer.headers['cache-control'],
    repeated: names.filter((name, i) => names.indexOf(name) !== i),
  };
}

const kept = (status: number): Answer => ({ status, cache: IMMUTABLE, repeated: [] });
const askedAgain = (status: number): Answer => ({ status, cache: REVALIDATE, repeated: [] });

describe('behind nginx', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await serveWithNginx({ dir, base: '/' }, { user: 'nobody' });
  });
  afterAll(() => nginx?.close());

  test.each<[what: string, question: Question, status: number]>([
    ['a file', {}, 200],
    ['its head', { method: 'HEAD' }, 200],
    ['its first part', { headers: { range: 'bytes=0-9' } }, 206],
    ['its last part', { headers: { range: 'bytes=-5' } }, 206],
  ])('%s is kept for a year', async (_what, question, status) => {
    expect(await ask(nginx, question)).toEqual(kept(status));
  });

  test('a file that has not changed is kept for another year', async () => {
    const { headers } = await fetch(nginx.url + script);
    const question = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
    expect(await ask(nginx, question)).toEqual(kept(304));
  });

  test.each<[what: string, question: Question, status: number]>([
    ['a part that a file does not have', { headers: { range: 'bytes=99999999-' } }, 416],
    ['the head of such a part', { method: 'HEAD', headers: { range: 'bytes=99999999-' } }, 416],
    ['a part that makes no sense', { headers: { range: 'bytes=x' } }, 416],
    ['a part that a page does not have', { path: '', headers: { range: 'bytes=99999999-' } }, 416],
    ['a form that is sent to a file', { method: 'POST' }, 405],
    ['a file of an earlier build', { path: '_astro/gone.js' }, 404],
    ['an address that is cut in a character', { path: '_astro/%' }, 400],
    ['a folder without its slash', { path: 'pagefind/index' }, 301],
    ['a folder without a page', { path: 'pagefind/index/' }, 404],
    ['the folder of all scripts', { path: '_astro/' }, 404],
    ['the folder of the index', { path: 'pagefind/' }, 404],
  ])('%s is asked for again', async (_what, question, status) => {
    expect(await ask(nginx, question)).toEqual(askedAgain(status));
  });

  test('a folder without a page is answered with the page for unknown addresses', async () => {
    expect(await (await fetch(`${nginx.url}pagefind/`)).text()).toContain('没有这一页');
  });

  test('a file that nginx may not read is refused until its rights are mended', async () => {
    chmodSync(join(dir, script), 0);
    expect(await ask(nginx)).toEqual(askedAgain(403));
    chmodSync(join(dir, script), 0o644);
    expect(await ask(nginx)).toEqual(kept(200));
  });
});

test('nginx that has no file handle left recovers once it has some', async () => {
  const nginx = await serveWithNginx({ dir, base: '/' }, { files: 24 });
  const { hostname, port } = new URL(nginx.url);
  const readers = Array.from({ length: 40 }, () => connect(Number(port), hostname));
  await Promise.all(readers.map((reader) => once(reader, 'connect')));
  const [first] = readers as [Socket];
  const askFirst = async () => {
    first.write(`GET /${script} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
    const [data] = (await once(first, 'data')) as [Buffer];
    return String(data);
  };
  // Nginx may answer the first reader before it has accepted the others.
  let head = '';
  await expect.poll(async () => (head = await askFirst())).toMatch(/^HTTP\/1\.1 500 /);
  expect(head.match(/^cache-control: .*$/gim)).toEqual([`Cache-Control: ${REVALIDATE}`]);
  for (const reader of readers) reader.destroy();
  await expect.poll(() => ask(nginx), { timeout: 10_000 }).toEqual(kept(200));
  await nginx.close();
});
