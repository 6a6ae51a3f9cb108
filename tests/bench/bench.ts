/**
 * `npm run bench`: builds generated content of several sizes and measures builds, output and searches.
 * `-- --pages 7,1000` chooses the sizes; `--peer starlight` measures Starlight with the same content beside it.
 * `--texts` measures only how check and import grow with the length of a text, and writes no file. `--grammar` does the
 * same for the grammar of quantities.
 * `--limit 30` ends a build after 30 minutes. If it was Starlight's, the table says so.
 * Writes `tests/bench/RESULTS.md`.
 */
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import packages from '../../package.json' with { type: 'json' };
import { peerSearched, siteSearched, measureWaits, type Searched } from './browser.ts';
import { measureOutput, timedBuild, type BuildCost, type OutputSize } from './build.ts';
import { benchPages, writeContent } from './content.ts';
import { measureGrammar } from './grammar.ts';
import { buildPeer, installPeer } from './peer.ts';
import { measureTexts } from './texts.ts';
import { drawCases, measureQuality, type Case } from './quality.ts';
import {
  plainIndex,
  plainSearcher,
  siteSearcher,
  type Searcher,
  type Traffic,
} from './searches.ts';

/**
 * A new folder for each run, deleted after it: some file systems create files slowly where others were just deleted,
 * which would slow down one site more than the other.
 */
const RUN = `.cache/bench/${Date.now()}`;
const SEED = 1;
const CASES = 60;
/** Results that are loaded before a reader asks for more. */
const PEER_SHOWN = 5;
const SITE_SHOWN = 5;

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '7,1000,10000' },
    peer: { type: 'string' },
    limit: { type: 'string', default: '30' },
    texts: { type: 'boolean' },
    grammar: { type: 'boolean' },
  },
});
if (options.peer && options.peer !== 'starlight') {
  throw new Error(`--peer ${options.peer} is unknown; it can be starlight.`);
}
const sizes = options.pages.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 7)) {
  throw new Error(`--pages ${options.pages}: write whole numbers from 7 on, for example 7,1000.`);
}

const limit = Number(options.limit) * 60;
if (!(limit > 0)) throw new Error(`--limit ${options.limit}: write a number of minutes.`);

const grammar = `## Quantities of one long text\n\nProcessor time of the grammar, the fastest of three runs.\n\n${await measureGrammar()}`;
console.log(`\n${grammar}`);
if (options.grammar) process.exit();
const texts = `## One long text\n\nProcessor time of the content check and of the import, the fastest of three runs.\n\n${await measureTexts()}`;
console.log(`\n${texts}`);
if (options.texts) process.exit();

type Row = [
  name: string,
  site: number,
  peer: number | null,
  unit: 's' | 'MB' | 'KB' | 'ms' | '%' | '',
];

const peerVersions = options.peer ? installPeer() : '';
const parts: string[] = [];
for (const size of sizes) {
  const { rows, isPeerOver } = await measure(size);
  const note = isPeerOver ? `Starlight's build was ended after ${options.limit} minutes.\n\n` : '';
  parts.push(`## ${size.toLocaleString('en')} pages\n\n${note}${writeTable(rows)}`);
  console.log(`\n${parts.at(-1)}`);
}
const { dependencies } = packages;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, astro ${dependencies.astro}, pagefind ${dependencies.pagefind}`;
writeFileSync(
  'tests/bench/RESULTS.md',
  `# Results of the last \`npm run bench\`

${machine}.${peerVersions && ` Peer: ${peerVersions}, as it comes.`}

Generated content, seed ${SEED}. Caches are empty before the first build of a size. Searches run in Node on the built files; bytes are those of all files read, as sent with gzip, cold with nothing loaded; the first screen is ${SITE_SHOWN} pages here, ${PEER_SHOWN} results there. First results in a browser are in Chromium on a slow connection (150 ms, 1.6 Mbit/s, HTTP/1.1), from opening the search on a page of content, the query written at once; warm is a second search on that page. Recall and precision of the peer are those of Pagefind as it comes, which Starlight asks, on the same pages as this site's.

