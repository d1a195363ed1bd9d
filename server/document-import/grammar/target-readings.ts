import { Comparator } from '../../../schema/target/target.enums.ts';
import { accepts, isAttribute, isNoun, JOINED_BEFORE } from './target-acceptance.ts';
import type { Words } from './target-acceptance.ts';
import type { Figure } from './target-figures.ts';
import { hasLead, readLead, readTrail } from './target-leads.ts';
import type { Lead } from './target-leads.ts';
import { cleanName } from './target-names.ts';
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
const BASE_AT_ONCE = /^(.*按)(不得?(?:低于|少于|高于|超过))([\u4e00-\u9fa5]{2,10})$/;

/** 床位数不低于总床位数的 (8%): the comparator stands before the base that the share is taken of. */
function leadBeforeBase(before: string): Lead | null {
  const match =
    /^(.+?)((?:不低于|不少于|不得低于|不得少于|不高于|不超过|达到|超过|高于|低于|占到?))([^,]+?)(?:的|(?<=标准|总数|总量|总额|基数|收入))$/.exec(before) ??
    BASE_AT_ONCE.exec(before);
  if (!match) return null;
  const lead = readLead((match[1] ?? '') + (match[2] ?? ''));
  if (lead.stem.endsWith('按')) return { ...lead, stem: lead.stem.slice(0, -1), reaches: true };
  if (/(?:比例|比重|占比|率)$/.test(lead.stem)) return { ...lead, reaches: true };
  return { ...lead, stem: `${lead.stem.replace(/占$/, '')}占${match[3] ?? ''}`, reaches: true };
}

const BARE_OBJECT = /^[^,]{2,24}$/;
const STATED = /^(?:达到|实现|保持|确保|保证)(.{3,})$/;
const AS_GOAL = /^(?:$|[、和及与]|的(?:目标|水平|要求|标准)$)/;
const JOINED_AFTER = /(?:以及|[、和与]|(?<![惠普涉])及)$/;
const PLACE = /^(.*?)(?:全市|全县|全区|全省|我市|我县|我区|我省|各地|城区|市区|周边|沿线)$/;

/** 招聘会每年举办(4场): what is done stands before how often. */
const EVERY_SO_OFTEN = /^([^,、]{2,20}?)每(?:年|季度|月|周|学期|半年|两年)(?:至少)?$/;

/** The clause's verb of making or doing, and whether its object stands before the figure or after it. */
function phraseOf(lead: Lead, figure: Figure, rest: string): VerbPhrase | null {
  if (figure.kind === 'rate') return null;
  const found = verbAtEnd(PLACE.exec(lead.stem)?.[1] ?? lead.stem);
  const end = found?.verb === '编制' && /^[人名]$/.test(figure.unit) ? null : found;
  if (figure.kind === 'time') return rest === '' ? null : end;
  if (end && isNoun(rest)) return end;
  const regular = end && rest === '' ? EVERY_SO_OFTEN.exec(end.subject)?.[1] : undefined;
  if (end && regular !== undefined) return { ...end, subject: regular };
  const phrase = lead.reaches ? null : verbBeforeNoun(lead.stem);
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
  const { stem, comparator, obliges, each } = readLead(subject);
  if (lead.comparator !== null || lead.reaches || comparator === null) return [lead, { ...phrase, subject: stem }];
  return [
    { ...lead, comparator, obliges, each: lead.each || each },
    { ...phrase, subject: stem },
  ];
}

const HAVING = /^(?:配备|配置|配齐|配|设置|选择设置|拥有|建有|设有|配有|具备)$/;

function nameOfObject(phrase: VerbPhrase, lead: Lead, tail: string): string {
  const subject = cleanName(phrase.subject);
  if (phrase.noun === '' && tail === '') return subject;
  if (isNewJobs(lead.stem)) return lead.stem;
  if (phrase.noun) return subject !== '' && (lead.comparator !== null || subject.includes('每')) ? lead.stem : phrase.noun;
  if (subject.includes('每')) return `${subject}${phrase.verb}${tail}`;
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
  const use = /^(?:的(?:比例|标准|幅度))?((?:配备|配置|配齐|配建|设置|设立|安排|预留|建设|给予|予以|支持|补助|奖励|用于|计提|提取)([^,、]{2,16}))$/.exec(rest);
  if (!use?.[1] || !(rest.startsWith('的') || clause.includes('按'))) return null;
  if (/^[配设建安预]/.test(use[1])) return use[2] ?? null;
  return `${cleanName(stem.replace(/^对.*|按$/, ''))}${use[1].replace(/^[给予]予(?=补助|奖励)/, '')}比例`;
}

