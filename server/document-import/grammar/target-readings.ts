import { Comparator } from '../../../schema/target/target.enums.ts';
import type { Figure } from './target-figures.ts';
import { readLead, readTrail } from './target-leads.ts';
import type { Lead } from './target-leads.ts';
import { cleanName, endsInMeasure } from './target-names.ts';
import { isAdjectiveCounter } from './target-units.ts';
import { isGrowing, isShrinking, verbAtEnd, verbBeforeNoun } from './target-verbs.ts';
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

const CIRCLE = /^(?:的)?(?:半径|.{0,6}圈(?!舍)|范围|辐射|行动|计划|努力|时间|过渡期|左右的?时间|服务圈|热线|工作法|一体)/;
const DURATION_SERVED = /^(?:制)?免费/;
const PERIODIC = /每(?:学期|学年|年|季度|季|月|半年|周|两年|三年|旬|日|天|人|户|村|个?[^,]{0,12}(?:至少)?)/;
const FORBIDDING = /^(?:对)?(?:严禁|禁止|严格禁止|杜绝|不再|不得(?![少低小超高大突]))/;
const GRADE = /^[级档]$/;
const ONE_OF = /^[所处家座名辆台剂]$/;
const COST = /(?:总投资|投资概算|估算投资|投资额?|概算)$/;
const FOUNDING = /建设|建成|新建|设立|创建|争创|培育|引进|配备|创办|开设/;
const ABSTRACT = /体系|机制|制度|清单|责任|方面|环节|关系|意识|文明|格局|能力|目标|模式|维度|层面|阶段|一流$/;
const STANDING = /(?:现有|原有|原|现|现存|这|前|后|上述|抓好|第|坚持|围绕|针对|依托|落实|达标|等|包括|包含|分为|共分|按照|依照|按)$/;
const DESCRIBING = new Set<Comparator | null>([Comparator.GT, Comparator.LT, Comparator.LTE, Comparator.GTE]);

const isAttribute = (rest: string): boolean => /^的(?!目标|要求|标准$)/.test(rest);

interface Words {
  figure: Figure;
  lead: Lead;
  trail: Comparator | null;
  rest: string;
  phrase: VerbPhrase | null;
  clause: string;
  /** Whether the figure is a time limit (3个月内). */
  within: boolean;
  /** Whether more figures follow in the clause. */
  more: boolean;
}

/** A figure that describes a thing (超过30人的企业) as against one that is asked for (不少于30人的队伍). */
function describes({ figure, lead, trail, rest, phrase, within, more }: Words): boolean {
  if (figure.kind === 'rate' || within) return false;
  if (more && isAttribute(rest) && !hasLead(lead) && isMeasureOfSize(figure.unit)) return true;
  if (more && /比例|比重|占比|[\u4e00-\u9fa5]率/.test(rest)) return true;
  if (lead.obliges) return isAttribute(rest) && phrase === null;
  if (trail !== null && trail !== Comparator.ABOUT && rest !== '' && !/^[、和及]/.test(rest)) {
    if (isAttribute(rest) || figure.kind === 'time') return phrase === null || isMeasureOfSize(figure.unit);
    return phrase === null && !lead.reaches && !lead.change && !GRADE.test(figure.unit);
  }
  if (DESCRIBING.has(lead.comparator) && isNoun(rest) && !/^(?:大关|关口)/.test(rest) && isMeasureOfSize(figure.unit)) return true;
  return isAttribute(rest) && DESCRIBING.has(lead.comparator) && (phrase === null || phrase.noun !== '');
}

const isMeasureOfSize = (unit: string): boolean => /米|吨|元|瓦|岁|小时|分钟|天|年|月|克|升|度|分$/.test(unit);

function acceptsTime({ figure, lead, trail, rest, clause, within }: Words): boolean {
  if (figure.unit.endsWith('岁')) return hasLead(lead);
  if (within) return figure.unit !== '年' && rest !== '' && !CIRCLE.test(rest) && !/率|比例/.test(rest);
  if (lead.reaches || lead.change || lead.comparator || trail) return !/^(?:过渡|行动|计划)/.test(rest);
  if (rest === '' && endsInMeasure(lead.stem)) return true;
  if (figure.unit === '年') return DURATION_SERVED.test(rest);
  return /(?:保证|确保|保障|落实).*每[天日周年]/.test(clause);
}

