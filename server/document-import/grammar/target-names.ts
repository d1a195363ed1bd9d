import { wordsIn } from './words-in.ts';

const DUE =
  '(?:(?:到|至|截至)?(?:20\\d\\d(?:年)?[-~至])?20\\d\\d年(?:年?(?:底|末))?(?:以?前|之前)?|(?:到|至)?“?十[四五六]五”?(?:时期|期间|末|期末)|规划期(?:内|末)|每年|年内|今后五年|未来五年)';
const PROMISE_WORDS = wordsIn(String.raw`
  力争 争取 确保 保证 保障(?!性|房|对象|体系|机制) 努力 倡导 推动 推进 促进 支持 鼓励 使 让(?![利渡步]) 将 把(?![脉握关手]) 实现 做到 其中 同时 全面
  到时 并且 并 且 要 逐步 先期 分年度 原则上 应(?![急用对届收税付征答]) 须 必须 计划 预计 通过 全面落实 落实 实行
`);
const PROMISE = PROMISE_WORDS.join('|');
const REGION = '全市|全县|全省|全区|全镇|全乡|全州|全旗|全域|我市|我县|我省|我区|本市|各地';
const BASE =
  '(?:以|按)20\\d\\d年(?:底|末|数据|水平)?为基[数期准年]|(?:比|较|与|在)(?:20\\d\\d年(?:底|末)?|上年|“?十三五”?末?)(?:相比|的?基础上)?|在[^,]{0,14}基础上|由(?:目前|现在)的?';
const OPENING = new RegExp(
  `^(?:${DUE}|${PROMISE}|${REGION}|${BASE}|[一二三四五六七八九]是|[两三四五]年(?=累计|城镇新增|[共新引培招开扶]|$)|其(?![中他它余实])|由(?=政府)|\\d{1,2}[.、](?!\\d)|[-、,和及与或以]+(?=.))`,
);
/** What a name says besides of how the figure moves: 人均预期寿命延长, or is to be: 床位至少需. */
const MOVES =
  '(?<=率|比例|占比|寿命|年限|水平|面积)(?:不断|持续|稳步|逐步|进一步|明显|显著)?(?:延长|提高|提升|增加|下降|降低|缩短|扩大|稳定|巩固)|至少(?:需|须|应|要)?|(?:均|都|各)?得到(?:保证|保障)';
/** Over how long, compared with what and counted by what: 普及率三年, 起数同比, 接种率以乡镇为单位. */
const MEASURED_BY =
  '(?<=率|比例|占比|数|量|额|就业)[两三四五]年(?:内|累计)?|(?<=数|量|额|率|值)(?:同比|环比)|以[\\u4e00-\\u9fa5\\ue000-\\uf8ff]{1,14}为单位|(?<=标准|补贴|津贴|金|补助)每(?:人每[年月天]|人|生|户|亩)';
const ENDING = new RegExp(
  `(?:${MOVES}|${MEASURED_BY}|${BASE}|[的、,和或]|(?<!参)与|(?<![惠普涉])及|等(?:工作|任务)|总体|全部(?:完成)?|完成|实现|建成|累计|达到|${DUE})$`,
);
const MEASURE_WORDS = wordsIn(String.raw`
  率 比例 比重 占比 比 数 量 水平 面积 人数 价值 值 额 收入 浓度 长度 里程 寿命 指数 规模 强度 半径 距离 时间 时长 住院日 年限 总产值 产值 增加值
  生产总值 能力 满意度 密度 程度 用地
`);
const MEASURE = new RegExp(`(?:${MEASURE_WORDS.join('|')})$`);
/** Whom or what a rate is of: where the head of a name ends. */
const PEOPLE_WORDS = wordsIn(String.raw`
  儿童 妇女 女童 女性 男性 居民 人口 患者 学生 学龄 教育 县城 城区 乡村 小学 初中 高中 孕产妇 孕妇 老年人 老人 残疾人 职工 劳动者 从业人员 企业 机构
  农村 城镇 城市 城乡 农民 医院 家庭 学校 幼儿园 垃圾 污水 废物 耕地 道路 公路 森林 婴儿 新生儿 婴幼儿 青少年 未成年人 群众 农户 湿地 草原 林木 农田
  土壤 空气 地表水 农作物 粮食
`);
const PEOPLE = new RegExp(PEOPLE_WORDS.join('|'), 'g');
const SEPARATOR_SOURCE = '以及|、|和(?![谐平睦解])|(?<![普涉触危波顾提以遍惠])及(?![格时早])|(?<!参)与(?!会)';
const SEPARATOR = new RegExp(`^(?:${SEPARATOR_SOURCE})$`);
const PIECES = new RegExp(`(${SEPARATOR_SOURCE}|[（）()“”《》])`);