${[...parts, texts, grammar].join('\n\n')}
`,
);

for (const left of [RUN, ...globSync(`.cache/astro/${RUN.replaceAll(/[^a-z0-9]+/gi, '-')}-*`)]) {
  rmSync(left, { recursive: true, force: true });
}

async function measure(size: number): Promise<{ rows: Row[]; isPeerOver: boolean }> {
  const pages = benchPages(size, SEED);
  const content = `${RUN}/content-${size}`;
  const dist = `${RUN}/site-${size}`;
  writeContent(pages, content);
  rmSync('.cache/cards', { recursive: true, force: true });
  const env = { CONTENT_DIR: content, SITE_URL: 'https://report.example' };
  const build = async () => {
    const cost = await timedBuild(process.cwd(), ['build', '--outDir', dist], env, limit);
    if (!cost) throw new Error(`${size} pages were not built in ${options.limit} minutes.`);
    return cost;
  };
  const cost = await build();
  const again = await build();
  const peer = options.peer ? await buildPeer(pages, `${RUN}/peer-${size}`, limit) : null;
  const [ours, theirs] = [measureOutput(dist), peer && measureOutput(peer.dist)];
  const cases = drawCases(dist, CASES, SEED);
  const siteSearch = await searchRows(
    (traffic, shown) => siteSearcher(dist, traffic, shown),
    SITE_SHOWN,
    cases,
  );
  // Starlight uses unchanged Pagefind. Its recall is measured on this site's pages, so addresses are the same.
  const plain = peer && (await plainIndex(dist, `${RUN}/plain-${size}`));
  const peerSearch =
    peer && plain
      ? await searchRows(
          (traffic, shown) =>
            plainSearcher(shown === PEER_SHOWN ? peer.dist : plain, traffic, shown),
          PEER_SHOWN,
          cases,
        )
      : null;
  const { name = '' } = pages.find(({ folder, order }) => folder === 'report' && order > 0) ?? {};
  const siteWaits = await waitRows(siteSearched(dist, `${name}/`), cases);
  const peerWaits = peer && (await waitRows(peerSearched(peer.dist, `report/${name}/`), cases));
  const rows: Row[] = [
    ['build', cost.seconds, peer?.cost.seconds ?? null, 's'],
    ['build, processor time', cost.processors, peer?.cost.processors ?? null, 's'],
    ['second build, cards cached', again.seconds, null, 's'],
    ['second build, cards cached, processor time', again.processors, null, 's'],
    ...phaseRows(cost, peer?.cost ?? null),
    ['peak memory', cost.peak / 2 ** 20, peer ? peer.cost.peak / 2 ** 20 : null, 'MB'],
    ...sizeRows(ours, theirs),
    ...siteSearch.map(([name, value, unit]): Row => [
      name,
      value,
      peerSearch?.find(([other]) => other === name)?.[1] ?? null,
      unit,
    ]),
    ...siteWaits.map(([what, wait], i): Row => [what, wait, peerWaits?.[i]?.[1] ?? null, 'ms']),
  ];
  return { rows, isPeerOver: Boolean(options.peer) && !peer };
}

function phaseRows(ours: BuildCost, theirs: BuildCost | null): Row[] {
  const peer = new Map(theirs?.phases);
  return ours.phases.map(([phase, seconds]) => [
    `build: ${phase}`,
    seconds,
    peer.get(phase) ?? null,
    's',
  ]);
}

function sizeRows(ours: OutputSize, theirs: OutputSize | null): Row[] {
  const row = (name: string, of: (size: OutputSize) => number, unit: Row[3]): Row => [
    name,
    of(ours),
    theirs && of(theirs),
    unit,
  ];
  return [
    row('output', ({ total }) => total / 2 ** 20, 'MB'),
    row('output but pictures', ({ total, pictures }) => (total - pictures) / 2 ** 20, 'MB'),
    row('files', ({ files }) => files, ''),
    row('page, gzip, median', ({ page }) => page / 1024, 'KB'),
    row('page, gzip, largest', ({ largestPage }) => largestPage / 1024, 'KB'),
    row('index', ({ index }) => index / 1024, 'KB'),
    row('index, largest chunk', ({ largestChunk }) => largestChunk / 1024, 'KB'),
  ];
}

/** One query of each kind. */
function pickQueries(cases: readonly Case[]): Record<string, string> {
  const first = (kind: Case['kind']) => cases.find((one) => one.kind === kind)?.query ?? '';
  return {
    figure: first('figure'),
    'common word': '工会',
    'rare name': first('name'),
    absent: first('absent'),
    'several terms': `调解 ${first('name')}`,
  };
}

/** How long a reader waits for the first result of each query that has one. */
async function waitRows(
  site: Searched,
  cases: readonly Case[],
): Promise<[name: string, milliseconds: number][]> {
  const queries = Object.entries(pickQueries(cases)).filter(([name]) => name !== 'absent');
  const waits = await measureWaits(
    site,
    queries.map(([, query]) => query),
  );
  return queries.flatMap(([name], i): [string, number][] => [
    [`first result in a browser, ${name}, cold`, waits[i]?.cold ?? 0],
    [`first result in a browser, ${name}, warm`, waits[i]?.warm ?? 0],
  ]);
}

/** One query of each sort, cold and warm; then recall and precision over all cases. */
async function searchRows(
  open: (traffic: Traffic, shown: number) => Promise<Searcher>,
  shown: number,
  cases: readonly Case[],
): Promise<[name: string, value: number, unit: Row[3]][]> {
  const queries = pickQueries(cases);
  const rows: [string, number, Row[3]][] = [];
  for (const [name, query] of Object.entries(queries)) {
    const traffic = { bytes: 0 };
    const start = performance.now();
    const search = await open(traffic, shown);
    await search(query);
    const cold = performance.now() - start;
    const warmStart = performance.now();
    await search(query);
    rows.push([`search, ${name}, cold`, traffic.bytes / 1024, 'KB']);
    rows.push([`search, ${name}, cold`, cold, 'ms']);
    rows.push([`search, ${name}, warm`, performance.now() - warmStart, 'ms']);
  }
  for (const [kind, { recall, precision }] of await measureQuality(
    await open({ bytes: 0 }, Infinity),
    cases,
  )) {
    if (kind !== 'absent') rows.push([`recall, ${kind}`, recall * 100, '%']);
    rows.push([`precision, ${kind}`, precision * 100, '%']);
  }
  return rows.map(([name, value, unit]) => [unit === 'ms' ? `${name}, time` : name, value, unit]);
}

function writeTable(rows: readonly Row[]): string {
  const number = (value: number | null, unit: string) =>
    value === null ? '' : `${value.toFixed(unit ? 1 : 0)} ${unit}`.trim();
  const lines = rows.map(([name, site, peer, unit]) => {
    const ratio = peer ? (site / peer).toFixed(2) : '';
    return options.peer
      ? `| ${name} | ${number(site, unit)} | ${number(peer, unit)} | ${ratio} |`
      : `| ${name} | ${number(site, unit)} |`;
  });
  const head = options.peer
    ? ['| | this site | Starlight | ratio |', '| --- | ---: | ---: | ---: |']
    : ['| | this site |', '| --- | ---: |'];
  return [...head, ...lines].join('\n');
}
