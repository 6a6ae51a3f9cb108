import { formatValue, type Fault } from '../../../collections/fault.ts';
import { GLANCE_FORMS } from '../../../collections/schema.ts';
import type { FigureOnPage } from '../../../figures/figure-on-page.ts';
import { findGlanceFault, GLANCE_COUNTS, type GlanceForm } from '../../../figures/glance.ts';
import { OVERVIEW } from '../../../site/addresses.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { listFigures, readSlug, type ListedFigure } from '../figure-lists.ts';

/**
 * Reports each group of `glance` whose form does not fit its figures.
 * @param findFigure finds a figure of the same report
 */
export function checkGlance(
  document: CheckedDocument,
  findFigure: (listed: ListedFigure) => FigureOnPage | undefined,
): Fault[] {
  const { file, data, lines } = document;
  const groups = data['glance'];
  if (!Array.isArray(groups)) return [];
  // Outside of an overview the field itself is the fault.
  if (readSlug(document) !== OVERVIEW) return [];
  const listed = listFigures(document).filter(({ field }) => field === 'glance');
  return groups.flatMap((group: unknown, i): Fault[] => {
    const { title, form } = (group ?? {}) as { title?: unknown; form?: unknown };
    // The schema reports an unknown form.
    if (!isForm(form)) return [];
    const own = listed.filter(({ place }) => place[1] === i);
    const figures = own.flatMap((figure) => findFigure(figure) ?? []);
    // A missing figure is a fault of its own.
    const fault = figures.length === own.length && findGlanceFault(form, figures);
    if (!fault) return [];
    const texts = figures.map(({ text }) => text).join('、');
    return [
      {
        file,
        line: lines[`glance.${i}.form`] ?? 1,
        ...explain(fault, form, `glance 的“${formatValue(title)}”`, texts),
      },
    ];
  });
}

/** @param group names the group in the message @param texts its figures as written */
function explain(
  fault: NonNullable<ReturnType<typeof findGlanceFault>>,
  form: GlanceForm,
  group: string,
  texts: string,
): Pick<Fault, 'what' | 'why' | 'mend'> {
  if (fault === 'unit') {
    return {
      what: `${group}是 ${form}，数字的单位却不同（${texts}）`,
      why: '单位不同的数不能画在一把尺上',
      mend: '只留单位相同的，或改成 form: number',
    };
  }
  if (fault === 'ratio') {
    return {
      what: `${group}是 ${form}，里面却有比（${texts}）`,
      why: '比没有数值，画不成条形',
      mend: '换成别的数字，或改成 form: number',
    };
  }
  if (fault === 'value') {
    return {
      what: `${group}是 ${form}，里面却有负数或分数（${texts}）`,
      why: '条形从零起，画不出它们',
      mend: '换成别的数字，或改成 form: number',
    };
  }
  if (fault === 'larger') {
    return {
      what: `${group}里，部分大于整体（${texts}）`,
      why: 'part 的第一个数字是部分，第二个是整体',
      mend: '对照来源调换次序，或改成 form: number',
    };
  }
  const [min, max] = GLANCE_COUNTS[form];
  return {
    what: `${group}是 ${form}，数字的个数却不对（${texts}）`,
    why:
      form === 'part'
        ? 'part 要有部分和整体两个数字，或一个百分数'
        : `${form} 要有${min}到${max}个数字`,
    mend: '增减数字，或换一个 form',
  };
}

function isForm(value: unknown): value is GlanceForm {
  return GLANCE_FORMS.some((form) => form === value);
}
