const RATE_UNITS = ['%', '‰', '‱', '个百分点', '百分点', '/10万', '1/10万', '/十万'];
const TIME_UNITS = [
  '个工作日',
  '工作日',
  '个月',
  '个季度',
  '年',
  '周岁',
  '岁',
  '周',
  '天',
  '日',
  '个小时',
  '小时',
  '个学时',
  '学时',
  '课时',
  '个课时',
  '分钟',
  '秒',
];
const MEASURES = [
  '平方公里',
  '平方千米',
  '万公里',
  '平方米',
  '立方米',
  '㎡',
  'm2',
  'm²',
  'm3',
  'm³',
  '公顷',
  '亩',
  '公里',
  '千米',
  'km',
  '海里',
  '毫米',
  '厘米',
  '米',
  '吨标准煤',
  '吨标煤',
  '吨',
  '公斤',
  '千克',
  'kg',
  '毫克',
  '微克',
  'μg',
  'mg',
  '克',
  '斤',
  '千瓦时',
  '千伏安',
  '千瓦',
  '兆瓦',
  '吉瓦',
  'kW',
  'MW',
  'GW',
  '度',
  '毫升',
  '升',
  '分贝',
  '摄氏度',
  '℃',
  '元',
  '美元',
  '标准箱',
  '标箱',
  'TEU',
  'PB',
  'TB',
  'PFlops',
  'EFlops',
  'Gbps',
  'Mbps',
  '兆',
  '倍',
  '分',
];
const COUNTERS = [
  '人次',
  '人日',
  '人年',
  '户次',
  '架次',
  '车次',
  '班次',
  '场次',
  '家次',
  '台次',
  '例次',
  '剂次',
  '课次',
  '批次',
  '件次',
  '人/次',
  '台套',
  '台(套)',
  '个',
  '名',
  '人',
  '位',
  '户',
  '所',
  '处',
  '家',
  '座',
  '张',
  '支',
  '辆',
  '标台',
  '台',
  '套',
  '条',
  '项',
  '种',
  '类',
  '件',
  '款',
  '单',
  '例',
  '次',
  '场',
  '期',
  '批',
  '村',
  '只',
  '头',
  '羽',
  '株',
  '棵',
  '艘',
  '架',
  '列',
  '班',
  '学分',
  '级',
  '档',
  '部',
  '册',
  '卷',
  '辑',
  '起',
  '份',
  '个等级',
  '个档次',
  '人份',
  '字',
  '年一遇',
  '段',
  '集',
  '趟',
  '席',
  '副',
  '孔',
  '本',
  '篇',
  '幅',
  '首',
  '门',
  '床',
  '间',
  '栋',
  '幢',
  '块',
  '片',
  '面',
  '口',
  '眼',
  '盏',
  '根',
  '组',
  '对',
  '宗',
  '笔',
  '枚',
  '剂',
  '节',
  '堂',
  '道',
  '轮',
  '届',
  '枪',
  '桩',
  '套次',
  '枝',
  '尊',
  '杆',
  '吨位',
  '路',
  '颗',
  '尾',
  '匹',
  '盒',
  '桶',
  '瓶',
  '袋',
  '箱',
  '柜',
  '盆',
  '粒',
  '桌',
  '遍',
  '筐',
  '捆',
];
/** 50年一遇: how seldom what a dyke must bear comes about. */
export const RETURN_PERIOD = '年一遇';
const TIMES = new Set(TIME_UNITS);
const RATES = new Set(RATE_UNITS);
const ADJECTIVE_COUNTERS = new Set(['段', '集', '类', '级', '种', '期', '轮', '届', '批', '面', '片', '道', '组', '对', '位', '部', '项', '个']);

const escapeWord = (word: string): string => word.replaceAll(/[/()^.]/g, String.raw`\$&`);
const byLength = (words: string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeWord)
    .join('|');

const PER = String.raw`(?:[百千万亿]|10万|十万|百万)?(?:人口|人|名|万元|元|平方公里|立方米|平方米|公里|米|小时|升|公顷|亩|天|日|年|次|户|校|班|车|床|村|所|家|月|千瓦时|吨|L|m3|m³|辆)`;

/** A regular expression source for a unit of measure after a number, with its denominator where it has one. */
export const UNIT = String.raw`(?:${byLength(RATE_UNITS)}|[台套人个处座所户件间]\([套次处间座户所家件台]\)|(?:${byLength([...TIME_UNITS, ...MEASURES, ...COUNTERS])})(?:/(?:每)?${PER})?)`;
/** A regular expression source for what may follow a number in Chinese characters. */
export const WORD_UNIT = `(?:${byLength([...TIME_UNITS.filter((unit) => unit !== '日'), ...COUNTERS.filter((unit) => unit !== '起'), '度', '倍', '公里', '米', '亩', '元', '吨', '个百分点'])})`;

/** What sort of quantity a unit measures. */
export type UnitKind = 'rate' | 'time' | 'count' | 'none';

/** Tells rates, stretches of time and counts apart. */
export function unitKind(unit: string): UnitKind {
  if (unit === '') return 'none';
  if (RATES.has(unit)) return 'rate';
  return TIMES.has(unit) ? 'time' : 'count';
}

/** Whether a counter also makes names out of numbers in words (三类, 两级), so that it proves no quantity by itself. */
export function isAdjectiveCounter(unit: string): boolean {
  return ADJECTIVE_COUNTERS.has(unit);
}

/** One spelling for each unit: 百分点 → 个百分点, 1/10万 → /10万. */
export function plainUnit(unit: string): string {
  if (unit === '百分点') return '个百分点';
  if (/^1?\/(?:10|十)万$/.test(unit)) return '/10万';
  return unit;
}

const UNIT_TEXT = new RegExp(`^(?:[百千]?[万亿]{0,2}(?:${UNIT})|[^/()]{1,8}/[^()]{1,8}|每[十百千万]{0,2}(?:人|户|车|亩))$`);

/** Whether a cell or a bracket holds nothing but a unit of measure. */
export function isUnitText(text: string): boolean {
  return UNIT_TEXT.test(text) || /^(?:百分比|百分点|10万分之一|1\/10万|台\(套\)|人\(次\)|立方米\/[^()]+)$/.test(text);
}
