import { append } from '../structure/append.ts';
import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import type { TargetNature } from '../../../schema/target/target.enums.ts';
import { halfWidthDigits } from './numerals.ts';
import { withoutNotes } from './lead-notes.ts';
import { natureOf } from './target-nature.ts';
import { type ListedUnit, type PrefixState, readUnitList } from './unit-list.ts';
import { isNoUnit, looksLikeUnit } from './unit-names.ts';

/** A unit and the part it takes; offsets are within the text that was read. */
export interface Duty extends ListedUnit {
  role: ResponsibilityRole;
}

/** What a list of responsibilities says. */
export interface DutyList {
  duties: Duty[];
  open: boolean;
  /** The year by which the list says that the task must be done, if it says so. */
  dueYear: number | null;
  /** Whether the list says that the item's figures bind. */
  nature: TargetNature | null;
}

const NOUN = '(?:单位|部门|机构|处室|科室|主体)';
/** What a list is of, before its label: 此项工作牵头单位. */
const OF_THIS = '(?:(?:此|本|该|上述|以上)(?:[项条款]|几项|各项)?(?:工作|任务|内容|目标)?的?)?';
/** What opens a clause before its first unit: 由, 此项工作由. */
const BY = new RegExp(`^\\s*${OF_THIS}由`, 'u');
const LABEL_PATTERN = `${OF_THIS}(?:(主要|第一|共同|其他|相关)?(牵头|主办|主责|组织|责任|负责|承办|落实|实施|参与|参加|参建|配合|协办|协同|协作|协助|支持)(?:责任|实施|落实|负责)?${NOUN}|(?:(牵头|负责|配合|参与|主办|协办|(?:责任|职责|任务|部门)分工|责任))|([\\p{Script=Han}]{2}(?:单位|部门|机构|主体)))[\\s　]*[：:]`;
/** The plainest labels of units, as the source of a pattern: enough to notice one that was left somewhere. */
export const UNIT_LABEL = '(?:牵头|责任|配合|参与|主办|协办|承办)(?:单位|部门|科室)';
const NAMED_LABEL = String.raw`\p{Script=Han}{2}(?:单位|部门|机构|主体)[\s　]*[：:]`;
const LABEL_CHARACTERS = '此本该上以牵责主承落参配协负组实支职任部';
/** How a label of units may begin, as the source of a pattern: a first, quick look. */
export const LABEL_OPENING = `(?:[${LABEL_CHARACTERS}]|${NAMED_LABEL})`;
/** The same with labels of persons and dates, of whose name a level of government may be part, and with what a figure's nature may put before. */
export const ANY_LABEL_OPENING = `(?:[${LABEL_CHARACTERS}共第完办整推时分联省市县区州镇乡包预约]|${NAMED_LABEL})`;
const LABEL = new RegExp(LABEL_PATTERN, 'gu');
/** Labels of what is no list of units: who in person, and by when. */
const OTHER_LABEL =
  /(?:[省市县区州镇乡](?:委|政府|级)+)?(?:牵头|责任|分管|主管|协管|包抓|负责|联系|市级|县级|省级)*(?:[省市县区州镇乡]|区县|政府)?(?:级|委|政府)?(?:领导|负责人|责任人|联系人|牵头人)[\s　]*[：:]|(?:完成|推进|实施|落实)?(?:时限|时间|期限|时间节点|进度|进度安排|工作进度)(?:要求)?[\s　]*[：:]/gu;
const PREFIXED = /^(?:[省市县区州旗]|国家|全国)[\p{Script=Han}]{2,18}$/u;
const OPENING_OTHER =
  /^(?:(?:[省市县区州镇乡](?:委|政府|级)+)?(?:牵头|责任|分管|主管|协管|包抓|负责|联系|市级|县级|省级)+(?:[省市县区州镇乡]|区县|政府)?(?:级|委|政府)?(?:领导|负责人|责任人|联系人|牵头人|人)|(?:完成|办结|整改|推进|实施|落实)(?:时限|时间|期限|时间节点|进度)|时限)(?:要求)?[\s　]*[：:]/u;
