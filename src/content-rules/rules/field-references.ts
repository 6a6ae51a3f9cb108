/** Rules for fields of the frontmatter that refer to the body. */
import type { Fault } from '../../collections/fault.ts';
import { OVERVIEW } from '../../site/addresses.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { describeWithdrawn, listFigures, readSlug } from './figure-lists.ts';
import { readField, type Frontmatter } from './frontmatter/frontmatter.ts';

type FindLine = Frontmatter['findLine'];

/** Checks which page has the fields of an overview, and the fields that refer to figures, headings and words of the body. @param text visible text of the body */
export function checkReferences(
  document: CheckedDocument,
  findLine: FindLine,
  text: string,
): Fault[] {
  return [
    ...checkOverviewFields(document, findLine),
    ...checkFigureLists(document, findLine),
    ...checkChartPlace(document, findLine),
    ...checkNames(document, findLine, text),
    ...checkAliases(document, findLine),
  ];
}

/** Fields of an overview alone, with the reason. */
const OVERVIEW_FIELDS = {
  questions: '首页检索框下面的问题说的是整年，只看综述里的 questions',
  glance: '“一图读懂”是整年的一页，只看综述里的 glance',
};

/** Reports each field of an overview that another page of a report has. */
function checkOverviewFields(document: CheckedDocument, findLine: FindLine): Fault[] {
  if (document.collection !== 'report' || readSlug(document) === OVERVIEW) return [];
  return Object.entries(OVERVIEW_FIELDS)
    .filter(([field]) => document.data[field] !== undefined)
    .map(([field, why]) => ({
      file: document.file,
      line: findLine(field),
      what: `各章里写了 ${field}`,
      why,
      mend: `移到 ${OVERVIEW}.mdx，本章的数字写成 ${readSlug(document)}#id`,
    }));
}

/** Reports each id in `leading`, `chart`, `glance` and `questions` that should be on the page and is not. */
function checkFigureLists(document: CheckedDocument, findLine: FindLine): Fault[] {
  const ids = new Set(document.figures.map(({ id }) => id));
  const slug = readSlug(document);
  return listFigures(document)
    .filter((figure) => figure.slug === slug && !ids.has(figure.id))
    .map(({ field, place, text, id }) => ({
      file: document.file,
      line: findLine(...place),
      ...(document.withdrawnIds.has(id)
        ? describeWithdrawn(field, text)
        : {
            what: `${field} 里的“${text}”不是本页数字的 id`,
            why: '找不到这个数字，网站就不会生成',
            mend: `${/[“”‘’"']/.test(text) ? '删去引号；' : ''}改成本页有的 id：${[...ids].join('、') || '（本页没有数字，删去这一项）'}；别章的数字写成 文件名#id`,
          }),
    }));
}

/** Reports a chart that is to stand in the part of a heading that the page has not. */
function checkChartPlace({ file, data, rendered }: CheckedDocument, findLine: FindLine): Fault[] {
  const after = readField(data, ['chart', 'after']);
  const ids = (rendered?.headings ?? []).map(({ slug }) => slug);
  if (typeof after !== 'string' || ids.includes(after)) return [];
  return [
    {
      file,
      line: findLine('chart', 'after'),
      what: `chart 的 after“${after}”不是本页标题的 id`,
      why: '图不知道放在哪一节',
      mend: `改成本页标题的 id：${ids.join('、') || '（没有）'}；删去 after，图就放在正文末尾`,
    },
  ];
}

function checkNames({ file, data }: CheckedDocument, findLine: FindLine, text: string): Fault[] {
  // The schema reports an item that is no text.
  const names: unknown[] = Array.isArray(data['names']) ? data['names'] : [];
  const missing = names.filter((name) => typeof name === 'string' && !text.includes(name));
  return missing.map((name) => ({
    file,
    line: findLine('names'),
    what: `names 里的“${String(name)}”不在正文里`,
    why: '多半是正文改了，或写错了字，那里的数字就会报错',
    mend: '改成与正文一致，或删去',
    mild: true,
  }));
}

/** Reports each alias that is still an id of the page, or leads to none. */
function checkAliases({ file, data, ids }: CheckedDocument, findLine: FindLine): Fault[] {
  const { aliases } = data;
  // The schema reports a list and a text.
  if (typeof aliases !== 'object' || aliases === null || Array.isArray(aliases)) return [];
  return Object.entries(aliases).flatMap(([alias, id]): Fault[] => {
    const place = { file, line: findLine('aliases', alias) };
    if (ids.has(alias)) {
      return [
        {
          ...place,
          what: `aliases 里的旧id“${alias}”在本页还在用`,
          why: '两处会共用一个网址',
          mend: '删去这一项，或给现在用它的数字换一个 id',
        },
      ];
    }
    if (ids.has(String(id))) return [];
    return [
      {
        ...place,
        what: `aliases 里的“${alias}”指向“${String(id)}”，本页没有这个 id`,
        why: '别人保存的旧链接会落空',
        mend: '改成本页现有的数字或标题的 id；不能指向另一个旧 id',
      },
    ];
  });
}
