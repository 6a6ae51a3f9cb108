// `npm run check:questions`: asks the last build each question of `questions.yaml`, and lists the wrong answers.
import '../site/project-folder.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import { QUESTIONS_FILE } from '../content-rules/read-content.ts';
import { readQuestions } from '../content-rules/reader-lists.ts';
import { openBuiltSearch } from '../integrations/built-search.ts';
import { askQuestions, formatOutcome, holds } from '../integrations/check-questions.ts';

const dist = process.argv[2] ?? 'dist';
const file = join(contentDir, QUESTIONS_FILE);
if (!existsSync(join(dist, 'pagefind'))) {
  console.error(`${dist} 里没有生成好的网站：先运行 npm run build。`);
  process.exit(1);
}
const questions = readQuestions(contentDir);
const checked = await askQuestions(questions, await openBuiltSearch(dist));
for (const line of formatOutcome(file, checked)) console.log(line);
if (!checked.every(holds)) process.exitCode = 1;
