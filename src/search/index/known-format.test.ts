import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from './files.ts';
import { requireKnownFormat, SAMPLE, writeWithPagefind } from './known-format.ts';

test('one changed byte in a file of Pagefind, or another version, is refused', async () => {
  const files = await writeWithPagefind(SAMPLE);
  expect(() => requireKnownFormat(files, '1.6.0')).not.toThrow();
  expect(() => requireKnownFormat(files, '1.7.0')).toThrow(/\.pf_meta/);
  for (const { path, bytes } of files.filter(({ path }) => /\.pf_(?!meta)/.test(path))) {
    const content = Buffer.from(gunzipSync(bytes).subarray('pagefind_dcd'.length));
    const at = content.length - 4;
    content[at] = (content[at] ?? 0) ^ 1;
    const changed = compress({ path, bytes: content });
    const others = files.filter((file) => file.path !== path);
    expect(() => requireKnownFormat([...others, changed], '1.6.0'), path).toThrow();
  }
});
