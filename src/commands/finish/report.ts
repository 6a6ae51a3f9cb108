/** Words of `npm run finish`. */
import { formatFault, type Fault } from '../../collections/fault.ts';
import { summarizeFaults } from '../../content-rules/summarize-faults.ts';

/** More lines of a kind would hide the others. */
const MAX_LINES = 40;

/** What only a person can decide after the command. */
export interface OpenPoints {
  faults: readonly Fault[];
  warnings: readonly Fault[];
  /** Files of drafts. */
  drafts: readonly string[];
  /** A line for each question of `questions.yaml` that search does not answer. */
  questions: readonly string[];
}

/** How the result gets to its readers. */
export interface Delivery {
  /** Whether the site was built. */
  isBuilt: boolean;
  /** Addresses of the build that `published.json` lacks. */
  newAddresses: number;
  /** Folder of the content, as a command takes it. */
  folder: string;
  /** Changed files of the content; null where the project is no working copy of a repository. */
  changed: readonly string[] | null;
  /** Commits that are not pushed yet. */
  unpushed: number;
}

/** Lists the files that were mended. */
export function writeMended(files: readonly string[]): string {
  if (files.length === 0) return '一、改正：没有可以自动改正的。';
  return `一、改正：${files.length}个文件里不会改错的地方改好了：\n${list(files)}`;
}

/** Lists the faults and warnings of the check. @param count number of checked files */
export function writeChecked(
  count: number,
  { faults, warnings }: Pick<OpenPoints, 'faults' | 'warnings'>,
): string {
  if (faults.length + warnings.length === 0) return `二、检查：${count}个文件，没有发现问题。`;
  const parts = [
    ...(faults.length > 0 ? [`要改的${faults.length}处`] : []),
    ...(warnings.length > 0 ? [`请核对的${warnings.length}处`] : []),
  ];
  return [
    `二、检查：${count}个文件，${parts.join('，')}。`,
    ...(faults.length > 0 ? [list(summarizeFaults(faults))] : []),
    ...(warnings.length > 0 ? [`  请核对：\n${list(warnings.map(formatFault))}`] : []),
  ].join('\n');
}

/** Lists the decisions that are left to an editor. */
export function writeOpenPoints({ faults, warnings, drafts, questions }: OpenPoints): string {
  const points = [
    ...(faults.length > 0
      ? [`“二”里要改的${faults.length}处：照每一条的写法改。${describeDraftFaults(faults)}`]
      : []),
    ...(warnings.length > 0
      ? [`“二”里请核对的${warnings.length}处：逐条看，没有错就不用改。`]
      : []),
    ...(drafts.length > 0
      ? [`还是草稿的${drafts.length}页，不会发布；定稿以后删去 draft: true：\n${list(drafts, 4)}`]
      : []),
    ...(questions.length > 0
      ? [
          `检索找不到答案的${questions.length}个问题。新的一年里另有答案的，把“答”改成它的地址；答案撤回了的，删去这一条；读者换了个词问的，在 words.yaml 里添一个说法：\n${list(questions, 4)}`,
        ]
      : []),
  ];
  if (points.length === 0) return '四、要由人决定的：没有了。';
  return `四、要由人决定的：\n${points.map((point) => `  - ${point}`).join('\n')}`;
}

/** Writes how to send the result off, in the order of the steps. */
export function writeDelivery({
  isBuilt,
  newAddresses,
  folder,
  changed,
  unpushed,
}: Delivery): string {
  if (!isBuilt) return '五、送出去：改完再运行一次 npm run finish。';
  const ids =
    newAddresses > 0
      ? `批准以后，运行 npm run ids：有${newAddresses}个新网址还没有记下。记下的网址以后不能再改，所以这条命令不替你记。`
      : '网址都记下了，不用运行 npm run ids。';
  const send =
    changed === null
      ? `发布：把 ${folder} 文件夹压缩，发给维护网站的人。`
      : [
          '发布：依次运行下面三行，推上去以后网站自动发布。',
          `       git add ${folder}`,
          '       git commit -m "更新内容"',
          '       git push',
          changed.length > 0
            ? `     会送出去的改动：\n${list(changed, 7)}`
            : unpushed > 0
              ? '     改动都已提交，还没有推上去：只要运行 git push。'
              : '     （现在没有没送出去的改动。）',
        ].join('\n');
  const steps = [
    '先给审阅的人看：运行 npm run share-preview，把“送审”文件夹里的文件发过去。',
    ids,
    send,
  ];
  return `五、送出去：\n${steps.map((step, i) => `  ${i + 1}. ${step}`).join('\n')}`;
}

/** Says which faults do not hold up the other pages. */
function describeDraftFaults(faults: readonly Fault[]): string {
  const count = faults.filter(({ inDraft }) => inDraft).length;
  return count > 0 ? `其中草稿里的${count}处不妨碍别的页发布，定稿以前改。` : '';
}

function list(lines: readonly string[], indent = 2): string {
  const rest = lines.length - MAX_LINES;
  const shown = rest > 0 ? [...lines.slice(0, MAX_LINES), `……另有${rest}条`] : lines;
  return shown.map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}
