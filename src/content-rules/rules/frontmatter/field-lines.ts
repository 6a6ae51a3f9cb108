/** Finds lines of frontmatter that look right to their author and that YAML reads otherwise. */
import type { Fault, FaultMessage } from '../../../collections/fault.ts';

/** Fields that stand only at the start of a line. */
const TOP_FIELDS =
  'headline|summary|theme|order|period|leading|names|aliases|corrections|withdrawn|draft|chart|questions|glance|source';
const FIELDS = `${TOP_FIELDS}|title|date|byline|kind|organisation|publication|page|photoCredits|figures|after|text|reason|ask|figure|form`;

interface LineMistake extends Pick<FaultMessage, 'mend'> {
  /** Matches the whole line. */
  pattern: RegExp;
  what: (name: string) => string;
  /** Writes the line as it should be. Gets the groups of the pattern; the second one is the name of the field. */
  correct: (...groups: string[]) => string;
}

/** In a group in one line: a full-width mark, or no space behind a colon. */
const WRONG_GROUP = '(?:[｛｝]|[a-zA-Z] *：|， *[a-zA-Z]+ *:|[a-zA-Z]:[^\\s/])';
const COLON = '字段名后面写半角冒号和一个空格';

/** A line may have several mistakes. The first one is reported, and all are corrected. */
const LINE_MISTAKES: readonly LineMistake[] = [
  {
    pattern: /^([ \u3000]*[\t\u3000][ \t\u3000]*)()(\S.*)$/,
    what: () => '行首用了制表符或全角空格',
    mend: '缩进用半角空格，每层两个',
    correct: (indent = '', _name = '', rest = '') =>
      `${indent.replace(/\t|\u3000+/g, '  ')}${rest}`,
  },
  {
    pattern: new RegExp(`^( *(?:- )?)(${FIELDS})[ \\u3000]*：[ \\u3000]*(.*)$`),
    what: (name) => `“${name}”后面是全角冒号`,
    mend: COLON,
    correct: (indent = '', name = '', value = '') => `${indent}${name}: ${value}`,
  },
  {
    pattern: new RegExp(`^( *(?:- )?)(${FIELDS}):(?=[^\\s/])(.*)$`),
    what: (name) => `“${name}”的冒号后面没有空格`,
    mend: COLON,
    correct: (indent = '', name = '', value = '') => `${indent}${name}: ${value}`,
  },
  {
    pattern: new RegExp(`^( +)(${TOP_FIELDS}):(?= |$)(.*)$`),
    what: (name) => `“${name}”前面多了空格`,
    mend: '字段从行首写起',
    correct: (_indent = '', name = '', rest = '') => `${name}:${rest}`,
  },
  {
    pattern: /^( *)()-(?![\s\d-])(.*)$/,
    what: () => '短横后面没有空格',
    mend: '短横后面写一个空格',
    correct: (indent = '', _name = '', rest = '') => `${indent}- ${rest}`,
  },
  {
    pattern: /^( *(?:- )?)(leading|figures): +(?=.*[［【］】，、；;])[[［【](.*)[\]］】] *$/,
    what: (name) => `“${name}”的方括号或逗号是全角的`,
    mend: '写半角方括号，各项之间写半角逗号和一个空格',
    correct: (indent = '', name = '', items = '') =>
      `${indent}${name}: [${splitList(items).join(', ')}]`,
  },
  {
    pattern: /^()(names): +(?=.*[［【］】，])[[［【](.*)[\]］】] *$/,
    what: (name) => `“${name}”的方括号或逗号是全角的`,
    mend: '写半角方括号，各项之间写半角逗号和一个空格',
    correct: (_indent = '', name = '', items = '') =>
      `${name}: [${items.split(/\s*[,，]\s*/).join(', ')}]`,
  },
  {
    pattern: new RegExp(`^( *(?:- )?)(${FIELDS})[:：] *(?=.*${WRONG_GROUP})[{｛](.*)[}｝] *$`),
    what: (name) => `“${name}”花括号里的冒号或逗号是全角的，或者后面没有空格`,
    mend: '写半角冒号和半角逗号，后面各空一格',
    correct: (indent = '', name = '', group = '') =>
      `${indent}${name}: { ${group
        .split(/[,，]/)
        .map((part) => part.trim().replace(/^([^\s:：]+)\s*[:：]\s*/, '$1: '))
        .join(', ')} }`,
  },
];
const INDENTED_FIRST: LineMistake = {
  pattern: /^( +)([^\s:]+):(?= |$)(.*)$/,
  what: (name) => `“${name}”前面多了空格`,
  mend: '字段从行首写起',
  correct: (_indent = '', name = '', rest = '') => `${name}:${rest}`,
};

/** Splits the items that a person wrote into one line. */
export function splitList(text: string): string[] {
  return text.split(/[\s,，、；;]+/).filter((item) => item !== '' && item !== '-');
}

/**
 * Corrects the lines of frontmatter that YAML would read otherwise.
 * @param first line number of the first line, from 1
 * @returns the text with as many lines, and a fault for each corrected line
 */
export function correctLines(
  file: string,
  text: string,
  first: number,
): { text: string; faults: Fault[] } {
  const faults: Fault[] = [];
  // A first field that stands farther right than the others makes them unreadable.
  const mistakes = /^\S+:/m.test(text) ? [INDENTED_FIRST, ...LINE_MISTAKES] : LINE_MISTAKES;
  const lines = text.split('\n').map((raw, i) => {
    let line = raw.replace(/\r$/, '');
    const found: LineMistake[] = [];
    let name = '';
    for (const mistake of mistakes) {
      if (mistake === INDENTED_FIRST && i > 0) continue;
      const match = mistake.pattern.exec(line);
      if (!match) continue;
      if (found.length === 0) name = match[2] ?? '';
      found.push(mistake);
      line = mistake.correct(...match.slice(1));
    }
    const [mistake] = found;
    if (!mistake) return raw;
    faults.push({
      file,
      line: first + i,
      what: mistake.what(name),
      why: '读不出这个字段，网站就不会生成',
      mend: `${mistake.mend}：${line.trim()}`,
    });
    return line;
  });
  return { text: lines.join('\n'), faults };
}