function acceptsWords({ figure, lead, trail, phrase, clause, rest }: Words): boolean {
  if (lead.comparator || trail) return !isAdjectiveCounter(figure.unit) || phrase !== null || lead.obliges || lead.reaches;
  if (figure.unit === '次') return PERIODIC.test(clause);
  if (figure.value === 1) return phrase !== null && ONE_OF.test(figure.unit);
  if (figure.unit === '个') return phrase !== null && FOUNDING.test(phrase.verb) && !ABSTRACT.test(rest);
  return (phrase !== null || lead.reaches) && !isAdjectiveCounter(figure.unit);
}

function acceptsCount(words: Words): boolean {
  const { figure, lead, trail, phrase, rest, clause } = words;
  if (STANDING.test(lead.stem) || COST.test(lead.stem) || CIRCLE.test(rest)) return false;
  if (GRADE.test(figure.unit)) return Boolean(lead.change) || lead.reaches || /(?:通过|达到|[抗防抵]御)$/.test(lead.stem);
  if (figure.inWords) return acceptsWords(words) || (lead.change !== null && rest === '');
  if (figure.unit === '次' && PERIODIC.test(clause)) return true;
  return hasLead(lead) || phrase !== null || (rest === '' && (trail !== null || endsInMeasure(lead.stem)));
}

function accepts(words: Words): boolean {
  const { figure, lead, trail, rest, clause } = words;
  if (describes(words) || (FORBIDDING.test(clause) && !lead.obliges)) return false;
  if (figure.kind === 'time') return acceptsTime(words);
  if (figure.kind === 'count') return acceptsCount(words);
  if (figure.kind === 'rate') return !figure.inWords || figure.unit !== '%' || Boolean(lead.comparator ?? trail ?? figure.says ?? lead.change) || lead.reaches || isAttribute(rest) || /[\u5206\u6210]/.test(figure.unit);
  return (hasLead(lead) || trail !== null) && /^(?:[、和及,]|$)/.test(rest);
}

function comparatorOf({ figure, lead, trail, phrase }: Words): Comparator {
  if (lead.change) return lead.change;
  if (phrase && isGrowing(phrase.verb) && !isNewJobs(lead.stem)) return Comparator.INCREASE_BY;
  if (phrase && isShrinking(phrase.verb)) return Comparator.DECREASE_BY;
  if (figure.valueMax !== null) return Comparator.RANGE;
  const said = lead.comparator ?? trail ?? (figure.says && Comparator[figure.says]);
  return said ?? (lead.caps ? Comparator.LTE : Comparator.EQ);
}

/** 城镇新增就业 is the indicator's own name. */
const isNewJobs = (stem: string): boolean => /(?:城镇|年)新增就业/.test(stem);

/** 床位数不低于总床位数的 (8%): the comparator stands before the base that the share is taken of. */
function leadBeforeBase(before: string): Lead | null {
  const match = /^(.+?)((?:不低于|不少于|不得低于|不得少于|不高于|不超过|达到|超过|高于|低于|占到?))([^,]+)的$/.exec(before);
  if (!match) return null;
  const lead = readLead((match[1] ?? '') + (match[2] ?? ''));
  if (/(?:比例|比重|占比|率)$/.test(lead.stem)) return { ...lead, reaches: true };
  return { ...lead, stem: `${lead.stem.replace(/占$/, '')}占${match[3] ?? ''}`, reaches: true };
}

const JOINED_BEFORE = /^(?:以及|[、和及与]|其中:?)/;
const BARE_OBJECT = /^[^,]{2,24}$/;
const STATED = /^(?:达到|实现|保持|确保|保证)(.{3,})$/;
const AS_GOAL = /^(?:$|[、和及与]|的(?:目标|水平|要求|标准)$)/;
const JOINED_AFTER = /(?:以及|[、和及与])$/;
const PLACE = /^(.*?)(?:全市|全县|全区|全省|我市|我县|我区|我省|各地|城区|市区)$/;

const hasLead = (lead: Lead): boolean => lead.reaches || lead.change !== null || lead.comparator !== null;

