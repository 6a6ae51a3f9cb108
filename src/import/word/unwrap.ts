import { DomUtils, parseDocument } from 'htmlparser2';
import { escapeHtml } from '../../site/html.ts';
import { findAll, findChild, readValue, type XmlElement, type XmlTree } from './package-parts.ts';

/** Replaces the elements whose text mammoth drops by plain runs: simple fields, formulas, and readings above characters. */
export function unwrapText(document: XmlTree): void {
  for (const field of findAll(document, 'w:fldSimple')) replace(field, field.children);
  for (const ruby of findAll(document, 'w:ruby')) {
    const base = findChild(ruby, 'w:rubyBase');
    const reading = findChild(ruby, 'w:rt');
    const text = reading ? `（${DomUtils.textContent(reading)}）` : '';
    replace(ruby, [...createText(DomUtils.textContent(base ?? [])), ...createText(text)]);
  }
  for (const formula of findAll(document, 'm:oMath'))
    replace(formula, createRun(readFormula(formula)));
  for (const paragraph of findAll(document, 'm:oMathPara')) replace(paragraph, paragraph.children);
}

/** Digits and signs above and below the line, in the order of `0123456789+-`. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋';

/**
 * Writes raised and lowered digits as characters of their own: 10² must not become 102. Other raised text, such as the
 * sign of a note, stays as it is.
 */
export function keepRaisedDigits(document: XmlTree): void {
  for (const run of findAll(document, 'w:r')) {
    const position = readValue(findChild(run, 'w:rPr'), 'w:vertAlign');
    if (position !== 'superscript' && position !== 'subscript') continue;
    for (const part of findAll(run, 'w:t')) {
      const text = shiftDigits(DomUtils.textContent(part), position);
      replace(part, createText(text));
    }
  }
}

/** Removes text that Word does not show. @returns the texts, in order */
export function removeHiddenText(document: XmlTree): string[] {
  return findAll(document, 'w:r').flatMap((run) => {
    const hidden = findChild(findChild(run, 'w:rPr'), 'w:vanish');
    if (!hidden || /^(?:0|false)$/.test(hidden.attribs['w:val'] ?? '')) return [];
    const text = findAll(run, 'w:t').map((part) => DomUtils.textContent(part));
    DomUtils.removeElement(run);
    return text.join('') === '' ? [] : [text.join('')];
  });
}

/** Shifts a text of digits and signs above or below the line. Any other text stays. */
function shiftDigits(text: string, position: 'superscript' | 'subscript'): string {
  if (!/^[\d+-]+$/.test(text)) return text;
  const signs = position === 'superscript' ? RAISED : LOWERED;
  return [...text].map((sign) => signs['0123456789+-'.indexOf(sign)]).join('');
}

/** Reads a formula as one line: fractions with a slash, exponents raised. */
function readFormula({ children }: XmlElement): string {
  return children
    .map((child): string => {
      if (!('children' in child) || !('attribs' in child)) return '';
      const read = (name: string) => {
        const part = findChild(child, name);
        return part ? readFormula(part) : '';
      };
      switch (child.name) {
        case 'm:t':
        case 'w:t':
          return DomUtils.textContent(child);
        case 'm:f':
          return [read('m:num'), read('m:den')].filter(Boolean).map(bracket).join('/');
        case 'm:sSup':
          return `${read('m:e')}${writeExponent(read('m:sup'), 'superscript')}`;
        case 'm:sSub':
          return `${read('m:e')}${writeExponent(read('m:sub'), 'subscript')}`;
        default:
          return readFormula(child);
      }
    })
    .join('');
}

function writeExponent(text: string, position: 'superscript' | 'subscript'): string {
  const shifted = shiftDigits(text, position);
  if (shifted !== text || text === '') return shifted;
  return `${position === 'superscript' ? '^' : '_'}${bracket(text)}`;
}

/** Puts a sum or a product into brackets. */
function bracket(text: string): string {
  return /[+\-−×÷·*/=]/.test(text) ? `（${text}）` : text;
}

type Child = XmlElement['children'][number];

function replace(element: XmlElement, children: readonly Child[]): void {
  for (const child of [...children]) DomUtils.prepend(element, child);
  DomUtils.removeElement(element);
}

function createText(text: string): Child[] {
  return parse(`<w:t xml:space="preserve">${escapeHtml(text)}</w:t>`);
}

function createRun(text: string): Child[] {
  return parse(`<w:r><w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r>`);
}

function parse(xml: string): Child[] {
  return parseDocument(xml, { xmlMode: true }).children;
}