/** A clause of a list that says by when: 2025年底前完成, 6月底前, 持续推进. */
const TIME_CLAUSE =
  /^\s*(?:(?:力争|确保)?[在于到]?\s*20\d{2}\s*年.{0,10}|持续(?:推进|实施|开展|深化)?|长期(?:坚持|推进|实施)?|常态化(?:推进|实施|开展)?|年内完成|(?:当年|次年|每年)?\d{1,2}月(?:份|底|末|[上中下]旬|\d{1,2}日)?(?:之?前)?(?:完成|落实|到位|建成|见效)?|(?:第?[一二三四]季度|[上下]半年)(?:底|末)?(?:之?前)?(?:完成|落实|到位|建成)?|全年(?:推进|实施|坚持)?)$/u;
const OPENING_LABEL = new RegExp(`^(?:(?:预期|约束)性(?:指标)?[，,；;、]\\s*)?${LABEL_PATTERN}`, 'u');
/** What stands before the first label and says of which nature a figure is. */
const NATURE = /^\s*(预期|约束)性(?:指标)?[，,；;、]?\s*$/u;
const VERB =
  /(?:共同|联合|分别|会同)?(牵头(?:负责|实施|落实|组织|推进|协调|抓总|统筹|会同)?|主办|配合|协助|协办|协同|参与|参加|(?<!各)(?:等)?(?:(?<![省市县区州旗盟级直])(?:有关|相关))?(?:(?<!成员|特邀|直属|各|有关|相关|其他|其它|主管|责任|职能)(?:部门|单位)|(?<=(?<![省市县区州旗盟级直各])(?:有关|相关))(?:部门|单位))?按(?:照)?(?:各自)?职责(?:分工)?(?:共同|分别)?(?:负责|落实|实施)?|分工负责|分别负责|共同负责|负责(?:落实|实施|组织实施|推进|办理|执行|指导|统筹|协调|监督|监管|具体实施|具体落实)?|做好(?=\p{Script=Han})[\p{Script=Han}]{2,8}(?:保障|工作)|组织实施|(?:结合实际|具体)?(?:抓好|组织)?落实)$/u;

const ROLES: [ResponsibilityRole, RegExp][] = [
  [ResponsibilityRole.LEAD, /牵头|主办|主责|组织|^领|^首|^主/u],
  [ResponsibilityRole.COOPERATING, /配合|协办|协同|协助|协作|支持|^[助协辅]/u],
  [ResponsibilityRole.PARTICIPATING, /参与|参加|参建/u],
  [ResponsibilityRole.RESPONSIBLE, /责任|负责|承办|落实|实施|职责/u],
];

function roleOf(words: string): ResponsibilityRole {
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? ResponsibilityRole.RESPONSIBLE;
}

/** Whether the words open with a label such as 牵头单位： or 完成时限：. */
export function startsWithDutyLabel(text: string): boolean {
  return OPENING_LABEL.test(text.trimStart()) || OPENING_OTHER.test(text.trimStart());
}

const LEAST_ALIKE = 2;
/** A name of whatever kind, such as that of a branch of a company. */
const ANY_NAME = /^(?!.*(?:[的了着]|等$))[\p{Script=Han}（）()]{5,20}$/u;

/** Whether the words of a bracket are a list of responsibilities: they have a label, or say who leads, or only name units. */
export function isDutyList(text: string): boolean {
  if (startsWithDutyLabel(text)) return true;
  const { duties } = readDuties(text, { prefix: '', placeStem: '' });
  const verb = VERB.test(text.trim().replace(/[。；;]$/u, ''));
  const alike = duties.filter(({ unit }) => looksLikeUnit(unit)).length;
  const mostly = verb || (alike >= LEAST_ALIKE && alike > (duties.length * 2) / 3);
  const fits = (unit: string): boolean => looksLikeUnit(unit) || (mostly && PREFIXED.test(unit)) || (verb && alike >= LEAST_ALIKE && ANY_NAME.test(unit));
  if (duties.length === 0 || !duties.every(({ unit }) => fits(unit))) return false;
  return verb || duties.every((duty) => duty.asWritten.length >= 3 || duty.group);
}

