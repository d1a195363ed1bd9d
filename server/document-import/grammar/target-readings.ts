import { Comparator } from '../../../schema/target/target.enums.ts';
import { accepts, isAttribute, isNoun, JOINED_BEFORE } from './target-acceptance.ts';
import type { Words } from './target-acceptance.ts';
import type { Figure } from './target-figures.ts';
import { hasLead, readLead, readTrail } from './target-leads.ts';
import type { Lead } from './target-leads.ts';
import { cleanName, endsInMeasure } from './target-names.ts';
import { endsInPeople } from './target-shared-names.ts';
import { readNorm } from './target-norms.ts';
import { isGrowing, isShrinking, verbAtEnd, verbBeforeNoun } from './target-verbs.ts';
import { readStandard } from './target-standards.ts';
import type { VerbPhrase } from './target-verbs.ts';

/** A run of figures that one set of words governs, with the words around it. */
export interface Group {
  figures: Figure[];
  /** The words of the clause between the group before and this one. */
  before: string;
  /** The words from the figures' end to the next group or the clause's end. */
  after: string;
  clause: string;
}

/** How a group of figures is read. */
export interface GroupReading {
  comparator: Comparator;
  /** The name of what is measured, uncleaned; empty where the words before must tell. */
  name: string;
  each: boolean;
  /** Whether the words join the group to the one before, so that both share the head of the name. */
  joined: boolean;
  lead: Lead;
  phrase: VerbPhrase | null;
  /** The last figure of the group. */
  figure: Figure;
  /** What the figure is per, e.g. /千人. */
  per: string;
  /** Whether the name stands after the figure, so that the quote must reach there. */
  nameAfter: boolean;
  /** The words after the figure that belong to its name. */
  tail: string;
  /** Whether it takes words of the group before, so that the quote must begin there. */
  shared: boolean;
}

function comparatorOf({ figure, lead, trail, phrase }: Words): Comparator {
  if (lead.change) return lead.change;
  if (figure.says === Comparator.INCREASE_BY) return Comparator.INCREASE_BY;
  if (phrase && isGrowing(phrase.verb) && !isNewJobs(lead.stem)) return Comparator.INCREASE_BY;
  if (phrase && isShrinking(phrase.verb)) return Comparator.DECREASE_BY;
  if (figure.valueMax !== null) return Comparator.RANGE;
  const said = lead.comparator ?? trail ?? (figure.says && Comparator[figure.says]);
  return said ?? (lead.caps ? Comparator.LTE : Comparator.EQ);
}

/** 城镇新增就业 is the indicator's own name. */
const isNewJobs = (stem: string): boolean => /(?:城镇|年)新增就业/.test(stem);

/** 按不低于学生人数 (2%) 的标准: the base stands right before the share. */
const BASE_AT_ONCE = /^(.*按照?)(不得?(?:低于|少于|高于|超过))([\u4e00-\u9fa5]{2,10})$/;

/** 床位数不低于总床位数的 (8%): the comparator stands before the base that the share is taken of. */
function leadBeforeBase(before: string): Lead | null {
  const match =
    /^(.+?)((?:不低于|不少于|不得低于|不得少于|不高于|不超过|达到|超过|高于|低于|占到?))([^,]+?)(?:的|(?<=标准|总数|总量|总额|基数|收入))$/.exec(before) ??
    BASE_AT_ONCE.exec(before);
  if (!match) return null;
  const lead = readLead((match[1] ?? '') + (match[2] ?? ''));
  if (/按照?$/.test(lead.stem)) return { ...lead, stem: lead.stem.replace(/按照?$/, ''), reaches: true };
  if (/(?:比例|比重|占比|率)$/.test(lead.stem)) return { ...lead, reaches: true };
  return { ...lead, stem: `${lead.stem.replace(/占$/, '')}占${match[3] ?? ''}`, reaches: true };
}

const BARE_OBJECT = /^[^,]{2,24}$/;
const STATED = /^(?:达到|实现|保持|确保|保证)(.{3,})$/;
const AS_GOAL = /^(?:$|[、和及与]|的(?:目标|水平|要求|标准)$)/;
const JOINED_AFTER = /(?:以及|[、和]|(?<!参)与|(?<![惠普涉])及)$/;
const PLACE = /^(.*?)(?:全市|全县|全区|全省|我市|我县|我区|我省|各地|城区|市区|周边|沿线)$/;