/** Whether words end in the name of something measured (面积, 人数, 产量). */
export function endsInMeasure(words: string): boolean {
  return MEASURE.test(words);
}

/** 服务评估二级医院: whom the assessment is of goes before it. */
const ASSESSMENT_OF = /^(?<what>[\u4e00-\u9fa5]{2,8}(?:评估|评价|测评))(?<whom>[^评]{2,12}(?:医院|机构|学校|单位|企业|部门))$/;

/** 县达到国家标准: those that do. */
const SHORT_SUBJECT = /^(?<who>[县镇乡村])(?<what>(?:达到|通过|建成|建立|设立|建有|实现).{3,})$/;

/** Verbs within a name that add nothing to it: 儿童实现检查覆盖率, 应用水平通过评价. */
const HELPING_VERB = /(?<=[\u4e00-\u9fa5]{2})实现(?=[\u4e00-\u9fa5]{3,}(?:率|比例)$)|通过(?=(?:评价|测评|评审)$)/;

/** The noun phrase that a figure measures, without time, promise and region before it. */
export function cleanName(words: string): string {
  let name = words;
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(OPENING, '').replace(ENDING, '');
  }
  return name
    .replace(HELPING_VERB, '')
    .replace(/^在(.{3,})中$/, '$1')
    .replace(SHORT_SUBJECT, '$<what>的$<who>')
    .replace(ASSESSMENT_OF, '$<whom>$<what>');
}

function lastPeople(words: string): number {
  let end = 0;
  for (const match of words.matchAll(PEOPLE)) end = match.index + match[0].length;
  return end;
}

const TIER = /^(?:(?:国家|省|市|县|区|乡|镇|村)级|\d?A+级)/;

const TOTAL = /[\u4e00-\u9fa5]{2}总[量额数值]$|[\u4e00-\u9fa5]{2}(?:率|量|数|额|值|比例|水平|面积|浓度|收入)$/;

/** What the last of several names has in common with those before it: 县城生活污水处理率 → 生活污水处理率. */
function tailOf(parts: string[]): string {
  const name = parts.at(-1) ?? '';
  const people = TIER.exec(name) ?? [...name.matchAll(PEOPLE)].find((match) => match.index + match[0].length < name.length);
  if (people) return name.slice(people.index + people[0].length);
  const crowd = name.lastIndexOf('人群') + 2;
  if (crowd > 1 && crowd < name.length) return name.slice(crowd);
  const length = parts[0]?.length ?? 0;
  if (parts.slice(0, -1).every((part) => part.length === length) && length + 2 < name.length) return name.slice(length);
  return TOTAL.exec(name)?.[0] ?? name.slice(-3);
}

function headOf(name: string): string {
  const end = lastPeople(name);
  return end < name.length ? name.slice(0, end) : '';
}

/** The name of a figure joined to the one before, with the head that both share: 患者管理率…、服药率 → 患者服药率. */
export function withSharedHead(name: string, before: string): string {
  const per = /^每[^拥配]{1,10}(?:拥有|配备|配置)/.exec(before);
  if (per && !name.startsWith('每')) return per[0] + name;
  return MEASURE.test(name) && name.length <= 5 && lastPeople(name) === 0 ? headOf(before) + name : name;
}

