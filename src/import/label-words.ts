/** Words of clauses that count something, for the labels of figures. */

/** Ends a clause. Brackets do too: （其中女职工40万人）. */
export const CLAUSE_END = /[，。；！？：…,;!?:（(\n]/;
/** First words of a clause that say nothing about the measure. */
const OPENERS =
  /^(?:(?:19|20)\d\d年(?:以来|[底末初度])?|截至|截止|目前|据统计|去年|今年|当年|全年|全市(?=[共有])|我市|年内|一年来|今年以来|去年以来|一年里|同时|此外|另外|其中|[一二三四五六七八九十]是|首先|其次|把(?![握关脉])|累计|先后|已经|已|共有|现有|共|有(?![关效序力])|分别|并|还|也|又|则|均|仅|就(?![地业近医餐读])|、|和|及|与|以及|\s)+/;
/** Words in front of a quantity that say nothing about the measure. */
const CLOSERS =
  /(?:分别达到|分别达|分别为|分别有|达到|(?:增加?|减少?|升|降|提升|提高|上升|下降|扩大|攀升|增长|降低|压减|突破)[至到]|折合人民币|折合|总计|合计|累计|共计|共有|现有|已有|总数|(?:保持|稳定|维持|控制)在|分别|平均|仅为|仅|只有|达|为|共|已|约|近|超|逾|有|是|了|、|\s)+$/;
/** Words inside a clause that say nothing about the measure: 劳动纠纷全年调成666件. */
const INSIDE =
  /(?<=\p{Script=Han}{2})(?:全年|今年|累计|先后|已(?!建|结|经))(?=\p{Script=Han}{2})/gu;
/** How somebody does something: 成功调解, 深入开展. */
const ADVERBS =
  /^(?:帮助(?=追|挽|讨)|成功(?!率)|积极|深入|扎实|大力|全面|持续|常态化|集中|广泛|及时|依法|精准|有效|联合)+/;
/** Verbs that say only that something took place. The things are counted, not the act. */
const LIGHT_VERBS =
  /^(?:.*?)(?:组织开展|组织举办|组织实施|联合举办|联合开展|开展|举办|举行|召开|承办|主办|实施|推出|设有|建有|拥有|现有|(?<!工会|党|群团|社会|基层|级)组织)(?:了|各类|各项|各级|系列)*/u;

/** Verbs that are hardly ever nouns. */
const STRONG_VERBS =
  '入选|获评|获得|荣获|获批|获|获奖|提出|参加|参与|参赛|报名|加入|签订|签约|赴|取得|晋升|成为|被评为|通过|完成|领取|享受|接受|投入|用于|建立|成立|实现|走进|进入|返岗|落户|上线|落地|投用|挂牌|当选|受表彰|受到|受益|观看|走上|结业|开班|脱困|提供|推出|接待|举办|开展|组织|走访|慰问|覆盖|惠及|吸引|带动|发放|化解|办理|受理|解决|建成|新建|新增|选树|评选|命名|帮助|资助|招聘|征集|收到|提升|提高|追回|挽回|讨回|追讨|讨要|支付|送去|送上|赠送|落实|达成|建会|入会|上岗|升级|到岗|到场';
/** Verbs that are often nouns. They are verbs at the end of a text. */
const WEAK_VERBS = '就业|创业|体检|疗养|疗休养|培训|服务|调解|救助|援助|咨询|维权|健身|阅读|考察';
/** What is done to somebody who gets something: 为职工|提供|法律援助. */
const GIVING = '提供|开展|办理|送去|送上|发放|支付|赠送|落实|组织|举办';
/** The act of somebody: 企业|提供|岗位, 律师|接待|职工. */
export const SUBJECT_VERB_OBJECT = new RegExp(
  `^(\\p{Script=Han}{2,10}?)(${STRONG_VERBS}|服务|培训|调解|救助)(\\p{Script=Han}{0,10})$`,
  'u',
);
const UNION = new RegExp(
  `^(?:全[市省县区]|(?:\\p{Script=Han}{2,4}[市县区]|全[市省国县区]|[市县区省])?(?:各级)?(?:总工会|工会组织|工会)(?:系统)?)(?=${ADVERBS.source.slice(1, -1)}?(?:${STRONG_VERBS}|培训|服务|调解|救助|新建|新增|投入))`,
  'u',
);
/** Verbs that a list shares: 推荐 in 推荐奖章获得者3名、工人先锋号2个. */
const SHARED =
  '培育|培养|推荐|审计|检查|促成|打造|设立|开设|认定|表彰|选派|关爱|发展|吸纳|配备|走进|调解|培训|处理|制定|整改|调处';
const STRONG = new RegExp(`^(?:${STRONG_VERBS})(?![率数量额])`);
const SHARED_VERB = new RegExp(`^(?:${STRONG_VERBS}|${SHARED})(?![率数量额])`);
const WEAK = new RegExp(`^(?:${WEAK_VERBS})$`);
const GIVES = new RegExp(`^(?:${GIVING})(?:了)?`);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Removes the words at both ends of a part of a clause that say nothing about the measure. */
export function trimFillers(text: string): string {
  const trimmed = text.replace(OPENERS, '').replace(CLOSERS, '').trim();
  return trimmed.replace(INSIDE, '').replace(UNION, '').replace(ADVERBS, '');
}

/** Removes who holds an event, and the verb: 工会举办招聘会 becomes 招聘会. */
export function dropLightVerb(text: string): string {
  const rest = text.replace(LIGHT_VERBS, '');
  return /^[\p{Script=Han}“《]/u.test(rest) && rest.length > 1 ? rest : text;
}

/** Whether a text begins with a verb. */
export function startsWithVerb(text: string): boolean {
  return STRONG.test(text);
}

/**
 * Divides a clause into the things and what they do: 职工参加培训 becomes 职工 and 参加培训.
 * @returns null if there is no verb; `noun` is empty if the clause begins with its verb
 */
export function splitNounVerb(text: string): { noun: string; verb: string } | null {
  for (const { index } of segmenter.segment(text)) {
    const verb = text.slice(index);
    if (STRONG.test(verb) || (index > 0 && WEAK.test(verb))) {
      return { noun: text.slice(0, index), verb };
    }
  }
  return null;
}

/** The thing that somebody gets: 法律援助 in 提供法律援助. @returns an empty text for another act */
export function readGift(verb: string): string {
  return GIVES.test(verb) ? verb.replace(GIVES, '') : '';
}

/** Whether a text is a verb whose object stands in the clause before: 办结 in 受理诉求1251件，办结1200件. */
export function isBareVerb(text: string): boolean {
  return /^(?:采纳|办结|整改|结案|化解|解决|落实|完成|兑现|销号|审结|受理|录用|签约|立案|答复)$/.test(
    text,
  );
}

/** Whether a verb has an object when it stands alone: 参加. */
export function isTransitive(verb: string): boolean {
  return /^(?:参加|参与|完成|通过|接受|享受|领取|加入|观看|获得|荣获)$/.test(verb);
}

/** Reads the object in a label: 合理化建议 in 职工提出合理化建议. @returns the label if it has no verb */
export function readObject(label: string): string {
  const { verb = '' } = splitNounVerb(label) ?? {};
  return verb.replace(STRONG, '') || label;
}

/** Reads the verb at the start of a text. @returns an empty text if it begins with another word */
export function readVerb(text: string): string {
  return SHARED_VERB.exec(text)?.[0] ?? '';
}

/** The first whole words of a text, up to a number of characters. */
export function cutToWords(text: string, limit: number): string {
  let words = '';
  for (const { segment } of segmenter.segment(text)) {
    if (words.length + segment.length > limit) break;
    words += segment;
  }
  return words;
}
