import { isSlug, isYear } from '../../site/addresses.ts';

export const USAGE = `用法：npm run import -- 文章.txt --report 2026     导入成一年的年报
      npm run import -- 文章.txt --news spring-fair  导入成一条新闻
  --dry-run  只看结果，什么也不写
  --force    覆盖已有的同名文件`;

/**
 * Reads what an import creates: the report of a year, or a news item by its slug.
 * @throws with a message in Chinese unless exactly one of them is given, in the right form
 */
export function readTarget(
  report: string | undefined,
  news: string | undefined,
): { report: number } | { news: string } {
  if ((report === undefined) === (news === undefined)) {
    throw new Error(`请在 --report 和 --news 里选一个。\n${USAGE}`);
  }
  if (report !== undefined) {
    if (!isYear(report)) {
      throw new Error(`--report 要写四位数字的年份，例如 2026，而不是“${report}”。`);
    }
    return { report: Number(report) };
  }
  if (!isSlug(news ?? '')) {
    throw new Error(
      `--news 要写小写英文或拼音，词间加连字符，例如 archives-2026，而不是“${news}”。`,
    );
  }
  return { news: news ?? '' };
}