/** 招聘会每年举办(4场): what is done stands before how often. */
const EVERY_SO_OFTEN = /^([^,、]{2,20}?)每(?:年|季度|月|周|学期|半年|两年)(?:至少)?$/;

/** Units of what is raised or lowered, and never made. */
const BY_DEGREES = /^(?:级|档|度|倍|个等级|个档次)$/;

/** The clause's verb of making or doing, and whether its object stands before the figure or after it. */
function phraseOf(lead: Lead, figure: Figure, rest: string): VerbPhrase | null {
  if (figure.kind === 'rate') return null;
  const found = verbAtEnd(PLACE.exec(lead.stem)?.[1] ?? lead.stem);
  const end = found?.verb === '编制' && /^[人名]$/.test(figure.unit) ? null : found;
  if (figure.kind === 'time') return rest === '' ? null : end;
  if (end && isNoun(rest)) return end;
  const regular = end && rest === '' ? EVERY_SO_OFTEN.exec(end.subject)?.[1] : undefined;
  if (end && regular !== undefined) return { ...end, subject: regular };
  const phrase = lead.reaches || (lead.change && BY_DEGREES.test(figure.unit)) ? null : verbBeforeNoun(lead.stem);
  if (end && hasLead(lead) && rest === '') return phrase && cleanName(phrase.subject) === '' ? phrase : null;
  if (end && !phrase) return { ...end, subject: lead.stem };
  if (!phrase) return null;
  const objectAfter = JOINED_AFTER.test(lead.stem) || (isNoun(rest) && /[、等]/.test(phrase.noun));
  return objectAfter ? { ...phrase, noun: '' } : phrase;
}

/** Moves what stands before the verb (至少建成) into the lead. */
function absorbAdverbs(lead: Lead, phrase: VerbPhrase | null): [Lead, VerbPhrase | null] {
  if (!phrase) return [lead, phrase];
  const least = phrase.subject.lastIndexOf('至少');
  const subject = least < 0 ? phrase.subject : phrase.subject.slice(0, least + 2);
  const able = least < 0 ? '' : phrase.subject.slice(least + 2);
  const { stem, comparator, obliges, each } = readLead(subject);
  if (lead.comparator !== null || lead.reaches || comparator === null) return [lead, { ...phrase, subject: stem }];
  return [
    { ...lead, comparator, obliges, each: lead.each || each },
    { ...phrase, verb: able.startsWith('能') ? able + phrase.verb : phrase.verb, subject: stem },
  ];
}

const HAVING = /^(?:配备|配置|配齐|配|设置|选择设置|拥有|建有|设有|配有|具备)$/;

/** 各区市, 各县: what is asked of each of them. */
const EACH_PLACE = /^各(?:设区)?(?:[省市州盟县区旗乡镇村]|街道|社区)+$/;
const RECEIVER = /^(?:为|向|给|对)(.{2,24}?)(?:免费|统一|集中|定期)?$/;
const GIVING = /^(?:提供|给予|发放|落实|开展|组织|举办|配备|安排|实施|建立|建设)/;

/** 为儿童接种疫苗, 为儿童提供检查服务: what is done for whom. */
const nameOfGift = (receiver: string, verb: string, gift: string): string => receiver + (GIVING.test(verb) ? '' : verb) + gift;

function nameOfObject(phrase: VerbPhrase, lead: Lead, tail: string): string {
  const subject = cleanName(phrase.subject);
  if (phrase.noun === '' && tail === '') return subject;
  if (isNewJobs(lead.stem)) return lead.stem;
  if (/[抗防抵]御$/.test(phrase.noun)) return `${subject}${phrase.noun}${tail}`;
  if (phrase.noun) return subject !== '' && (lead.comparator !== null || subject.includes('每')) ? lead.stem : phrase.noun;
  if (subject.includes('每') || phrase.verb.startsWith('能') || EACH_PLACE.test(subject)) return `${subject}${phrase.verb}${tail}`;
  const receiver = RECEIVER.exec(subject)?.[1];
  if (receiver !== undefined && endsInPeople(cleanName(receiver)) === cleanName(receiver)) return nameOfGift(cleanName(receiver), phrase.verb, tail);
  return HAVING.test(phrase.verb) && lead.obliges ? `${subject}${tail}` : tail;
}

