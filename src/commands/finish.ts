// `npm run finish`: mends the content, checks it and builds the site. Then it lists what an editor has to decide, and how
// the result is published.
import '../site/project-folder.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import type { CheckedDocument } from '../content-rules/checked-document.ts';
import { PUBLISHED_FILE, QUESTIONS_FILE } from '../content-rules/read-content.ts';
import { readQuestions } from '../content-rules/reader-lists.ts';
import { documentPath } from '../content-rules/rules/collection/check-collection.ts';
import { readBuiltPages } from '../integrations/built-pages.ts';
import { openBuiltSearch } from '../integrations/built-search.ts';
import { askQuestions, formatWrong, holds } from '../integrations/check-questions.ts';
import { countNewAddresses, readAddresses } from '../integrations/published.ts';
import { HELP, readOptions } from './arguments.ts';
import { buildQuietly, DIST } from './astro.ts';
import { checkAllContent, mendContent } from './content-folder.ts';
import { writeChecked, writeDelivery, writeMended, writeOpenPoints } from './finish/report.ts';
import { countUnpushed, listChanges } from './finish/working-copy.ts';
import { nameLeftovers } from './name-leftovers.ts';
import { runCommand } from './run-command.ts';

const USAGE = `用法：npm run finish
改正不会改错的，检查全部内容，生成网站，再写明还有什么要由人决定、怎样送出去。`;

await runCommand(run);

async function run(): Promise<void> {
  if (readOptions({ options: HELP }, USAGE).help) return console.log(USAGE);
  nameLeftovers();
  const mended = await mendContent();
  console.log(writeMended(mended.map((path) => join(contentDir, path))));
  const { documents, faults, warnings } = await checkAllContent();
  console.log(writeChecked(documents.length, { faults, warnings }));
  const isBuilt = await build(faults.some(({ mild, inDraft }) => !mild && !inDraft));
  const drafts = documents.filter(({ isDraft }) => isDraft);
  const questions = isBuilt ? await listUnanswered(drafts) : [];
  const draftFiles = drafts.map(({ file }) => file);
  console.log(writeOpenPoints({ faults, warnings, drafts: draftFiles, questions }));
  console.log(
    writeDelivery({
      isBuilt,
      newAddresses: isBuilt ? countAddressesToAdd() : 0,
      folder: contentDir,
      changed: listChanges(contentDir),
      unpushed: countUnpushed(),
    }),
  );
  if (faults.length > 0 || !isBuilt) process.exitCode = 1;
}

/** Builds the site, unless a fault would end the build. @returns whether it was built */
async function build(isFaulty: boolean): Promise<boolean> {
  if (isFaulty) {
    console.log('三、生成：没有生成网站，先改上面的。');
    return false;
  }
  const isBuilt = await buildQuietly(DIST);
  console.log(
    isBuilt ? `三、生成：网站在 ${DIST} 文件夹里。` : '三、生成：没有生成网站，原因写在上面。',
  );
  return isBuilt;
}

/** Lists the questions that search does not answer. Those about drafts cannot be answered yet. */
async function listUnanswered(drafts: readonly CheckedDocument[]): Promise<string[]> {
  const paths = new Set(drafts.map(documentPath));
  const questions = readQuestions(contentDir).filter(
    ({ answers }) => !answers.every((answer) => paths.has(answer.replace(/#.*$/, ''))),
  );
  const checked = await askQuestions(questions, await openBuiltSearch(DIST));
  const lost = checked.filter((question) => !holds(question));
  return formatWrong(join(contentDir, QUESTIONS_FILE), lost);
}

function countAddressesToAdd(): number {
  const file = join(contentDir, PUBLISHED_FILE);
  return countNewAddresses(existsSync(file) ? readAddresses(file) : {}, readBuiltPages(DIST));
}
