import { describe, expect, test } from 'vitest';
import { replaceWords } from './popular-words.ts';

const WORDS = '吊机 起重机 大吊车,灯塔 大灯,码头 港口 起重机';

describe('popular words', () => {
  test.each([
    ['大灯亮了', ['灯塔 亮了'], ['“大灯”即“灯塔”']],
    ['修起重机', ['修 吊机', '修 码头'], ['“起重机”即“吊机”', '“起重机”即“码头”']],
    ['大灯和大吊车', ['灯塔 和 吊机'], ['“大吊车”即“吊机”，“大灯”即“灯塔”']],
    ['吊机', [], []],
  ])('%s → %j', (text, texts, reasons) => {
    const readings = replaceWords(text, WORDS);
    expect(readings.map((reading) => reading.text.replace(/\s+/g, ' '))).toEqual(texts);
    expect(readings.map(({ reason }) => reason)).toEqual(reasons);
  });
});