/** Of the words between two figures, those that belong to the first: 中心、覆盖率达到 → 中心. */
function ownWords(rest: string): string {
  const comma = rest.lastIndexOf('、');
  const after = rest.slice(comma + 1);
  return comma > 0 && (hasLead(readLead(after)) || verbAtEnd(after)) ? rest.slice(0, comma) : rest;
}

/** And those that belong to the second: 中心、覆盖率达到 → 覆盖率达到. */
function withoutWordsOfFirst(before: string, inherited: GroupReading | null, clause: string): string {
  if (!inherited?.nameAfter || clause.startsWith(before)) return before;
  const own = ownWords(before);
  return own === before ? before : before.slice(own.length);
}

/** 按…(20%)的比例支持残疾人事业, 按…(2%)的标准配备教师: what the norm is for. */
function nameOfNorm({ stem }: Lead, rest: string, clause: string): string | null {
  const base = /^(?:享受|享有|领取|发放|支付|缴纳|报销)/.test(rest) ? /按照?([^按]{2,20}?)的$/.exec(stem)?.[1] : undefined;
  if (base !== undefined) return `${rest}占${base}的比例`;
  const use = /^(?:的(?:比例|标准|幅度))?((?:配备|配置|配齐|配建|设置|设立|安排|预留|建设|给予|予以|支持|补助|奖励|用于|计提|提取)([^,、]{2,16}))$/.exec(rest);
  if (!use?.[1] || !(rest.startsWith('的') || clause.includes('按'))) return null;
  if (/^[配设建安预]/.test(use[1])) return use[2] ?? null;
  return `${cleanName(stem.replace(/^对.*|按照?$/, ''))}${use[1].replace(/^[给予]予(?=补助|补贴|奖励)/, '')}比例`;
}

/** 为2万户(困难家庭实施改造): whom the figure counts, and what is done for them. */
const SERVED = /^(?<whom>.*?(?:家庭|妇女|儿童|残疾人|老年人|居民|患者|学生|职工|患儿|群众))(?:实施|提供|开展|落实)(?<what>.{2,})$/;

/** Joins the words before and after a figure to the name of what it measures. */
function nameOf({ lead, rest, phrase, figure, more, clause }: Words, inherited: boolean): Pick<GroupReading, 'name' | 'nameAfter' | 'tail'> {
  const own = (more ? ownWords(rest) : rest).replace(/^一遇/, '');
  const normed = figure.kind === 'rate' ? nameOfNorm(lead, rest, clause) : null;
  const norm = figure.kind === 'count' ? readNorm(lead.stem, isNoun(own) ? own.replace(JOINED_AFTER, '') : '') : null;
  if (norm !== null) return { ...norm, nameAfter: norm.tail !== '' };
  if (normed !== null) return { name: normed, nameAfter: true, tail: '' };
  const tail = isNoun(own) && !/^的(?:目标|水平|要求)$/.test(own) ? own.replace(/^的/, '').replace(JOINED_AFTER, '') : '';
  if (phrase) return { name: nameOfObject(phrase, lead, tail), nameAfter: (phrase.noun === '' || /[抗防抵]御$/.test(phrase.noun)) && tail !== '', tail };
  if (figure.kind === 'rate' && isAttribute(rest) && inherited) return { name: tail, nameAfter: true, tail };
  const measured = lead.stem !== '' && hasLead(lead) && tail === '';
  const served = SERVED.exec(tail)?.groups;
  if (served && /^(?:为|对|给|向)?$/.test(lead.stem)) return { name: (served.whom ?? '') + (served.what ?? ''), nameAfter: true, tail };
  const period = figure.kind === 'time' && tail !== '' && lead.stem !== '' ? lead.period : '';
  if (measured && figure.kind === 'rate') return { name: asShare(lead), nameAfter: false, tail };
  return { name: measured ? lead.stem : lead.stem.replace(JOINED_BEFORE, '') + period + tail, nameAfter: tail !== '', tail };
}

