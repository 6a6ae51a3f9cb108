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

  test('words find the rows that hold them', async () => {
    await stage.open('figures/');
    await stage.tab.type('.figures-filter [name=q]', '欠薪');
    await expect.poll(labels).toEqual(['办理信访', '讨回欠薪']);
    expect(await stage.tab.run(() => new URLSearchParams(location.search).get('q'))).toBe('欠薪');
  });

  test('the order of values keeps units apart', async () => {
    await stage.open('figures/?sort=value');
    const isMixed = () =>
      stage.tab.run(() =>
        [...document.querySelectorAll('.figures tbody')].map(
          (body) =>
            new Set(
              [...body.querySelectorAll('[data-column=unit]')].map((unit) => unit.textContent),
            ).size,
        ),
      );
    await expect.poll(async () => (await isMixed()).length).toBeGreaterThan(1);
    expect(new Set(await isMixed())).toEqual(new Set([1]));
  });
}