/** The first name at or after a place in a list that is complete in itself; the last where none is. */
function nextMeasure(parts: string[], from: number): number {
  const found = parts.findIndex((part, i) => i >= from && MEASURE.test(part));
  return found < 0 ? parts.length - 1 : found;
}

/** Writes out what a list of names shares: 儿童贫血率和低体重率 → 儿童贫血率, 儿童低体重率. */
function shareOut(parts: string[]): string[] {
  const head = headOf(parts[0] ?? '');
  return parts.map((part, i) => {
    const whole = i === parts.length - 1 || MEASURE.test(part) ? part : part + tailOf(parts.slice(0, nextMeasure(parts, i) + 1));
    return i > 0 && lastPeople(part) === 0 ? head + whole : whole;
  });
}

/** Things that are counted are named in full (合作社、家庭农场); what is measured shares its name (小学和初中班额). */
function shareIfMeasured(parts: string[]): string[] {
  return MEASURE.test(parts.at(-1) ?? '') || parts[0]?.endsWith('级') ? shareOut(parts) : parts;
}

/** A name cut down to its tier, with what another has after its own: 省级 and 国家级项目 → 省级项目. */
export function withSharedTier(name: string, other: string): string {
  const isTier = /^.{0,3}级$/.test(name) && (TIER.test(other) || TIER.test(name));
  return isTier && other !== name ? name + other.replace(TIER, '') : name;
}

/**
 * The names that `count` figures measure. One figure measures several names where each is complete in itself
 * (入学率和巩固率) or where the words say so (分别).
 */
export function splitNames(name: string, count: number, each: boolean): string[] {
  const parts = topLevelParts(name);
  if (count === 2 && name.startsWith('城乡居民')) return ['城镇', '农村'].map((place) => place + name.slice(2));
  if (parts.length < 2) return [name];
  if (/与.+比(?:例|值)?$/.test(name)) return [name];
  if (count > 1) return parts.length === count ? shareIfMeasured(parts) : [name];
  if (parts.every((part) => GRANT.test(part))) return parts;
  if (!each && parts.slice(0, -1).every(isOfPeople) && !isOfPeople(parts.at(-1) ?? '')) return [name];
  const complete = parts.every((part) => MEASURE.test(part) && part.length > 1);
  if (complete || (each && MEASURE.test(name))) return shareOut(parts);
  return each ? parts : [name];
}

/** What is paid to somebody, and complete as a name. */
const GRANT = /.{2,}(?:补贴|津贴|补助金?|救助金|抚恤金|养老金|保障金)$/;

/** Whether a name is of persons and of nothing that is measured of them. */
const isOfPeople = (part: string): boolean => /孤儿$/.test(part) || (part !== '' && lastPeople(part) === part.length && !/人[口数]$/.test(part));

function topLevelParts(name: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const piece of name.split(PIECES)) {
    if (/^[（(“《]$/.test(piece)) depth++;
    if (/^[）)”》]$/.test(piece)) depth--;
    if (depth === 0 && SEPARATOR.test(piece) && part) {
      parts.push(part);
      part = '';
    } else part += piece;
  }
  return part ? [...parts, part] : parts;
}

/**
 * The names behind a bare rate that each of several things has to itself: after 提供甲、乙检查, 检查率均达到 is one rate of 甲 and
 * one of 乙.
 */
export function namesFromClauseBefore(name: string, clauseBefore: string): string[] {
  const kind = /^(.{2,4})率$/.exec(name)?.[1];
  const list = kind
    ? new RegExp(
        `(?:提供|开展|进行|实施|推进|加强|对)?([^、,]{2,12}?(?:、[^、,]{2,12})*(?:、|和|与|及)[^、,]{2,12}?)(?:免费|专项|全面|常规|开展|进行|实施)?${kind}$`,
      ).exec(clauseBefore)?.[1]
    : undefined;
  if (!list) return [name];
  const parts = topLevelParts(list.replace(/^.*(?:提供|开展|进行|实施|推进|加强|对|做好)/, ''));
  return parts.length > 1 ? parts.map((part) => part + name) : [name];
}
