/** Measures how the time of the grammar of quantities grows with the length of one text. */
import { findDoubt, findQuantities, findUnreadable } from '../../src/quantity/index.ts';
import { measureGrowth, repeat, type Shapes } from './texts.ts';

/** Each row is one kind of numeral or unit, in a sentence or as nothing but its repeated parts. */
const SHAPES: Shapes = {
  prose: repeat('全年调解劳动纠纷666件，挽回经济损失3184万元，增长5.2%，占全市的三成以上。'),
  ratios: repeat('收入比由2.41∶1缩小至2.35∶1，'),
  'ratio signs': repeat('1:'),
  'Han ratios': repeat('一比'),
  multiples: repeat('产值增长2倍，会员翻两番，用时减少一半，'),
  'lists behind growth': repeat('增长3倍、'),
  lists: repeat('分别提高15、22个百分点，'),
  'numbers of a list': repeat('15、'),
  'shared qualifiers': repeat('分别超过8万元、'),
  pairs: repeat('三、四十家，两三个，'),
  'pairs without an end': repeat('三、'),
  cheques: repeat('叁仟壹佰捌拾肆万元，'),
  'cheque digits': repeat('叁'),
  'digits one by one': repeat('三一八四万元，'),
  'Han digits': repeat('三一'),
  'marks of notes': repeat('300[1]名，45²场，'),
  'note after note': repeat('1[1]'),
  'groups by spaces': repeat('1 228.3亿吨公里，'),
  'digits and spaces': repeat('1 '),
  'quoted names': repeat('“三个代表”、“21条”，'),
  quotes: repeat('“三大'),
};

/** Measures finding, the second reading and the search for unreadable numbers. @returns a table in Markdown */
export function measureGrammar(): Promise<string> {
  return measureGrowth({
    work: {
      find: findQuantities,
      'read again': (text) => {
        for (const quantity of findQuantities(text))
          findDoubt(text, quantity.start, quantity.end, quantity);
      },
      unreadable: findUnreadable,
    },
    shapes: SHAPES,
  });
}
