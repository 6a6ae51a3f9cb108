/** Converts other forms of characters and numerals in a query. Pure. */
import { findFollower } from '../quantity/numeral-forms.ts';
import { normalizeNumerals } from './numeral-forms.ts';

/**
 * Radicals that PDF files give instead of characters, each before its character. The compatibility form (NFKC) has
 * only the Kangxi radicals. Source: Unicode, property Equivalent_Unified_Ideograph.
 */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const RADICAL = /[\u2e80-\u2ef3]/gu;

/** Converts radicals, compatibility characters and characters of another width to ordinary characters. */
export function normalizeCharacters(text: string): string {
  return text.normalize('NFKC').replace(RADICAL, (radical) => findFollower(RADICALS, radical));
}

/** Converts a query to ordinary characters and numerals. Returns an equal text if it has no other forms. */
export function normalizeForms(text: string): string {
  return normalizeNumerals(normalizeCharacters(text));
}