/** The name of a share: 女性代表占(三分之一) → 女性代表占比; 床位占总床位数 → 床位占总床位数的比例. */
function asShare({ stem, shares, change }: Lead): string {
  if (!change && /人数$/.test(stem)) return `${stem}比例`;
  if (!change && /(?:产量|产值|床位数|数量)$/.test(stem) && !stem.includes('占')) return `${stem}占比`;
  if (/占(?!比|用|有|地(?!区))[^占]{2,}$/.test(stem)) return /(?:比例|比重|份额|率)$/.test(stem) ? stem : `${stem}的比例`;
  return shares && !endsInMeasure(stem) ? `${stem}占比` : stem;
}

/** 2个甲或2个乙 is one commitment: what follows 或 with the same figure only widens the choice. */
function isAlternative(group: Group, inherited: GroupReading | null): boolean {
  const [figure] = group.figures;
  return group.before.startsWith('或') && inherited?.figure.value === figure?.value && inherited?.figure.unit === figure?.unit;
}

/** 对新增托位给予 (1万元) 补助: whom it is given to is no verb of the clause. */
const withoutReceiver = (before: string): string => before.replace(/^对(?=[^,]*(?:新增|新建|新设|新办))[^,]{2,40}?(?=给予|予以|发放|奖励|补助|补贴)/, '');

/** 设立规模(10亿元)的基金: how large what is set up is to be stands before its name. */
const SIZED = /^(?:.*(?:设立|组建|建立|成立|建设|新建|建成|打造))(?<measure>(?:总|建筑|占地)*(?:规模|面积|总额|总量|容量))$/;
const SIZED_THING = /^的(?<thing>[\u4e00-\u9fa5“”\ue000-\uf8ff]{3,24})$/;

/** The name of the size that something to be set up has; null where the words only say which things are meant. */
function sizeOf({ stem }: Lead, figure: Figure, rest: string): string | null {
  const measure = figure.kind === 'count' ? SIZED.exec(stem)?.groups?.measure : undefined;
  const thing = SIZED_THING.exec(rest)?.groups?.thing;
  if (measure === undefined || thing === undefined) return null;
  return endsInMeasure(thing) ? thing : thing + measure;
}

/** 2023年公办园 (6所): a year, a thing and how many of it. */
const isDatedCount = (before: string, figure: Figure, rest: string): boolean =>
  figure.kind === 'count' && !figure.inWords && /^(?:[、和及与]|以及|$)/.test(rest) && DATED_THING.test(before);
const DATED_THING = /^(?:到|至)?20\d\d年(?:底|末)?前?(?!.*(?:现有|共有|原有|其中|[约共有仅第达]$))[\u4e00-\u9fa5“”\ue000-\uf8ff、]{2,16}$/;

/** Reads a group of figures, or returns null where they are no commitment. */
export function readGroup(group: Group, inherited: GroupReading | null): GroupReading | null {
  const figure = group.figures.at(-1);
  if (!figure || isAlternative(group, inherited)) return null;
  const trail = readTrail(group.after);
  const after = group.after.slice(trail.length).replace(/^[\ue000-\uf8ff]+(?=的)/, '');
  const standard = readStandard(group.before, after, figure);
  const rest = standard === null ? after : '';
  const before = standard?.before ?? withoutWordsOfFirst(group.before, inherited, group.clause);
  const [spoken, phrase, shared] = standard?.nameAfter
    ? [readLead(before), null, undefined]
    : leadAndPhrase({ ...group, before: withoutReceiver(before) }, figure, rest, inherited);
  const lead = isDatedCount(before, figure, rest) && !phrase && !hasLead(spoken) ? { ...spoken, reaches: true } : spoken;
  const more = !group.clause.endsWith(group.after);
  const size = trail.comparator === null && !more ? sizeOf(lead, figure, rest) : null;
  const within = figure.kind === 'time' && /^之?内/.test(group.after);
  const said = size === null ? { lead, rest, phrase } : { lead: { ...lead, stem: size, reaches: true }, rest: '', phrase: null };
  const words: Words = { figure, ...said, trail: trail.comparator, clause: group.clause, within, more };
  if (!accepts(words)) return null;
  return {
    comparator: comparatorOf(words),
    ...nameOf(words, inherited !== null),
    ...(standard?.nameAfter || size !== null ? { nameAfter: true } : {}),
    each: lead.each,
    joined: /^(?:以及|[、和及与]|其中)/.test(group.before),
    shared: shared === true,
    per: lead.per,
    lead,
    phrase,
    figure,
  };
}

