// `npm run check:questions`: asks the last build each question of `questions.yaml`, and lists the wrong answers.
import '../site/project-folder.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import { QUESTIONS_FILE } from '../content-rules/read-content.ts';
import { readQuestions } from '../content-rules/reader-lists.ts';
import { openBuiltSearch } from '../integrations/built-search.ts';
import { askQuestions, formatOutcome, holds } from '../integrations/check-questions.ts';
import { HELP, readArguments, UsageError } from './arguments.ts';
import { DIST } from './astro.ts';
import { runCommand } from './run-command.ts';

const USAGE = `用法：npm run check:questions
把 ${QUESTIONS_FILE} 里的问题逐条检索一遍，列出找到的不对的。先要生成网站；不在 dist 里的，写明文件夹。`;

await runCommand(run);

async function run(): Promise<void> {
  const { values, positionals } = readArguments({ options: HELP }, USAGE);
  if (values.help) return console.log(USAGE);
  const [dist = DIST] = positionals;
  if (!existsSync(join(dist, 'pagefind'))) {
    throw new UsageError(`${dist} 里没有生成好的网站：先运行 npm run build。`, USAGE);
  }
  const file = join(contentDir, QUESTIONS_FILE);
  const checked = await askQuestions(readQuestions(contentDir), await openBuiltSearch(dist));
  for (const line of formatOutcome(file, checked)) console.log(line);
  if (!checked.every(holds)) process.exitCode = 1;
}
