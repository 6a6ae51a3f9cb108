/** `npm run bench:search`: compares the built site's search with unchanged Pagefind on the same pages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { drawCases, measureQuality, type Case, type Quality } from './quality.ts';
import {
  plainIndex,
  plainSearcher,
  siteSearcher,
  type Searcher,
  type Traffic,
} from './searches.ts';

const dist = process.argv[2] ?? 'dist';
if (!existsSync(join(dist, 'pagefind'))) {
  console.error(`${dist} holds no built site: run npm run build first.`);
  process.exit(1);
}
const cases = drawCases(dist, 150, 1);
const plain = await plainIndex(dist, '.cache/bench-search');

async function measured(open: (traffic: Traffic) => Promise<Searcher>): Promise<{
  quality: Map<Case['kind'], Quality>;
  cold: number;
}> {
  const quality = await measureQuality(await open({ bytes: 0 }), cases);
  let bytes = 0;
  const sample = cases.filter((_, i) => i % 20 === 0);
  for (const { query } of sample) {
    const traffic = { bytes: 0 };
    await (
      await open(traffic)
    )(query);
    bytes += traffic.bytes;
  }
  return { quality, cold: bytes / sample.length };
}

const columns = {
  'this site': await measured((traffic) => siteSearcher(dist, traffic)),
  'plain Pagefind': await measured((traffic) => plainSearcher(plain, traffic)),
};
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
for (const [name, { quality, cold }] of Object.entries(columns)) {
  console.log(`\n${name}: ${(cold / 1024).toFixed(1)} KB a cold search, all results loaded`);
  console.table(
    Object.fromEntries(
      [...quality].map(([kind, { cases: n, recall, precision, first }]) => [
        kind,
        {
          cases: n,
          recall: kind === 'absent' ? '' : percent(recall),
          precision: percent(precision),
          first: percent(first),
        },
      ]),
    ),
  );
}
