/** Qualifiers and units whose characters are part of a longer word in running text. */
import type { UnitPlace } from './prose-rules.ts';

/** Characters before a qualifier that make it the end of a word: 签约200家, 最近3年, 通过百名, 去过3次. */
const NOT_PREFIX: Readonly<Record<string, RegExp>> = {
  约: /[签预节公制合违履邀契隐简条相特商纽如爽失守誓赴婚毁]$/,
  近: /[最附靠临邻亲新就远晋]$/,
  超: /[赶反高]$/,
  不过: /只$/,
  不到: /[想找得看听做意料]$/,
  超过: /[没未有]$/,
  突破: /未$/,
  破: /[突打攻侦爆识冲戳道]$/,
  上: /[以线网岸马海船车会加早晚之身千百台街路桌墙世天迈跃跨登站冲踏]$/,
};
/** 过 qualifies only after these: 已过百, 产值过亿, 3个过千亿元产业. */
const PASSES = /[已均都数额量值入个家项年次度业模收产口丝资润户本款率比]$|双双$/;
/** Words behind 突破 that make it mean a breakthrough, not a bound: 突破5项关键技术. */
const OBSTACLE =
  /^(?:[“‘]|.{0,4}(?:关键|核心|技术|瓶颈|难题|卡脖子|前沿|共性|重大|重点|工艺|难点))/;
/** 9金5银6铜: 金, 银 and 铜 count medals only in front of others and at the end. */
const MEDAL = /^(?!、?\d+[银铜]|[,。;、)的]|$)/;
/** Characters after a unit that make it the beginning of a word, whatever the numeral. */
const NOT_UNIT: Readonly<Record<string, RegExp>> = {
  年: /^(?:\(\d{3,4}年?\)|级|代|龄|度|底|初(?!中)|末|薪|会|检|均|报|终|产|货|审|营|制|轻|一贯|(?:免费)?义务|期(?!间)|[上下]半年|来?[^,。;、的了间内来多后前以时]{0,6}(?:行动|计划|规划|攻坚|方案|大计|专项|工程)|[\d一二三四五六七八九十]{1,2}月)/,
  天: /^.{0,4}(?:行动|攻坚|会战)/,
  位: /^(?:数|一体|手机|身份|编码|密码|号码)/,
  人: /^(?:1策|制|均|篮球|足球|论坛|口(?:普查|密度|老龄|红利|变动|抽样)|员|工(?!作)|才|民|社(?!会|区)|大(?!部))/,
  元: /^(?:素|旦|件|老|首|气|代)/,
  升: /^(?:级|学|温|值|高|空|旗|任|职|至|到|为|降)/,
  节: /^(?:点|气|目|能|约|日|省|奏|假)/,
  单: /^(?:元|位|项|独|身|价|车|一|纯|靠|八)/,
  项: /^(?:目|链|全能)/,
  部: /^(?:门|委|署|队|分|曲|级|长|位|属)/,
  本: /^(?:科|市|省|次|级|年|报|轮|届|季)/,
  组: /^(?:织|合|成|建|团|长)/,
  款: /^(?:项|物|待)/,
  首: /^(?:届|批|次|创|个|席|先|家|都|府|位)/,
  倍: /^(?:[差增率速数频镜焦感]|体(?!量))/,
  成: /^(?:不变|群|员|功|果|立|为|效|本|绩|长|人|品|就|熟)/,
  起: /^(?:到|步|草|点|源|诉)/,
  对: /^(?:接|口|标|照|外|比|象|于|策|[\d一二三四五六七八九])/,
  处: /^(?:理|置|于|级|长|罚)/,
  次: /^(?:列车|性|数|序|要|元|日|年|月|产业|分配|能源|曲面|函数|采油|污染)/,
  件: /^套/,
  名: /^(?:次|校(?![长友]))/,
  个: /^(?:一(?![类级等线流站体次般])|[多余]?亿(?![元级吨斤千美人件立]))/,
  米: /^(?:粉|饭|跑|短跑|接力|栏|决赛|预赛|[自蛙蝶仰混])/,
  台: /^(?:湾|胞|风|商|账|北|阶|山|河|州)/,
  栋: /^\d/,
  期: /^(?:工程|项目|货|间|限|末|盼|待|望|权|刊|学员|债)/,
  班: /^(?:组|主任|车|级|长|子|底|干|倒|制|会|线|列)/,
  队: /^(?:伍|员|长|友|列|形|里|部)/,
  列: /^(?:车|为|入|出|举|席|强|宁|表|支)/,
  分: /^(?:\d{1,2}秒|之|类|别|布|队|公司|店|工|局|厂|校|部|支|行|制|球|会|管|批|析|享|级|配|钟)/,
  度: /^(?:大|转|角|过|假|量|假)/,
  里: /^(?:程|面|边|的)/,
  周: /^(?:边|围|[一二三四五六日末]|刊|报|期|长|密|到|全)/,
  道: /^(?:路|理|德|口|具|教)/,
  把: /^(?:握|关|手|控)/,
  片: /^(?:区|段|面|长)/,
  档: /^(?:案|期|次|位|口)/,
  微克: /^.{0,2}(?:行动|攻坚)/,
  包: /^(?:括|含|保|装|容|办)/,
  封: /^(?:闭|控|锁|建|顶)/,
  段: /^(?:落|长)/,
  票: /^(?:据|价|房)/,
  样: /^(?:本|品|板|式)/,
  卷: /^(?:烟|宗)/,
  通: /^(?:过|知|信|报|行|用|道|车|航|关|勤)/,
  吨: /^级/,
  千瓦: /^级/,
  家庭: /^(?:医生|医师|病床|农场|教育|成员)/,
  家: /^(?:庭|属(?!地|于))/,
  轮: /^(?:车|船|驱)/,
  兆瓦: /^级/,
  吉瓦: /^级/,
  户: /^(?:均|籍)/,
  亩: /^均/,
  类: /^(?:创新药|新药|医疗器械|水质|水体)/,
  方: /^(?:面|式|案|针|法|向|言|便|位|阵|程|块|舱|可|能|略|队|才)/,
  方面: /^军/,
  届: /^(?:[全省市区县]|人大|人民|政协|中央|委员|毕业|学生|高校|常委|[一二三四五六七八九十]+[中次]|[一二三四五六七八九]中)/,
  回: /^[望归复信收头到款应落报访升馈族合购顾暖家国乡迁流放]/,
  县: /^(?:[级委城域道长中医乡镇处]|1(?!\d)|政府)/,
  市: /^(?:[场民级委内外辖长值面容政直售监]|1(?!\d)|区(?!县))/,
  乡: /^(?:[村亲愁土贤级情音]|1(?!\d))/,
  镇: /^(?:[级长静痛区]|1(?!\d))/,
  村: /^(?:[民级庄落居委镇干口务史容卫医道]|1(?!\d))/,
  发: /^(?:[展布现电明生达表行放起动挥射言送出改育热觉扬包作车货票证文掘酵情运力改]|展)/,
  群: /^[众体岛山英像居芳雄策租团里主聊]/,
  金: MEDAL,
  银: MEDAL,
  铜: MEDAL,
};
/** The same, if the numeral is a single Han digit: such a digit begins words more often. */
const NOT_UNIT_AFTER_DIGIT: Readonly<Record<string, RegExp>> = {
  名: /^(?:单|义(?!工|务)|称|牌)/,
  家: /^(?:庭|长|属|园|乡)/,
  场: /^(?:馆|所|地|景|面)/,
  人: /^(?:力|生|类|格|行道|行必)/,
  条: /^(?:件|例|款)/,
  起: /^(?:来)/,
  批: /^(?:评|准|发|改|示)/,
  支: /^(?:持|付|部|撑|援|行|出|一|队(?!伍))/,
  所: /^一/,
  座: /^(?:谈|位|落)/,
  种: /^(?:植|子|业|田)/,
  类: /^(?:似|型|别)/,
  天: /^(?:然|津|下|气|空|两)/,
  户: /^(?:籍|外|口|型)/,
  次: /^(?:会议|全会|全委|全体|代表|职代|常委|党代|工代|大会|理事)/,
  小时: /^(?:[内之以]?外|内外|工作制)/,
};

