import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headersFile, redirectsFile, redirectsMap } from './host-files.ts';
import { IMMUTABLE, immutableFolders, pagePolicy, securityHeaders } from '../site/security.ts';

const redirects = [
  { from: '/铸魂/', to: '/2025/zhuhun/', title: '铸魂' },
  { from: '/latest/', to: '/2025/', title: '综述' },
];

describe('the policy', () => {
  test('allows only the inline script whose hash it contains', () => {
    expect(pagePolicy).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[\w+/]{43}='/);
    expect(pagePolicy).not.toContain('unsafe-inline');
  });

  test('restricts framing in the header only', () => {
    expect(pagePolicy).not.toContain('frame-ancestors');
    expect(securityHeaders['Content-Security-Policy']).toBe(
      `${pagePolicy}; frame-ancestors 'none'`,
    );
  });

  test('is the same in the sample for nginx', () => {
    const sample = readFileSync('docs/nginx.conf', 'utf8');
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(sample).toContain(`  add_header ${name} "${value}" always;\n`);
    }
  });
});

describe('_headers', () => {
  test.each([
    ['/', '/*', '/_astro/*'],
    ['/quangong/', '/quangong/*', '/quangong/_astro/*'],
  ])('under %s protects every page and lets hashed files be cached', (base, all, hashed) => {
    const rules = headersFile(base).split('\n\n');
    expect(rules[0]).toContain(`${all}\n  Content-Security-Policy: default-src 'none'`);
    expect(rules).toContain(`${hashed}\n  Cache-Control: ${IMMUTABLE}`);
  });

  test('has no line longer than Cloudflare Pages accepts', () => {
    const lines = headersFile('/').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});

test.each(immutableFolders)('files below %s are cached for good in every sample', (folder) => {
  expect(headersFile('/')).toContain(`\n${folder}*\n  Cache-Control: ${IMMUTABLE}\n`);
  expect(readFileSync('docs/hosting.md', 'utf8')).toContain(`\`${folder}*\``);
  expect(readFileSync('docs/hosting.md', 'utf8')).toMatch(
    new RegExp(`for folder in .*\\b${folder.slice(1, -1)}[ ;]`),
  );
  const patterns = readFileSync('docs/nginx.conf', 'utf8').matchAll(
    new RegExp(`^  ~(\\S+) "${IMMUTABLE}";$`, 'gm'),
  );
  expect([...patterns].some(([, pattern]) => new RegExp(pattern!).test(`${folder}x`))).toBe(true);
});

test('_redirects has each path, escaped, with and without its last slash', () => {
  expect(redirectsFile(redirects, '/quangong/').split('\n')).toEqual([
    '/quangong/%E9%93%B8%E9%AD%82/ /quangong/2025/zhuhun/ 302',
    '/quangong/%E9%93%B8%E9%AD%82 /quangong/2025/zhuhun/ 302',
    '/quangong/latest/ /quangong/2025/ 302',
    '/quangong/latest /quangong/2025/ 302',
    '',
  ]);
});

test('redirects.map has each address once, in lower case, with and without its last slash', () => {
  expect(redirectsMap(redirects, ['/', '/2025/', '/2025/zhuhun/'], '/').split('\n')).toEqual([
    '"/" "/";',
    '"/2025/" "/2025/";',
    '"/2025" "/2025/";',
    '"/2025/zhuhun/" "/2025/zhuhun/";',
    '"/2025/zhuhun" "/2025/zhuhun/";',
    '"/铸魂/" "/2025/zhuhun/";',
    '"/铸魂" "/2025/zhuhun/";',
    '"/latest/" "/2025/";',
    '"/latest" "/2025/";',
    '',
  ]);
});
