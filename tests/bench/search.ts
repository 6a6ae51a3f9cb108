/**
 * `npm run bench:search`: how well the built site's search does, beside plain Pagefind and MiniSearch on the same
 * pages. `-- dist` names another build; `-- --pages 1000` chooses the sizes of generated content.
 * Writes `tests/bench/SEARCH.md`.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import packages from '../../package.json' with { type: 'json' };
import { contentDir } from '../../src/collections/folder-path.ts';
import { readQuestions } from '../../src/content-rules/reader-lists.ts';
import { openBuiltSearch } from '../../src/integrations/built-search.ts';
import { readFigures } from '../helpers/page-oracle.ts';
import { timedBuild } from './build.ts';
import { benchPages, writeContent } from './content.ts';
import { labelCases } from './label-queries.ts';
import { miniSearcher } from './mini-search.ts';
import { drawCases, measureQuality } from './quality.ts';
import { measureNonsense, measureRanks, type RankedCase, type RankedSearch } from './ranks.ts';
import { ranksTable, formatShare, table, type Measured } from './search-report.ts';
import { plainIndex, plainSearcher, siteSearcher, type Traffic } from './searches.ts';
import { STRANGE_TOPICS } from './topics.ts';

/** Of this run alone. */
const RUN = `.cache/bench/search-${Date.now()}`;
const RESULTS = 'tests/bench/SEARCH.md';
const SEED = 1;
/** Cases of each kind of exact search. */
const EXACT_CASES = 150;
/** Labels of each kind of derived query. */
const LABELS = 40;
const BUILD_SECONDS = 1800;
/** Pages that a peer loads: no more than the first three count. */
const PEER_SHOWN = 5;
/** A cold search needs a copy of the engine of its own, so only every so many cases are asked. */
const COLD_STEP = 20;
/** The first byte of a compressed file. */
const GZIP_MAGIC = 0x1f;

/** Kinds of `questions.yaml` in the words of the report. */
const KINDS: Readonly<Record<string, string>> = {
  换序: 'order',
  提问: 'question',
  别的说法: 'synonym',
  拼音: 'pinyin',
  繁体: 'traditional',
  错字: 'slip',
  约数: 'amount',
  连写: 'joined',
  位置: 'place',
};

const { values: options, positionals } = parseArgs({
  options: { pages: { type: 'string', default: '1000' } },
  allowPositionals: true,
});
const dist = positionals[0] ?? 'dist';
if (!existsSync(join(dist, 'pagefind'))) {
  console.error(`${dist} holds no built site: run npm run build first.`);
  process.exit(1);
}

const parts = [await exactPart(dist), await questionPart(dist)];
for (const size of options.pages.split(',').map(Number)) parts.push(await generatedPart(size));
const { devDependencies, dependencies } = packages;
writeFileSync(
  RESULTS,
  `# Results of the last \`npm run bench:search\`

Node ${process.version}, pagefind ${dependencies.pagefind}, minisearch ${devDependencies.minisearch}. The peers find pages, so they are compared by page: the first page is right if a right answer stands on it. “This site” alone is compared by place: the figure or the heading. A dead end is a query for which nothing is offered.

${parts.join('\n\n')}
`,
);
rmSync(RUN, { recursive: true, force: true });

/** Exact search: recall and precision, and the bytes of a cold search. */
async function exactPart(dir: string): Promise<string> {
  const cases = drawCases(dir, EXACT_CASES, SEED);
  const plain = await plainIndex(dir, join(RUN, 'plain'));
  const columns = {
    'this site': (traffic: Traffic) => siteSearcher(dir, traffic),
    'plain Pagefind': (traffic: Traffic) => plainSearcher(plain, traffic),
  };
  const rows: string[][] = [];
  const sample = cases.filter((_, i) => i % COLD_STEP === 0);
  for (const [name, open] of Object.entries(columns)) {
    const quality = await measureQuality(await open({ bytes: 0 }), cases);
    const traffic = { bytes: 0 };
    for (const { query } of sample) await (await open(traffic))(query);
    const cold = `${(traffic.bytes / sample.length / 1024).toFixed(1)} KB`;
    for (const [kind, { cases: count, recall, precision, first }] of quality) {
      rows.push([
        `${name}: ${kind}`,
        String(count),
        ...[recall, precision, first].map(formatShare),
        cold,
      ]);
    }
  }
  const head = [
    'exact search',
    'queries',
    'recall',
    'precision',
    'first',
    'cold search, all results',
  ];
  return print(`## Exact search\n\n${table(head, rows)}`);
}

