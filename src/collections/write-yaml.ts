/** Writes a text as a YAML scalar on one line: plain if that is safe, else in quotation marks. */
export function toYaml(text: string): string {
  const plain =
    /^[\p{Script=Han}“《（][^:#'"\\{}[\],&*!|>%@`\p{Cc}\u2028\u2029\ufeff]*$/u.test(text) &&
    text === text.trim();
  if (plain) return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
