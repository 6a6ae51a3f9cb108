/** Chinese marks that come in pairs: the opening one → the closing one. */
export const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '〔': '〕',
};
