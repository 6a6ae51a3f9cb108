import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../helpers/axe.ts';
import { useStage } from '../helpers/browser.ts';
import { listOutside, listSmallTargets, setTextSize, type TextSize } from '../helpers/layout.ts';

const stage = useStage(inject('site'));
const reports = useStage(inject('reports'));

/** What a voice was told to say, and the speed. */
type Said = [text: string, rate: number];

/** Puts a voice into a page that says nothing. A test ends its sentences by `finish`. */
function addVoice(langs: string[]): void {
  interface Utterance {
    text: string;
    rate: number;
    onend: () => void;
    onerror: () => void;
  }
  const said: Said[] = [];
  let current: Utterance | undefined;
  const synthesis = {
    getVoices: () => langs.map((lang) => ({ lang, localService: true })),
    speak(utterance: Utterance) {
      said.push([utterance.text, utterance.rate]);
      current = utterance;
    },
    // Browsers report the end of what they no longer say, and later.
    cancel() {
      const cancelled = current;
      current = undefined;
      setTimeout(() => cancelled?.onerror());
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.assign(window, {
    SpeechSynthesisUtterance: class {
      rate = 1;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
    said,
    finish: () => current?.onend(),
    isSilent: () => current === undefined,
  });
}
interface Spoken {
  said: Said[];
  finish: () => void;
  isSilent: () => boolean;
}

/** Pages that tests share, one for each list of voices. */
const pages = new Map<string, Promise<Page>>();
afterAll(async () => {
  for (const page of pages.values()) await (await page).context().close();
});

async function newPage(langs: string[]): Promise<Page> {
  const context = await stage.browser.newContext({ serviceWorkers: 'block' });
  await context.addInitScript(addVoice, langs);
  return context.newPage();
}

/** Opens an address in a browser with voices, on a phone. Nothing is stored. */
async function open(
  path: string,
  langs: string[],
  act: (page: Page) => Promise<void>,
  { url } = stage,
) {
  const key = langs.join();
  const made = pages.get(key) ?? newPage(langs);
  pages.set(key, made);
  const page = await made;
  await page.setViewportSize({ width: 360, height: 740 });
  if (page.url().startsWith('http')) {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }
  await page.goto('about:blank');
  await page.goto(url + path);
  await act(page);
}

const said = (page: Page) => page.evaluate(() => (window as unknown as Spoken).said);
const finish = (page: Page) => page.evaluate(() => (window as unknown as Spoken).finish());
const isSilent = (page: Page) => page.evaluate(() => (window as unknown as Spoken).isSilent());
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join(''));
const start = async (page: Page) => {
  await page.getByRole('button', { name: '朗读' }).click();
  await expect.poll(async () => (await said(page)).length).toBeGreaterThan(0);
};

/** Says a page to its end. @returns its sentences */
async function hearAll(page: Page): Promise<string[]> {
  while (!(await isSilent(page))) await finish(page);
  return (await said(page)).map(([text]) => text);
}

test.each([[[]], [['en-US', 'zh-HK']]])(
  'without a Chinese voice (%j) there is no control',
  async (langs) => {
    await open('2025/huhang/', langs, async (page) => {
      await page.locator('share-button button').first().waitFor({ state: 'attached' });
      expect(await page.locator('read-aloud button').count()).toBe(0);
    });
  },
);

describe('a browser with a Chinese voice', () => {
  test('reads the page, sentence by sentence, with numbers as they are spoken', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      const text = (await hearAll(page)).join('');
      expect(text).toContain('替职工挽回经济损失三千五百七十二万元。');
      expect(text).toContain('一二三五一');
      expect(text).toContain('百分之二十到百分之三十的企业');
      expect(text).not.toMatch(/\d/);
      // Neither copies of the prose nor labels of controls.
      expect(text.split('三千五百七十二万元')).toHaveLength(2);
      expect(text).not.toMatch(/分享|引用|链接/);
      expect(await page.getByRole('button', { name: '继续' }).count()).toBe(1);
    });
  });

  test('reads days as days, and no address', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      const text = (await hearAll(page)).join('\n');
      expect(text).toMatch(
        /本页更新\n二〇二六年[一二三四五六七八九十]+月[一二三四五六七八九十]+日/,
      );
      expect(text).not.toMatch(/http|本页地址/);
    });
  });

  test('reads no caption whose chart it does not read', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      const title = await page
        .locator('.chart caption')
        .evaluate((it) => it.firstChild!.textContent);
      const text = (await hearAll(page)).join('');
      expect(text).not.toContain(title!.trim());
      expect(text).not.toContain('刻度');
    });
  });

  test('reads the figures of a report at a glance', async () => {
    await open('2025/at-a-glance/', ['zh-CN'], async (page) => {
      await start(page);
      const text = (await hearAll(page)).join('\n');
      expect(text).toMatch(/三千五百七十二万元\s*挽回经济损失/);
      expect(text).not.toMatch(/\d|单位/);
    });
  });

  test('reads the titles of news, and no labels of controls', async () => {
    await open('news/', ['zh-CN'], async (page) => {
      await start(page);
      const title = await page.locator('.entry-list a').first().textContent();
      expect((await hearAll(page)).join('\n')).toContain(title!.trim());
    });
    await open('search/', ['zh-CN'], async (page) => {
      await page.locator('.search-filters:not([hidden])').waitFor();
      await start(page);
      expect((await hearAll(page)).join('\n')).not.toContain('类别');
    });
  });

  test('reads of each row of the table of figures its label, its written form and its section', async () => {
    await open('figures/?section=护航', ['zh-CN'], async (page) => {
      await page.locator('.figures-filter').waitFor();
      await start(page);
      const text = (await hearAll(page)).join('\n');
      expect(text).toMatch(/\n显示十个，共\S+个数字。\n/);
      expect(text).toContain('\n挽回经济损失\n三千五百七十二万元\n护航\n');
      expect(text).toContain('\n谈成加薪的企业占比\n百分之二十到百分之三十\n护航\n');
      // Neither rows that are filtered out, nor other columns.
      expect(text).not.toContain('强基');
      expect(text).not.toMatch(/\d|全年办理信访|写法\n|不小于\n|引用/);
    });
  });

  test('reads the figures of several years once, without their charts', async () => {
    const act = async (page: Page) => {
      await start(page);
      const lines = await hearAll(page);
      const overYears = lines.slice(lines.indexOf('历年对比'));
      expect(overYears.length).toBeGreaterThan(3);
      expect(overYears.join('\n')).toMatch(/\n二〇\S{2}\n/);
      expect(overYears.join('\n')).not.toMatch(/纵轴|年份|写法/);
      const names = await page.locator('.measure h3').allInnerTexts();
      for (const name of names) expect(overYears.filter((line) => line === name)).toHaveLength(1);
    };
    await open('figures/', ['zh-CN'], act, reports);
  });

  test('reads sizes and other numbers of the site’s own pages as people say them', async () => {
    await open('accessibility/', ['zh-CN'], async (page) => {
      await start(page);
      const text = (await hearAll(page)).join('');
      expect(text).toContain('只有三百二十像素宽');
      expect(text).toContain('四十四乘四十四像素');
      expect(text).not.toMatch(/[\d×]/);
    });
  });

  test('marks the sentence that is read', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      for (;;) {
        const text = await marked(page);
        if (text.includes('3572万元')) break;
        expect(text).not.toBe('');
        await finish(page);
      }
      expect(await marked(page)).toBe(
        '调解员一年里调解劳动纠纷743件，替职工挽回经济损失3572万元。',
      );
      const isInSight = () =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get('spoken') as unknown as Iterable<Range>;
          const { top, bottom } = range!.getBoundingClientRect();
          const player = document.querySelector('.player')!.getBoundingClientRect();
          return top > 0 && bottom < player.top;
        });
      await expect.poll(isInSight).toBe(true);
    });
  });

  test('reads one section and then stops', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      const before = (await said(page)).length;
      await page.getByLabel('读的部分').selectOption('mediation');
      const heard = (await hearAll(page)).slice(before);
      expect(heard[0]).toBe('调解与挽回');
      expect(heard.join('')).toContain('调解劳动纠纷七百四十三件');
      expect(heard.join('')).not.toContain('信访与追薪');
    });
  });

  test('reads a section with its smaller sections, or one of these', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await page.evaluate(() => {
        const added =
          '<h3 id="night">夜间</h3><p>夜里也调解。</p><h3 id="day">白天</h3><p>白天开庭。</p>';
        document
          .querySelector('#mediation')!
          .closest('.heading')!
          .nextElementSibling!.insertAdjacentHTML('afterend', added);
      });
      await start(page);
      const choose = async (id: string) => {
        const before = (await said(page)).length;
        await page.getByLabel('读的部分').selectOption(id);
        return (await hearAll(page)).slice(before).join('\n');
      };
      const whole = await choose('mediation');
      expect(whole).toMatch(/^调解与挽回\n.*\n夜间\n夜里也调解。\n白天\n白天开庭。$/);
      expect(await choose('night')).toBe('夜间\n夜里也调解。');
    });
  });

  test('pauses, goes on with the same sentence at another speed, and stops', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      await finish(page);
      await page.getByRole('button', { name: '暂停' }).click();
      expect(await isSilent(page)).toBe(true);
      expect(await marked(page)).toBe('');
      await page.getByLabel('语速').selectOption('1.5');
      expect(await isSilent(page)).toBe(true);
      await page.getByRole('button', { name: '继续' }).click();
      const [first, second, third] = await said(page);
      expect(first).not.toEqual(second);
      expect(third).toEqual([second![0], 1.5]);
      await page.getByRole('button', { name: '停止' }).click();
      expect(await isSilent(page)).toBe(true);
      expect(await page.locator('.player').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('朗读');
    });
  });

  test('is silent on the next page', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      await page.evaluate(() => {
        addEventListener('pagehide', () => {
          sessionStorage.setItem('silent', String((window as unknown as Spoken).isSilent()));
        });
      });
      await page.goto(`${stage.url}2025/`);
      expect(await page.evaluate(() => sessionStorage.getItem('silent'))).toBe('true');
    });
  });

  test.each<[number, number, TextSize]>([
    [360, 740, ''],
    [360, 740, 'large'],
    [780, 360, 'large'],
    [320, 256, ''],
    [320, 256, 'large'],
    [320, 200, 'large'],
  ])('keeps what is read above the player at %i×%i %s', async (width, height, size) => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await page.setViewportSize({ width, height });
      await setTextSize(page, size);
      await start(page);
      const { y, height: taken } = (await page.locator('.player').boundingBox())!;
      expect(y + taken).toBe(height);
      expect(taken).toBeLessThanOrEqual(height * 0.42);
      while (!(await isSilent(page))) {
        const place = await page.evaluate(() => {
          const [range] = CSS.highlights.get('spoken') as unknown as Iterable<Range>;
          const [{ top, bottom }] = [...range!.getClientRects()] as [DOMRect];
          return { top, bottom, text: range!.toString() };
        });
        expect(place.top, place.text).toBeGreaterThanOrEqual(0);
        expect(place.bottom, place.text).toBeLessThanOrEqual(y);
        await finish(page);
      }
      expect(await listOutside(page)).toEqual([]);
      const small = await listSmallTargets(page, size ? 60 : 44);
      expect(small.filter((target) => target.includes('player'))).toEqual([]);
      // A control that has the focus does not stand behind the player.
      const behind = await page.evaluate(() => {
        const edge = document.querySelector('.player')!.getBoundingClientRect().top;
        document.documentElement.style.scrollBehavior = 'auto';
        const controls = [...document.querySelectorAll<HTMLElement>('article a, article button')];
        return controls
          .filter((control) => control.checkVisibility())
          .map((control) => {
            scrollTo(0, 0);
            control.focus();
            const { top, height: own } = control.getBoundingClientRect();
            return top + Math.min(own, 20) > edge + 0.5 ? control.outerHTML.slice(0, 60) : '';
          })
          .filter(Boolean);
      });
      expect(behind).toEqual([]);
    });
  });

  test('a page that the browser brings back from its memory is silent, and goes on where it was', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
      await page.getByRole('button', { name: '继续' }).click();
      const [first, second] = await said(page);
      expect(second).toEqual(first);
    });
  });

  test('has a player that is accessible and no wider than a phone', async () => {
    await open('2025/huhang/', ['zh-CN'], async (page) => {
      await start(page);
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });
});
