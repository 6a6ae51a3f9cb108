import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { readQuestions, readWords } from './reader-lists.ts';

test('without files there are no words and no questions', () => {
  expect([...readWords(temporaryFolder())]).toEqual([]);
  expect(readQuestions(temporaryFolder())).toEqual([]);
});

test('reads the words as a query is folded', () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'words.yaml'), '泉工E家: [APP, ＡＰＰ下载]\n竞赛: 比武\n');
  expect([...readWords(dir)]).toEqual([['泉工e家', ['app', 'app下载']]]);
});

test('reads the well-formed questions', () => {
  const dir = temporaryFolder();
  const source = '- 问: 调解\n- 问: 欠薪\n  答: /2032/huhang/#arrears\n';
  writeFileSync(join(dir, 'questions.yaml'), source);
  expect(readQuestions(dir)).toEqual([
    { query: '欠薪', answers: ['/2032/huhang/#arrears'], kind: '', line: 2 },
  ]);
});
