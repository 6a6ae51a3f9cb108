import { expect, test } from 'vitest';
import { splitCaption } from './pictures.ts';

test.each([
  ['职工在窗口咨询。某某／摄', '职工在窗口咨询。', '某某／摄'],
  ['职工在窗口咨询。某某 摄', '职工在窗口咨询。', '某某 摄'],
  ['“你来问，我来答！”市总工会供图', '“你来问，我来答！”', '市总工会供图'],
  ['某某/图', '', '某某/图'],
  ['职工在窗口咨询', '职工在窗口咨询', ''],
  ['摄影比赛开幕。', '摄影比赛开幕。', ''],
  ['第一句。第二句。', '第一句。第二句。', ''],
])('the caption %s has its credit apart', (caption, text, credit) => {
  expect(splitCaption(caption)).toEqual({ text, credit });
});
