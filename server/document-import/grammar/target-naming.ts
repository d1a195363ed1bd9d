import { JOINED_BEFORE } from './target-acceptance.ts';
import { completeName } from './target-context-names.ts';
import { readLead } from './target-leads.ts';
import { cleanName, endsInMeasure, namesFromClauseBefore, splitNames, withSharedHead, withSharedTier } from './target-names.ts';
import { sharedEnd, sharedPredicate, withSharedPer, withSharedStart } from './target-shared-names.ts';
import type { Group, GroupReading } from './target-readings.ts';
import { isMakingVerb, verbAtEnd } from './target-verbs.ts';

/** A group of figures with how it is read. */
export interface NamedGroup {
  group: Group;
  reading: GroupReading;
}

/** What has been said when a group of figures comes. */
export interface Said {
  /** The name given last, in whatever sentence. */
  lastName: string;
  /** Whether that was in the sentence of this group. */
  inSentence: boolean;
  /** How the group before was read, in the same sentence. */
  before: GroupReading | null;
  clauseBefore: string;
}

/** The name of what a group of figures measures, and the names of the several things that it may stand for. */
export interface FigureNames {
  name: string;
  names: string[];
  /** Whether the name takes words that stand after the last figure of its clause. */
  toLast: boolean;
}

/** Names what the group at `index` of a clause's groups measures. */
export function nameFigures(all: NamedGroup[], index: number, said: Said): FigureNames {
  const each = all[index] as NamedGroup;
  const common = nameWithCommonTail(all, index);
  if (common !== null) return { name: common, names: [common], toLast: true };
  const own = nameOf(each, said);
  const name = index + 1 < all.length ? withEndOfLast(own, each, all.at(-1) as NamedGroup) : own;
  return { name, names: namesOf(name, each, said.clauseBefore), toLast: name !== own };
}

const PERIOD = /^每[天日周]/;

/** 小学生10小时、初中生9小时睡眠时间: what stands after the last figure of a row is what all of them measure. */
function nameWithCommonTail(all: NamedGroup[], index: number): string | null {
  const { figure, tail, nameAfter } = (all.at(-1) as NamedGroup).reading;
  if (all.length < 2 || !nameAfter || (figure.kind !== 'time' && !endsInMeasure(tail))) return null;
  const isPart = ({ group, reading }: NamedGroup, at: number): boolean =>
    !reading.nameAfter && reading.figure.unit === figure.unit && group.figures.length === 1 && JOINED_BEFORE.test(all[at + 1]?.group.before ?? '');
  const subjects = all.map(({ group }) => subjectOf(group.before));
  if (!all.slice(0, -1).every(isPart) || subjects.includes('')) return null;
  const period = PERIOD.exec(subjects[0] ?? '')?.[0] ?? '';
  return (subjects[index] ?? '').replace(PERIOD, '') + period + tail;
}

/** The words before a figure without what leads up to it, and without the verb of having. */
function subjectOf(before: string): string {
  const words = readLead(before).stem.replace(JOINED_BEFORE, '');
  const verb = verbAtEnd(words);
  return cleanName(verb && /^(?:具备|拥有|设有|配备|达到)$/.test(verb.verb) ? verb.subject : words);
}

function namesOf(name: string, { group, reading }: NamedGroup, clauseBefore: string): string[] {
  if (reading.nameAfter) return [name];
  const names = splitNames(name, group.figures.length, reading.each);
  return names.length === 1 && reading.each ? namesFromClauseBefore(name, clauseBefore) : names;
}

function nameOf(each: NamedGroup, said: Said): string {
  const { group, reading } = each;
  const name = ownName(each, said) || said.lastName || nameBefore(said.clauseBefore) || bareWords(group.clause);
  if (!reading.joined || reading.nameAfter) return name;
  if (group.before.startsWith('其中')) return withSharedTier(name, said.lastName);
  const whole = withSharedHead(name, said.lastName);
  return withSharedTier(reading.phrase ? whole : withSharedStart(whole, said.lastName), said.lastName);
}

/** 占地区生产总值比重: a share of what the words before speak of. */
const IS_SHARE = /^占(?!比|用|有|地(?!区)).*(?:比重|比例|份额)$/;

/** A clause that names nothing: what is added or how often, and not of what. */
const BARE = /^(?:新建|新增|改建|扩建|增加|每(?:年|月|周|日|天|季度|学期))(?:不少于|不低于|不超过|至少|达到)?\d[\d.,万亿]*\p{Script=Han}{1,2}(?:以上|左右)?$/u;

const NO_SUBJECT = /^(?:至少|均|并|且|还|再|各)*(?:配备|配置|设置|建有|设有|拥有)$/;
const AFTERWARDS = /^(?:全部)?(?:建设完成|建成(?:投用|投产)?|投用|竣工|完工|投入使用)后/;
const OBLIGES = /^(?:应当?|必须|须|要)(?![急用对届收税付征答])/;

/** The name that a group's own words give, with what they leave out because the words before have said it. */
function ownName({ group, reading }: NamedGroup, { lastName, inSentence, before, clauseBefore }: Said): string {
  const read = cleanName(reading.name);
  const own = BARE.test(group.clause) ? thingBefore(clauseBefore) || read : read;
  if (IS_SHARE.test(own)) return lastName + own;
  if (own === '') return own;
  const sameUnit = before?.figure.unit === reading.figure.unit;
  const last = inSentence ? lastName : '';
  if (reading.joined && last !== '' && isMakingVerb(own)) return own + last;
  if (sameUnit && reading.phrase && NO_SUBJECT.test(group.before)) return withSharedPer(own, last);
  return completeName(own, {
    last,
    clauseBefore,
    sameUnit,
    among: group.before.startsWith('其中'),
    obliges: OBLIGES.test(group.clause),
    afterwards: AFTERWARDS.test(group.clause),
  });
}

/** The name of a group before the last of its clause, where what stands after the last figure belongs to both: 95%的城市社区和85%的农村社区建立服务站. */
function withEndOfLast(name: string, { group, reading }: NamedGroup, last: NamedGroup): string {
  if (!reading.nameAfter || !last.reading.nameAfter || !/[、和及与]$/.test(group.after)) return name;
  if (reading.figure.kind === 'rate') return name + sharedPredicate(last.reading.name);
  const lastName = cleanName(last.reading.name);
  return reading.phrase?.verb === '完成' ? name + sharedEnd(name, lastName) : withSharedTier(name, lastName);
}

/** What the clause before does something to: 办好农村幸福院 → 农村幸福院. */
const thingBefore = (clauseBefore: string): string =>
  nameBefore(clauseBefore).replace(/^(?:办好|组织|开展|建设|建好|推进|实施|加强|做好|完善|改造|规范)(?=.{2})/, '');

/** What the clause before speaks of, where it has no target itself. */
function nameBefore(clauseBefore: string): string {
  const name = cleanName(clauseBefore.replace(/\d.*$/, '').replace(/现有|已有|共有/, ''));
  return name.length > 1 ? name : '';
}

/** What a clause says beside its figures, where no name can be made out. */
function bareWords(clause: string): string {
  const words = clause.replaceAll(/20\d\d年(?:底|末)?前?|[\d.]+%?(?:以上|以下|以内|左右)?/g, '');
  return cleanName(words) || words;
}
