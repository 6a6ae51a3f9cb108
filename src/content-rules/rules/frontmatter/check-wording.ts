import { isScalar } from 'yaml';
import type { Fault } from '../../../collections/fault.ts';
import type { ContentFile } from '../../checked-document.ts';
import { toVisibleLine } from '../../visible-text.ts';
import { checkWithExceptions } from '../typography/check-text.ts';
import { TEXT_RULES } from '../typography/text-rules.ts';
import type { YamlBlock } from './yaml-block.ts';

/** Fields that an editor words. The others are quoted from the source to the letter. */
const WORDED_FIELDS = ['title', 'summary', 'theme'];
const NOTHING: { faults: Fault[]; used: string[] } = { faults: [], used: [] };

/** Checks the typography of the fields that an editor words. @returns the faults, and the exceptions that were needed */
export function checkWording(
  { file, source, exceptions = [] }: ContentFile,
  yaml: YamlBlock,
): { faults: Fault[]; used: string[] } {
  const found = WORDED_FIELDS.map((field) => {
    const node = yaml.document.getIn([field], true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return NOTHING;
    const valueStart = yaml.start + node.range[0];
    const textStart = valueStart + (/^['"]/.test(source[valueStart] ?? '') ? 1 : 0);
    const line = toVisibleLine(node.value, textStart, yaml.findLine(field));
    const { faults, used } = checkWithExceptions(line, TEXT_RULES, file, exceptions);
    // Escapes and folded lines shift the offsets.
    const isVerbatim = source.startsWith(node.value, textStart);
    return {
      used,
      faults: isVerbatim ? faults : faults.map(({ fix: _fix, ...fault }) => fault),
    };
  });
  return {
    faults: found.flatMap(({ faults }) => faults),
    used: found.flatMap(({ used }) => used),
  };
}
