import { isScalar } from 'yaml';
import type { Fault } from '../../../collections/fault.ts';
import { toVisibleLine } from '../../visible-text.ts';
import { checkText } from '../typography/check-text.ts';
import { TEXT_RULES } from '../typography/text-rules.ts';
import type { YamlBlock } from './yaml-block.ts';

/** Fields that an editor words. The others are quoted from the source to the letter. */
const WORDED_FIELDS = ['title', 'summary', 'theme'];

/** Checks the typography of the fields that an editor words. */
export function checkWording(file: string, source: string, yaml: YamlBlock): Fault[] {
  return WORDED_FIELDS.flatMap((field) => {
    const node = yaml.document.getIn([field], true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const valueStart = yaml.start + node.range[0];
    const textStart = valueStart + (/^['"]/.test(source[valueStart] ?? '') ? 1 : 0);
    const line = toVisibleLine(node.value, textStart, yaml.findLine(field));
    const faults = checkText(line, TEXT_RULES, file);
    // Escapes and folded lines shift the offsets.
    const isVerbatim = source.startsWith(node.value, textStart);
    return isVerbatim ? faults : faults.map(({ fix: _fix, ...fault }) => fault);
  });
}
