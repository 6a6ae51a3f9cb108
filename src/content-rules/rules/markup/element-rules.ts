import { firstLine, nodeRule, type MarkupRule } from './markup-rule.ts';

/** Elements that content may contain. */
const ALLOWED_ELEMENTS = new Set(
  'Figure Name strong em br sup sub ruby rt rp abbr del ins q span'.split(' '),
);
/** Attributes that these elements may have. The attributes of `<Figure>` are checked with the figures. */
const ALLOWED_ATTRIBUTES = new Set(['class', 'lang', 'title', 'cite', 'datetime']);
/** What an attribute without a name, `{...props}`, is called in a message. */
const EXPRESSION_NAME = '{…}';

interface AttributeRule {
  isBroken: (attribute: { name: string; value: unknown }) => boolean;
  what: (element: string, attribute: string) => string;
  why: string;
  mend: string;
}

/** The first rule that an attribute breaks is reported. */
const ATTRIBUTE_RULES: readonly AttributeRule[] = [
  {
    isBroken: ({ name }) => name === 'style',
    what: (element) => `<${element}> 用了 style`,
    why: '网站的安全策略不允许行内样式，它不会生效',
    mend: '删去 style',
  },
  {
    isBroken: ({ name, value }) => !ALLOWED_ATTRIBUTES.has(name) || typeof value !== 'string',
    what: (element, attribute) => `<${element}> 用了 ${attribute}`,
    why: '网站不允许这个属性，或它的值不是文字',
    mend: `删去它；可用的有 ${[...ALLOWED_ATTRIBUTES].join('、')}`,
  },
];

const attributes: MarkupRule = {
  types: ['mdxJsxTextElement', 'mdxJsxFlowElement'],
  check(node) {
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return [];
    const element = node.name;
    if (!element || element === 'Figure' || !ALLOWED_ELEMENTS.has(element)) return [];
    return node.attributes.flatMap((attribute) => {
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : EXPRESSION_NAME;
      const { value } = attribute;
      const broken = ATTRIBUTE_RULES.find(({ isBroken }) => isBroken({ name, value }));
      if (!broken) return [];
      const { what, why, mend } = broken;
      return [{ line: firstLine(node), what: what(element, name), why, mend }];
    });
  },
};

/** Programs, elements and their attributes. */
export const ELEMENT_RULES: readonly MarkupRule[] = [
  nodeRule({
    types: ['mdxjsEsm'],
    isBroken: () => true,
    what: '正文里写了 import 或 export',
    why: '内容里不写程序，组件不用引入',
    mend: '删去这一行',
  }),
  nodeRule({
    types: ['mdxTextExpression', 'mdxFlowExpression'],
    // A comment is not a program.
    isBroken: ({ value }) => value.replace(/\/\*.*?\*\//gs, '').trim() !== '',
    what: ({ value }) => `花括号里的“${value.trim().slice(0, 20)}”会被当作程序`,
    why: '花括号里的程序不会执行，也读不出数值',
    mend: '去掉花括号；要显示它们，前面加反斜杠 \\{',
  }),
  nodeRule({
    types: ['mdxJsxTextElement', 'mdxJsxFlowElement'],
    isBroken: ({ name }) => Boolean(name) && !ALLOWED_ELEMENTS.has(name ?? ''),
    what: ({ name }) => `正文里用了 <${name}>`,
    why: '网站没有这个组件，或不允许这个标签',
    mend: `可用的有 <Figure>、<Name>、<strong>`,
  }),
  attributes,
];
