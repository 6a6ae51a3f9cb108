import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ContentError } from '../collections/fault.ts';
import { readSiteAddress } from './site-address.ts';

test.each([
  [{}, 'http://localhost:4321', '/'],
  [{ SITE_URL: 'https://a.example' }, 'https://a.example', '/'],
  [{ SITE_URL: 'https://a.example/' }, 'https://a.example', '/'],
  [{ SITE_URL: 'http://a.example:8080' }, 'http://a.example:8080', '/'],
  [{ SITE_URL: 'https://工会.example' }, 'https://xn--6oq837a.example', '/'],
  [{ BASE_PATH: '' }, 'http://localhost:4321', '/'],
  [{ BASE_PATH: '/' }, 'http://localhost:4321', '/'],
  [{ BASE_PATH: 'sub' }, 'http://localhost:4321', '/sub/'],
  [{ BASE_PATH: '/a//b.c_d-~1' }, 'http://localhost:4321', '/a/b.c_d-~1/'],
])('%j is a valid address', (settings, site, base) => {
  expect(readSiteAddress(settings)).toEqual({ site, base });
});

const EXAMPLE = 'SITE_URL=https://example.org';
const RIGHT = 'SITE_URL=https://a.example';
test.each([
  ['', '是空的', EXAMPLE],
  ['  ', '是空的', EXAMPLE],
  ['foo', '不是完整的网址', EXAMPLE],
  ['a.example', '不是完整的网址', EXAMPLE],
  ['localhost:4321', '不是完整的网址', EXAMPLE],
  ['https:a.example', '不是完整的网址', EXAMPLE],
  ['https://', '不是完整的网址', EXAMPLE],
  ['https://a b.example', '不是完整的网址', EXAMPLE],
  ['ftp://a.example', 'https:// 或 http://', EXAMPLE],
  ['https://a.example/sub/', '路径', `${RIGHT}，路径写进 BASE_PATH=/sub/。`],
  ['https://a.example/年报', '路径', `${RIGHT}，路径写进 BASE_PATH=/年报。`],
  ['https://a.example?q=1', '“?”或“#”', `${RIGHT}。`],
  ['https://a.example/?', '“?”或“#”', `${RIGHT}。`],
  ['https://a.example/#top', '“?”或“#”', `${RIGHT}。`],
])('SITE_URL=%s is refused with the reason and a valid form', (value, why, right) => {
  const refused = () => readSiteAddress({ SITE_URL: value });
  expect(refused).toThrow(ContentError);
  expect(refused).toThrow(`SITE_URL=${value.trim()} `);
  expect(refused).toThrow(why);
  expect(refused).toThrow(right);
});

test('a password in SITE_URL is refused, and the message does not contain it', () => {
  const refused = () => readSiteAddress({ SITE_URL: 'https://me:secret@a.example/' });
  expect(refused).toThrow(
    `SITE_URL=https://***@a.example/ 里有用户名或密码：去掉它，写成 ${RIGHT}。`,
  );
});

test.each([
  ['/my site/', '“ ”'],
  ['/年报/', '“年”'],
  ['/a/../b/', '“..”'],
  ['.', '“.”'],
  ['/a?b/', '“?”'],
  ['/a#b/', '“#”'],
  ['/a%20b/', '“%”'],
  ['/a\\b/', '“\\”'],
  ['https://a.example/sub/', '“:”'],
])('BASE_PATH=%s is refused with the reason and a valid form', (value, why) => {
  const refused = () => readSiteAddress({ BASE_PATH: value });
  expect(refused).toThrow(ContentError);
  expect(refused).toThrow(`BASE_PATH=${value} `);
  expect(refused).toThrow(why);
  expect(refused).toThrow('BASE_PATH=/quangong/');
});

test('a build with a wrong address prints one line and nothing else', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: 'foo' },
    },
  );
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^SITE_URL=foo 不是完整的网址：.*。\n$/);
});
