import { DomUtils, parseDocument } from 'htmlparser2';
import { escapeHtml } from '../../site/html.ts';
import { findAll, findChild, type XmlElement, type XmlTree } from './package-parts.ts';

/** Replaces the elements whose text mammoth drops by plain runs: simple fields, formulas, and readings above characters. */
export function unwrapText(document: XmlTree): void {
  for (const field of findAll(document, 'w:fldSimple')) replace(field, field.children);
  for (const ruby of findAll(document, 'w:ruby')) {
    const base = findChild(ruby, 'w:rubyBase');
    const reading = findChild(ruby, 'w:rt');
    const text = reading ? `（${DomUtils.textContent(reading)}）` : '';
    replace(ruby, [...createText(DomUtils.textContent(base ?? [])), ...createText(text)]);
  }
  for (const formula of findAll(document, 'm:oMath')) {
    const text = findAll(formula, 'm:t').map((part) => DomUtils.textContent(part));
    replace(formula, createRun(text.join('')));
  }
  for (const paragraph of findAll(document, 'm:oMathPara')) replace(paragraph, paragraph.children);
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