/** An office within an authority, which a list of its own plan names: 妇幼科, 规划处. */
const OFFICE = /^\p{Script=Han}{2,8}[科处室股]$/u;

/** Whether a sentence is a list of responsibilities without brackets: it opens with a unit, and each clause says what its units do. */
export function isDutySentence(text: string): boolean {
  const all = clauses(text, { role: null, units: true, start: 0, end: text.length }).map(({ words }) => words.trim());
  const names = all.map((words) => words.replace(VERB, '').replace(BY, ''));
  if (!all.every((words) => VERB.test(words) || TIME_CLAUSE.test(words))) return false;
  const { duties } = readDuties(text, { prefix: '', placeStem: '' });
  return duties.length > 0 && names[0] !== '' && duties.every(({ unit }) => looksLikeUnit(unit) && !unit.includes('的'));
}

/** Whether what the lists of a text name look like units, most of them, and none like a sentence. */
export function namesOnlyUnits(text: string): boolean {
  const { duties } = readDuties(text, { prefix: '', placeStem: '' });
  const alike = duties.filter(({ unit }) => looksLikeUnit(unit) || OFFICE.test(unit)).length;
  return alike * 2 > duties.length && duties.every(({ unit }) => unit.length <= 32 && !isNoUnit(unit));
}

const LONGEST_LINE = 240;
/** A clause that opens as a list of units does: 市教育局、…. */
const LISTED = /^[省市县区州旗镇乡国各]/u;
/** How the name of a body or a group ends, as against most sentences. */
const ENDS_AS_NAME = /(?:[委办厅署院会联局心队学园业司行校关社台站所府团区部组室]|部门|单位|街道|[县市区乡镇州])[）)]?$/u;
const OF_SENTENCE = /[的了着地得]/u;

const isName = (words: string): boolean => looksLikeUnit(words) && ENDS_AS_NAME.test(words) && !OF_SENTENCE.test(words);

/** Whether words are two units or more and nothing else: 市教育局、市体育局. */
export function isUnitLine(text: string): boolean {
  if (text.length > LONGEST_LINE || /[：:“”《》\d]|。./u.test(text)) return false;
  const clausesOf = text.split(/[，,；;]/u);
  if (clausesOf.length > 1 && !clausesOf.every((clause) => LISTED.test(clause))) return false;
  const { duties } = readDuties(text.replace(/。$/u, ''), { prefix: '', placeStem: '' });
  return duties.length > 1 && duties.every(({ asWritten, group }) => (asWritten.length > 2 || group) && isName(asWritten));
}

/** Whether the lists of a text are only of persons and dates. */
export function namesNoUnit(text: string): boolean {
  return readDuties(text, { prefix: '', placeStem: '' }).duties.length === 0;
}

/** Reads the words of a list of responsibilities, e.g. 牵头单位：市教育局，责任单位：市民政局、妇联等. */
export function readDuties(written: string, state: PrefixState): DutyList {
  const text = withoutNotes(written);
  const list: DutyList = { duties: [], open: false, dueYear: null, nature: null };
  for (const part of labelled(text)) {
    if (part.units) readPart(text, part, state, list);
    else {
      list.dueYear ??= yearOf(text.slice(part.start, part.end));
      list.nature ??= natureOf(NATURE.exec(text.slice(part.start, part.end))?.[1] ?? '');
    }
  }
  return list;
}

function yearOf(words: string): number | null {
  const years =
    halfWidthDigits(words)
      .match(/20\d{2}(?=\s*[年.\-/])/gu)
      ?.map(Number) ?? [];
  return years.length > 0 ? Math.max(...years) : null;
}

interface LabelledPart {
  role: ResponsibilityRole | null;
  /** Whether it lists units; a part on persons or dates does not. */
  units: boolean;
  start: number;
  end: number;
}