/** The clause's verb of making or doing, and whether its object stands before the figure or after it. */
function phraseOf(lead: Lead, figure: Figure, rest: string): VerbPhrase | null {
  if (figure.kind === 'rate') return null;
  const end = verbAtEnd(PLACE.exec(lead.stem)?.[1] ?? lead.stem);
  if (figure.kind === 'time') return rest === '' ? null : end;
  if (end && isNoun(rest)) return end;
  const phrase = lead.reaches ? null : verbBeforeNoun(lead.stem);
  if (end && hasLead(lead) && rest === '') return phrase && cleanName(phrase.subject) === '' ? phrase : null;
  if (end && !phrase) return { ...end, subject: lead.stem };
  if (!phrase) return null;
  const objectAfter = JOINED_AFTER.test(lead.stem) || (isNoun(rest) && /[、等]/.test(phrase.noun));
  return objectAfter ? { ...phrase, noun: '' } : phrase;
}

const isNoun = (rest: string): boolean => rest !== '' && !JOINED_BEFORE.test(rest);

/** Moves what stands before the verb (至少建成) into the lead. */
function absorbAdverbs(lead: Lead, phrase: VerbPhrase | null): [Lead, VerbPhrase | null] {
  if (!phrase) return [lead, phrase];
  const least = phrase.subject.lastIndexOf('至少');
  const subject = least < 0 ? phrase.subject : phrase.subject.slice(0, least + 2);
  const { stem, comparator, obliges, each } = readLead(subject);
  if (lead.comparator !== null || lead.reaches || comparator === null) return [lead, { ...phrase, subject: stem }];
  return [{ ...lead, comparator, obliges, each: lead.each || each }, { ...phrase, subject: stem }];
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

/** Joins the words before and after a figure to the name of what it measures. */
function nameOf({ lead, rest, phrase, figure }: Words, inherited: boolean): { name: string; nameAfter: boolean } {
  const tail = isNoun(rest) ? rest.replace(/^的/, '').replace(JOINED_AFTER, '') : '';
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

/** Reads a group of figures, or returns null where they are no commitment. */
export function readGroup(group: Group, inherited: GroupReading | null): GroupReading | null {
  const figure = group.figures.at(-1);
  if (!figure || isAlternative(group, inherited)) return null;
  const trail = readTrail(group.after);
  const rest = group.after.slice(trail.length);
  const [lead, phrase] = leadAndPhrase(group, figure, rest, inherited);
  const within = figure.kind === 'time' && /^之?内/.test(group.after);
  const words: Words = { figure, lead, trail: trail.comparator, rest, phrase, clause: group.clause, within, more: !group.clause.endsWith(group.after) };
  if (!accepts(words)) return null;
  return { comparator: comparatorOf(words), ...nameOf(words, inherited !== null), each: lead.each, joined: /^(?:以及|[、和及与]|其中)/.test(group.before), per: lead.per, lead, phrase, figure };
}

/** The lead and the verb of a group. Joined to the group before (、, 和, 其中, or a bare noun), it shares that group's. */
function leadAndPhrase(group: Group, figure: Figure, rest: string, inherited: GroupReading | null): [Lead, VerbPhrase | null] {
  const lead = (figure.kind === 'rate' && leadBeforeBase(group.before)) || readLead(group.before);
  const phrase = phraseOf(lead, figure, rest);
  const objectAfter = JOINED_AFTER.test(lead.stem);
  if (inherited && !hasLead(lead) && (!phrase || objectAfter) && (objectAfter || isJoined(group, figure, rest, inherited))) {
    const stem = objectAfter ? '' : lead.stem.replace(JOINED_BEFORE, '');
    return [{ ...inherited.lead, stem }, inherited.phrase && { ...inherited.phrase, noun: stem }];
  }
  const stated = hasLead(lead) || phrase || figure.kind === 'rate' || !AS_GOAL.test(rest) ? null : STATED.exec(lead.stem);
  return stated ? [{ ...lead, reaches: true, stem: stated[1] ?? '' }, null] : absorbAdverbs(lead, phrase);
}

function isJoined(group: Group, figure: Figure, rest: string, inherited: GroupReading): boolean {
  if (JOINED_BEFORE.test(group.before)) return true;
  return figure.kind === 'count' && inherited.phrase !== null && rest === '' && BARE_OBJECT.test(group.before);
}