/** Readers' questions, on the site's own content. */
async function questionPart(dir: string): Promise<string> {
  const cases = readQuestions(contentDir).map(({ kind, query, answers }): RankedCase => ({
    kind: KINDS[kind] ?? 'other',
    query,
    answers,
  }));
  const measured = await compare(dir, join(RUN, 'plain'), cases, STRANGE_TOPICS);
  return print(`## Readers’ questions\n\n${measured}`);
}

/** Queries derived from labels, on generated content. */
async function generatedPart(size: number): Promise<string> {
  const content = join(RUN, `content-${size}`);
  const built = join(RUN, `site-${size}`);
  writeContent(benchPages(size, SEED), content);
  const env = { CONTENT_DIR: content, SITE_URL: 'https://report.example' };
  const cost = await timedBuild(process.cwd(), ['build', '--outDir', built], env, BUILD_SECONDS);
  if (!cost) throw new Error(`${size} pages were not built in ${BUILD_SECONDS} seconds.`);
  const cases = labelCases(readFigures(built), LABELS, SEED);
  const plain = await plainIndex(built, join(RUN, `plain-${size}`));
  const measured = await compare(built, plain, cases);
  const costs = await measureCosts(built, cases);
  return print(
    `## ${size.toLocaleString('en')} pages, queries derived from labels\n\n${measured}\n\n${costs}`,
  );
}

async function compare(
  dir: string,
  plain: string,
  cases: readonly RankedCase[],
  topics?: readonly string[],
): Promise<string> {
  const site = await openBuiltSearch(dir);
  const askSite: RankedSearch = async (query) => (await site(query)).map(({ url }) => url);
  const measure = async (
    name: string,
    search: RankedSearch,
    byPage: boolean,
  ): Promise<Measured> => {
    const ranks = await measureRanks(search, cases, byPage);
    const nonsense = topics && (await measureNonsense(search, topics));
    if (nonsense) console.log(`${name}, nonsense: ${nonsense.topics.join(' ')}`);
    return { name, ranks, ...(nonsense && { nonsense: nonsense.share }) };
  };
  const searches = [
    await measure('this site', askSite, false),
    await measure('this site by page', askSite, true),
    await measure('plain Pagefind', await plainSearcher(plain, { bytes: 0 }, PEER_SHOWN), true),
    await measure('MiniSearch', miniSearcher(dir), true),
  ];
  return ranksTable(searches);
}

/** Bytes of a cold search and time of a warm one: exact alone, and with related answers. */
async function measureCosts(dir: string, cases: readonly RankedCase[]): Promise<string> {
  const sample = cases.filter((_, i) => i % COLD_STEP === 0);
  const engine = gzipSync(readFileSync(join(dir, 'pagefind/pagefind.js')), { level: 9 }).length;
  let exact = 0;
  let related = 0;
  for (const { query } of sample) {
    const traffic = { bytes: 0 };
    await (
      await siteSearcher(dir, traffic, PEER_SHOWN)
    )(query);
    exact += traffic.bytes;
    related += engine;
    const site = await openBuiltSearch(dir, (file) => {
      const isCompressed = file[0] === GZIP_MAGIC;
      related += isCompressed ? file.length : gzipSync(file, { level: 9 }).length;
    });
    await site(query);
  }
  const site = await openBuiltSearch(dir);
  for (const { query } of sample) await site(query);
  const start = performance.now();
  for (const { query } of sample) await site(query);
  const milliseconds = (performance.now() - start) / sample.length;
  const size = (bytes: number) => `${(bytes / sample.length / 1024).toFixed(1)} KB`;
  const ratio = (related / exact).toFixed(2);
  return `A cold search reads ${size(exact)} for exact answers, ${size(related)} with related ones (${ratio} times), mean of ${sample.length} queries. A warm search with related answers takes ${milliseconds.toFixed(0)} ms in Node.`;
}

function print(part: string): string {
  console.log(`\n${part}`);
  return part;
}