/** The same, if the numeral is in Han characters: 十次、十一次全会 are ordinals. */
const NOT_UNIT_AFTER_HAN: Readonly<Record<string, RegExp>> = {
  次: /^(?:、[一二三四五六七八九十]+次)*(?:全会|全委|全体|代表大会|党代会|职代会|常委会)/,
};

/** Whether a qualifier is the end of a longer word. @param before the characters before the qualifier */
export function endsWord(prefix: string, before: string): boolean {
  if (prefix === '过') return !PASSES.test(before);
  return NOT_PREFIX[prefix]?.test(before) ?? false;
}

/**
 * Whether a qualifier is another word in its sentence: 突破 as a verb, 不过 as a conjunction.
 * @param before the character before the qualifier
 * @param after the characters after the unit
 */
export function isOtherWord(prefix: string, unit: string, before: string, after: string): boolean {
  // 不过5家企业仍未建会: a clause. 不过3万元: a bound.
  if (prefix === '不过') return /^[^\p{L}]?$/u.test(before) && /^[\p{L}\d]/u.test(after);
  return prefix === '突破' && /^[项批个类种条]$/.test(unit) && OBSTACLE.test(after);
}

/** Whether a unit is the beginning of a longer word. */
export function beginsWord(unit: string, { before, after, digit, han }: UnitPlace): boolean {
  // 连续3年开展专项行动 has a duration, 3年行动 is a name.
  if (unit === '年' && before === '连续') return false;
  // 45米² can be an area, or a length with the mark of a note.
  if (/[米里]$/.test(unit) && /^[²³]/.test(after)) return true;
  return Boolean(
    NOT_UNIT[unit]?.test(after) ||
    (han && NOT_UNIT_AFTER_HAN[unit]?.test(after)) ||
    (digit && NOT_UNIT_AFTER_DIGIT[unit]?.test(after)),
  );
}