/** 至少通报(一次): the bound stands before a verb that is in no list. */
function withLeast(lead: Lead): Lead {
  const match = /至少([\u4e00-\u9fa5]{1,4})$/.exec(lead.stem);
  return match ? { ...lead, comparator: Comparator.GTE, obliges: true, stem: lead.stem.slice(0, match.index) + (match[1] ?? '') } : lead;
}

/** 降低平均资费(15%): the verb of change stands before its object. */
function withEarlierChange(lead: Lead, figure: Figure): Lead {
  const match =
    (figure.kind === 'rate' || figure.kind === 'time') && !hasLead(lead)
      ? /^(?:平均|累计|总体)?(降低|减少|压减|压降|压缩|精简|缩短|减|提高|提升|增加)([^,、]{2,20})$/.exec(cleanName(lead.stem))
      : null;
  if (!match) return lead;
  if (/[至到]$/.test(match[2] ?? '')) return { ...lead, reaches: true, stem: (match[2] ?? '').slice(0, -1) };
  return { ...lead, change: /^[提增]/.test(match[1] ?? '') ? Comparator.INCREASE_BY : Comparator.DECREASE_BY, stem: match[2] ?? '' };
}

/** The lead and the verb of a group. Joined to the group before (、, 和, 其中, or a bare noun), it shares that group's. */
function leadAndPhrase(group: Group, figure: Figure, rest: string, inherited: GroupReading | null): [Lead, VerbPhrase | null, shared?: true] {
  const own = ((figure.kind === 'rate' || figure.unit === '倍') && leadBeforeBase(group.before)) || readLead(group.before);
  const phrase = phraseOf(own, figure, rest);
  const lead = phrase || hasLead(own) ? own : withEarlierChange(withLeast(own), figure);
  const objectAfter = JOINED_AFTER.test(lead.stem);
  const reached = inherited && !phrase && !hasLead(lead) ? peopleReached(group, figure, inherited) : null;
  if (reached) return [{ ...lead, stem: '' }, reached];
  if (inherited && !hasLead(lead) && (!phrase || objectAfter) && (objectAfter || isJoined(group, figure, rest, inherited))) {
    const stem = objectAfter ? '' : lead.stem.replace(JOINED_BEFORE, '');
    const ownClause = !JOINED_BEFORE.test(group.before) && !objectAfter && group.clause.startsWith(group.before);
    const shared = { ...inherited.lead, ...(ownClause ? { comparator: null, obliges: false } : {}), stem };
    return [shared, inherited.phrase && { ...inherited.phrase, noun: stem }, true];
  }
  const stated = hasLead(lead) || phrase || figure.kind === 'rate' || !AS_GOAL.test(rest) ? null : STATED.exec(lead.stem);
  return stated ? [{ ...lead, reaches: true, stem: stated[1] ?? '' }, null] : absorbAdverbs(lead, phrase);
}

/** 惠及5个村(3200人): the people in what was counted before. */
function peopleReached({ before, clause }: Group, figure: Figure, { phrase, nameAfter }: GroupReading): VerbPhrase | null {
  if (!phrase || !nameAfter || !/^(?:人次?|户|名)$/.test(figure.unit) || clause.startsWith(before) || !/^[\u4e00-\u9fa5]{1,6}$/.test(before)) return null;
  return { ...phrase, subject: phrase.verb, noun: '' };
}

function isJoined(group: Group, figure: Figure, rest: string, inherited: GroupReading): boolean {
  if (JOINED_BEFORE.test(group.before)) return true;
  return figure.kind === 'count' && inherited.phrase !== null && rest === '' && BARE_OBJECT.test(group.before);
}
