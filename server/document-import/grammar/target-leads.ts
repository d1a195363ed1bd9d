import { Comparator } from '../../../schema/target/target.enums.ts';

/** What the words right before a figure say about it. */
export interface Lead {
  /** The words before the lead: the subject, or a verb with its object. */
  stem: string;
  /** How the figure compares, where a word before it says so. */
  comparator: Comparator | null;
  /** Whether the figure is the amount of a change, and in which direction. */
  change: Comparator.INCREASE_BY | Comparator.DECREASE_BY | null;
  /** Whether a verb of reaching or being stands before the figure (达到, 为, 控制在). */
  reaches: boolean;
  /** Whether every one of several named things has the figure to itself (分别, 均, 各). */
  each: boolean;
  /** Whether the words oblige (不少于), as against describe (超过). */
  obliges: boolean;
  /** What the figure is per, where the words before it say so: 每千人 → /千人. */
  per: string;
  /** Whether the figure is a part of a whole (占). */
  shares: boolean;
  /** Whether the words set a ceiling (控制在). */
  caps: boolean;
  /** In which stretch of time, where the words right before say so: 每天. */
  period: string;
}

/** Whether any word before the figure leads up to it. */
export function hasLead(lead: Lead): boolean {
  return lead.reaches || lead.change !== null || lead.comparator !== null;
}

const COMPARATORS: [Comparator, boolean, RegExp][] = [
  [
    Comparator.GTE,
    true,
    /(?:(?:应|须|要)?不得?(?:少于|低于|小于|短于|弱于)|不少|至少(?:为|达到|达|有|要)?|最低(?:为|达到)?|(?:达到|等于)?或(?:者)?(?:超过|高于)|≥|>=|大于(?:或)?等于|高于(?:或)?等于)$/,
  ],
  [
    Comparator.LTE,
    true,
    /(?:(?:应|须|要)?不得?(?:超过|高于|大于|多于|超出|长于|突破)|不超|最多(?:为)?|至多(?:为)?|最高(?:为)?|最长(?:为|不超过)?|≤|<=|小于(?:或)?等于|低于(?:或)?等于)$/,
  ],
  [Comparator.GT, false, /(?:超过|突破|高于|大于|多于|超出|优于|>|超)$/],
  [Comparator.LT, false, /(?:低于|少于|小于|短于|<|不足|不到)$/],
  [Comparator.ABOUT, false, /(?:大约|约为|(?<![节预签条契公违集])约|接近|将近|(?<![附最邻临相])近)$/],
];
const DOWN = '下降|降低|减少|缩短|压缩|压降|精简|下调|压减|削减|缩小|回落|减排|降幅|减|降';
const UP = '提高|增长|增加|(?<!改造)提升|上升|扩大|递增|净增|新增|增设|延长|增幅|增';
const REACH = new RegExp(
  `(?:(?:${UP}|${DOWN}|(?:达到并|基本)?(?:保持|稳定|维持)|控制|限制|发展|突破|压缩|压降|扩展|恢复|拓展|扩充|发|扩|升|占)(?:在|到|至|为)|(?<![发到表雷])达到?|实现|保持|稳定|维持|总体为|(?:拥|建|设|配|共|具|享|占|还)?有|(?<![行作成])为|是|(?<![侵抢])占|=)$`,
);
const CHANGE = new RegExp(`(?:(?<down>${DOWN})|(?<up>${UP}))$`);
const ADVERB_WORDS = [
  '分别',
  '均',
  '各自',
  '各',
  '都',
  '也',
  '一般',
  '总体上?',
  '平均每[年月日天]',
  '平均',
  '每年',
  '每天',
  '年均',
  '累计',
  '总计',
  '共计',
  '合计',
  '要',
  '应当?',
  '须',
  '必须',
  '力争',
  '争取',
  '确保',
  '保证',
  '将',
  '再',
  '全部',
  '逐步',
  '基本',
  '只',
  '且',
  '仍',
  '持续',
  '稳步',
  '努力',
  '只能',
  '原则上',
  '全年',
  '(?<![存所现正实])在',
  '人均',
  '(?<=[到至为于过])(?:每(?:[人生户亩床班校村次年月天日周]|学期|平方米))+',
  '(?<=[到至为])20\\d\\d年(?:底|末)?的',
  '以每年',
  '按每年',
  '分年度',
  '预计',
  '进一步',
  '再次',
];
const ADVERBS = new RegExp(`(?:${ADVERB_WORDS.join('|')})$`);

const PER = /(?<=[到至为于过])每((?:十|百|千|万|十万|10万)(?:人口|人|户|平方公里|公里|名[^,]{0,6}))$/;

function peel(rest: string, lead: Lead): string | null {
  for (const [comparator, obliges, pattern] of COMPARATORS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    if (lead.comparator === null) Object.assign(lead, { comparator, obliges });
    return rest.slice(0, match.index);
  }
  const reach = REACH.exec(rest);
  if (reach && !lead.change && !lead.reaches) {
    if (/控制|限制/.test(reach[0])) lead.caps = true;
    if (reach[0].startsWith('占')) lead.shares = true;
    lead.reaches = true;
    return rest.slice(0, reach.index);
  }
  const change = CHANGE.exec(rest);
  if (change && !lead.reaches && !lead.change) {
    lead.change = change.groups?.up ? Comparator.INCREASE_BY : Comparator.DECREASE_BY;
    return rest.slice(0, change.index);
  }
  const per = PER.exec(rest);
  if (per && !lead.reaches) {
    lead.per = `/${per[1] ?? ''}`;
    return rest.slice(0, per.index);
  }
  const adverb = ADVERBS.exec(rest);
  if (!adverb) return null;
  if (/^(?:分别|均|各自?|都)$/.test(adverb[0])) lead.each = true;
  if (adverb[0] === '每天') lead.period = adverb[0];
  return rest.slice(0, adverb.index);
}

/** Reads the words before a figure from right to left: adverbs, comparators, verbs of reaching and of change. */
export function readLead(before: string): Lead {
  const lead: Lead = {
    stem: before,
    comparator: null,
    change: null,
    reaches: false,
    each: false,
    obliges: false,
    caps: false,
    shares: false,
    per: '',
    period: '',
  };
  for (let rest = peel(lead.stem, lead); rest !== null; rest = peel(lead.stem, lead)) lead.stem = rest;
  return lead;
}

const TRAILS: [Comparator, RegExp][] = [
  [Comparator.GTE, /^(?:\(含\))?(?:以上|及以上|或以上|或者以上|之上)/],
  [Comparator.LTE, /^(?:\(含\))?(?:以下|以内|及以下|或以下|之内|之下|内(?![部外容科设涵生在]))/],
  [Comparator.ABOUT, /^(?:左右|上下)/],
];

/** What the words right after a figure say about it, and how long they are. */
export function readTrail(after: string): { comparator: Comparator | null; length: number } {
  for (const [comparator, pattern] of TRAILS) {
    const match = pattern.exec(after);
    if (match) return { comparator, length: match[0].length };
  }
  return { comparator: null, length: 0 };
}