function labelled(text: string): LabelledPart[] {
  const labels = [...text.matchAll(LABEL)].map((match) => ({ match, role: roleOf(match[2] ?? match[3] ?? match[4] ?? ''), units: true }));
  const others = [...text.matchAll(OTHER_LABEL)].map((match) => ({ match, role: null, units: false }));
  const all = [...labels, ...others].toSorted((a, b) => a.match.index - b.match.index);
  const parts = all.map(({ match, role, units }, index) => ({
    role,
    units,
    start: match.index + match[0].length,
    end: all[index + 1]?.match.index ?? text.length,
  }));
  const first = all[0]?.match.index ?? text.length;
  const lead = { role: null, units: !NATURE.test(text.slice(0, first)), start: 0, end: first };
  return [lead, ...parts].filter(({ start, end }) => end > start);
}

/** Cuts a part into clauses; units wait until a clause says what they do (A、B牵头，C、D配合). */
function readPart(text: string, part: LabelledPart, state: PrefixState, list: DutyList): void {
  let waiting: Duty[] = [];
  for (const clause of clauses(text, part)) {
    if (TIME_CLAUSE.test(clause.words)) {
      list.dueYear ??= yearOf(clause.words);
      continue;
    }
    const verb = VERB.exec(clause.words);
    const words = verb ? clause.words.slice(0, verb.index) : clause.words;
    const read = readUnitList(
      words.replace(BY, (opening) => '、'.repeat(opening.length)),
      state,
    );
    const etc = verb !== null && verb[0].startsWith('等');
    list.open ||= read.open || etc || (verb !== null && words.endsWith('等'));
    append(
      waiting,
      read.units.map((unit) =>
        ownRole({ ...unit, role: part.role ?? ResponsibilityRole.RESPONSIBLE, start: clause.start + unit.start, end: clause.start + unit.end }),
      ),
    );
    if (!verb) continue;
    append(
      list.duties,
      waiting.map((duty) => ({ ...duty, role: verbRole(verb[0], part.role) })),
    );
    waiting = [];
  }
  append(list.duties, waiting);
}

/** 市教育局（牵头） in a list names its own role, and so does a mark beside a name (★市教育局). */
function ownRole(duty: Duty): Duty {
  const marked = /^(?:[*＊★▲△☆](.{2,})|(.{2,})[*＊★▲△☆])$/u.exec(duty.unit);
  if (marked) return { ...duty, unit: marked[1] ?? marked[2] ?? duty.unit, role: ResponsibilityRole.LEAD };
  const match = /^(.+?)[（(](牵头|配合|参与|主办|协办|负责)[）)]$/u.exec(duty.unit);
  if (!match?.[1]) return duty;
  return { ...duty, unit: match[1], asWritten: duty.asWritten, role: roleOf(match[2] ?? '') };
}

function verbRole(verb: string, label: ResponsibilityRole | null): ResponsibilityRole {
  const role = roleOf(verb);
  return role === ResponsibilityRole.RESPONSIBLE && label !== null ? label : role;
}

const ENDS_ROLE = /\p{Script=Han}{3}(?:牵头|主办|配合|协办|参与)$/u;

interface Clause {
  words: string;
  start: number;
}

function clauses(text: string, part: LabelledPart): Clause[] {
  const found: Clause[] = [];
  let start = part.start;
  let depth = 0;
  for (let index = part.start; index <= part.end; index += 1) {
    const character = text[index] ?? '';
    if (/[（(〔【[]/u.test(character)) depth += 1;
    if (/[）)〕】\]]/u.test(character)) depth = Math.max(0, depth - 1);
    const saysRole = character === '、' && ENDS_ROLE.test(text.slice(start, index));
    if (index < part.end && (depth > 0 || !(saysRole || /[，,；;。]/u.test(character)))) continue;
    const words = text.slice(start, index);
    found.push({ words: words.trimEnd(), start });
    start = index + 1;
  }
  return found.filter((clause) => clause.words.trim() !== '');
}
