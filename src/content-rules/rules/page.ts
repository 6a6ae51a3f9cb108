import type { CheckedDocument } from '../checked-document.ts';
import type { Fault } from '../../collections/fault.ts';
import type { Frontmatter } from './frontmatter.ts';

/** What the frontmatter says about the body, and is not so. @param text of the body */
export function pageFaults(
  { file, data, figures, ids }: CheckedDocument,
  lineOf: Frontmatter['lineOf'],
  text: string,
): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const leading = toList(data['leading']);
  const chart = data['chart'] as { figures?: unknown } | undefined;
  const charted = toList(chart?.figures);
  for (const [ids, field] of [
    [leading, 'leading'],
    [charted, 'chart'],
  ] as const) {
    for (const id of ids.filter((one) => !byId.has(one))) {
      faults.push({
        file,
        line: lineOf(field),
        what: `${field} 里的“${id}”不是本页数字的 id`,
        why: '找不到这个数字，网站就不会生成',
        mend: `改成本页有的 id：${[...byId.keys()].join('、') || '（本页没有数字，删去这一项）'}`,
      });
    }
  }
  const units = new Set(charted.flatMap((id) => byId.get(id)?.unit ?? []));
  if (units.size > 1) {
    faults.push({
      file,
      line: lineOf('chart'),
      what: `chart 里的数字单位不同（${[...units].join('、')}）`,
      why: '单位不同的数不能画在一把尺上',
      mend: '只留单位相同的，或删去 chart',
    });
  }
  for (const name of toList(data['names']).filter((one) => !text.includes(one))) {
    faults.push({
      file,
      line: lineOf('names'),
      what: `names 里的“${name}”不在正文里`,
      why: '多半是正文改了，或写错了字，那里的数字就会报错',
      mend: '改成与正文一致，或删去',
      mild: true,
    });
  }
  const aliases = Object.entries((data['aliases'] ?? {}) as Record<string, unknown>);
  for (const [old, id] of Array.isArray(data['aliases']) ? [] : aliases) {
    const fault = { file, line: lineOf('aliases', old) };
    if (ids.has(old)) {
      faults.push({
        ...fault,
        what: `aliases 里的旧id“${old}”在本页还在用`,
        why: '两处会共用一个网址',
        mend: '删去这一项，或给现在用它的数字换一个 id',
      });
    } else if (!ids.has(String(id))) {
      faults.push({
        ...fault,
        what: `aliases 里的“${old}”指向“${String(id)}”，本页没有这个 id`,
        why: '别人保存的旧链接会落空',
        mend: '改成本页现有的数字或标题的 id；不能指向另一个旧 id',
      });
    }
  }
  return faults;
}

function toList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