/** Joins the words before and after a figure to the name of what it measures. */
function nameOf({ lead, rest, phrase, figure, more, clause }: Words, inherited: boolean): { name: string; nameAfter: boolean } {
  const own = more ? ownWords(rest) : rest;
  const normed = figure.kind === 'rate' ? nameOfNorm(lead, rest, clause) : null;
  if (normed !== null) return { name: normed, nameAfter: true };
  const tail = isNoun(own) ? own.replace(/^的/, '').replace(JOINED_AFTER, '') : '';
  if (phrase) return { name: nameOfObject(phrase, lead, tail), nameAfter: phrase.noun === '' && tail !== '' };
  if (figure.kind === 'rate' && isAttribute(rest) && inherited) return { name: tail, nameAfter: true };
  const measured = lead.stem !== '' && hasLead(lead) && tail === '';
  return { name: measured ? lead.stem : lead.stem.replace(JOINED_BEFORE, '') + tail, nameAfter: tail !== '' };
}

/** 2个甲或2个乙 is one commitment: what follows 或 with the same figure only widens the choice. */
function isAlternative(group: Group, inherited: GroupReading | null): boolean {
  const [figure] = group.figures;
  return group.before.startsWith('或') && inherited?.figure.value === figure?.value && inherited?.figure.unit === figure?.unit;
}

/** 对新增托位给予 (1万元) 补助: whom it is given to is no verb of the clause. */
const withoutReceiver = (before: string): string => before.replace(/^对(?=[^,]*(?:新增|新建|新设|新办))[^,]{2,40}?(?=给予|予以|发放|奖励|补助|补贴)/, '');

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
  const [spoken, phrase] = standard?.nameAfter
    ? [readLead(before), null]
    : leadAndPhrase({ ...group, before: withoutReceiver(before) }, figure, rest, inherited);
  const lead = isDatedCount(before, figure, rest) && !phrase && !hasLead(spoken) ? { ...spoken, reaches: true } : spoken;
  const within = figure.kind === 'time' && /^之?内/.test(group.after);
  const words: Words = { figure, lead, trail: trail.comparator, rest, phrase, clause: group.clause, within, more: !group.clause.endsWith(group.after) };
  if (!accepts(words)) return null;
  return {
    comparator: comparatorOf(words),
    ...nameOf(words, inherited !== null),
    ...(standard?.nameAfter ? { nameAfter: true } : {}),
    each: lead.each,
    joined: /^(?:以及|[、和及与]|其中)/.test(group.before),
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
function leadAndPhrase(group: Group, figure: Figure, rest: string, inherited: GroupReading | null): [Lead, VerbPhrase | null] {
  const own = ((figure.kind === 'rate' || figure.unit === '倍') && leadBeforeBase(group.before)) || readLead(group.before);
  const phrase = phraseOf(own, figure, rest);
  const lead = phrase || hasLead(own) ? own : withEarlierChange(withLeast(own), figure);
  const objectAfter = JOINED_AFTER.test(lead.stem);
  const reached = inherited && !phrase && !hasLead(lead) ? peopleReached(group, figure, inherited) : null;
  if (reached) return [{ ...lead, stem: '' }, reached];
  if (inherited && !hasLead(lead) && (!phrase || objectAfter) && (objectAfter || isJoined(group, figure, rest, inherited))) {
    const stem = objectAfter ? '' : lead.stem.replace(JOINED_BEFORE, '');
    const ownClause = !JOINED_BEFORE.test(group.before) && !objectAfter && group.clause.startsWith(group.before);
    return [{ ...inherited.lead, ...(ownClause ? { comparator: null, obliges: false } : {}), stem }, inherited.phrase && { ...inherited.phrase, noun: stem }];
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
