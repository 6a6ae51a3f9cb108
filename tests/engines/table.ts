import { expect, test } from 'vitest';
import type { Stage } from './describe-site.ts';

/** Tests the table of all figures. */
export function testTable(stage: Stage): void {
  const labels = () =>
    stage.tab.run(() =>
      [...document.querySelectorAll<HTMLElement>('.figures tbody tr > [data-column=label]')]
        .filter((cell) => cell.offsetParent !== null)
        .map((cell) => cell.textContent.trim()),
    );

  test('an address restores the filters and the order', async () => {
    const query = new URLSearchParams({
      unit: '元',
      max: '三千六百万',
      sort: 'value',
      order: 'desc',
    });
    await stage.open(`figures/?${query}`);
    await expect.poll(labels).toEqual(['挽回经济损失', '发放慰问款物', '讨回欠薪']);
  });

  test('a limit in any notation filters the rows', async () => {
    await stage.open('figures/?unit=元');
    await stage.tab.type('[name=min]', '4000w');
    await expect.poll(labels).toEqual(['医疗互助支付补助']);
    expect(await stage.tab.run(() => new URLSearchParams(location.search).get('min'))).toBe(
      '4000w',
    );
  });
}
