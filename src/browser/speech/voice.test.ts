import { expect, test } from 'vitest';
import { findVoice } from './voice.ts';

const voice = (lang: string, localService = true) =>
  ({ lang, localService }) as SpeechSynthesisVoice;

test.each([
  [['en-US', 'zh-CN'], 'zh-CN'],
  [['zh-TW', 'zh-CN'], 'zh-CN'],
  [['zh_CN'], 'zh_CN'],
  [['cmn-Hans-CN'], 'cmn-Hans-CN'],
  [['zh'], 'zh'],
  [['zh-TW'], 'zh-TW'],
  [['zh-HK', 'en-US'], undefined],
  [['yue-Hant-HK'], undefined],
  [[], undefined],
])('of the voices %j, %s reads', (langs, chosen) => {
  expect(findVoice(langs.map((lang) => voice(lang)))?.lang).toBe(chosen);
});

test('a voice on the device goes before one on a server', () => {
  expect(findVoice([voice('zh-CN', false), voice('zh-CN')])?.localService).toBe(true);
  expect(findVoice([voice('zh-CN', false)])?.lang).toBe('zh-CN');
});
