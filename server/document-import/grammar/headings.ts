import { SectionKind } from '../../../schema/section/section.enums.ts';

/** What a heading announces. `areas`: a chapter whose groups are the areas; `topic`: a heading that says nothing of its kind. */
export type HeadingRole =
  | 'preface'
  | 'background'
  | 'guideline'
  | 'principle'
  | 'overall'
  | 'main'
  | 'sub'
  | 'vision'
  | 'areas'
  | 'projects'
  | 'safeguard'
  | 'monitoring'
  | 'attachment'
  | 'topic';

const LIST_OF_GOALS = /^(?:(?:主要|发展|具体|工作|总体|任务|行动|建设|预期|核心|阶段|年度|专项)?目标|(?:主要|发展|具体|核心|目标|预期)指标)$/u;
const LIST_OF_MEASURES =
  /^(?:措施|举措|策略措施|发展措施|推进措施|策略与措施|策略和措施|主要措施|支持措施|工作措施|具体措施|主要策略|政策措施|主要任务|重点任务|工作任务|重点举措|工作举措|(?:主要|重点|具体|行动|建设|推进|实施|专项|落实)(?:措施|任务|举措|内容))$/u;

const RULES: [HeadingRole, RegExp][] = [
  ['preface', /^(?:前言|序言|引言|导言|序|绪论)$/u],
  ['areas', /发展领域|目标(?:任务)?(?:和|与|、|及)(?:策略|主要|工作|支持)?措施/u],
  [
    'guideline',
    /^目标(?:和|与|及)?要求$|(?:指导思想|指导方针|总体要求|总体思路|发展思路|基本思路|原则).{0,2}[、，和与及].*(?:目标|原则|思想|要求|思路|战略|布局)/u,
  ],
  ['vision', /远景(?:目标|展望)|愿景|^展望/u],
  ['sub', /分项目标|分类目标|具体目标|阶段性?目标|年度目标/u],
  ['overall', /目标(?:任务|指标|体系)?(?:[（(].*)?$|(?:主要|发展|规划|具体|核心|预期)指标(?:[（(].*)?$/u],
  ['monitoring', /监测.{0,3}评估|评估.{0,3}监测|^监督评估|^监测监督/u],
  [
    'safeguard',
    /组织(?:实施|保障|领导)|保障(?:措施|条件)|^(?:实施|工作|方法|推进|行动)步骤|^(?:强化|健全|完善|加强)?(?:规划|实施|组织|支撑|政策|要素|工作)*保障(?:机制|体系|支撑)?$|规划(?:的)?(?:组织)?(?:实施|落实)|实施(?:机制|保障)|推进机制|^(?:进度|时间|实施|工作)安排$|^组织(?:与|和)(?:实施|监测|管理)|^实施(?:与|和)(?:评估|监测)|实施.{0,4}(?:规划|纲要|计划|方案)的?.{0,4}措施|保证措施|^(?:监督|督导|督查|严格)?考核(?:与|和)?(?:奖惩|评价|评估|问责|监督|办法)$|^(?:工作|有关|相关|组织|几点)要求$/u,
  ],
  ['areas', /(?:主要|重点|工作|发展|战略|建设)任务|任务(?:和|与|及)?(?:主要)?(?:措施|举措)|(?:主要|重点|工作)(?:举措|措施)|重点(?:领域|工作)/u],
  ['projects', /(?:重点|重大|主要|专项)(?:工程|项目|行动)|工程项目/u],
  ['principle', /原则/u],
  ['guideline', /指导思想|总体要求|总体思路|发展思路|基本思路|总体战略|指导方针|^总则$|战略(?:定位|思路|导向)/u],
  [
    'background',
    /背景|形势|成效|成就|成绩|(?:完成|执行|实施|落实)情况|现状|挑战|机遇|回顾|存在(?:的)?(?:主要)?问题|发展(?:基础|环境)|工作基础|^总论|主要问题|编制(?:依据|说明)|规划(?:范围|期限|依据)|适用范围|^附则$/u,
  ],
  ['attachment', /^附件|^附表|^附录/u],
];

/** Headings that open with a verb say what to do, and never what was or what is held to. */
const ACTION =
  /^(?:夯实|优化|强化|提升|提高|完善|加强|加快|推进|推动|构建|建设|打造|营造|筑牢|健全|深化|改善|促进|扩大|培育|壮大|做强|坚持|着力|全面|大力|积极|深入|实施|开展|建立|统筹|巩固|增强|维护|激发|畅通|保障(?!措施|机制|条件|体系|支撑|工作))/u;
/** Headings that end in the name of work to be done (发展环境友好行动): they tell neither of what was nor of what is held to. */
const NAMES_WORK = /(?:行动|工程|项目|专项|计划|攻坚战?|实事)(?:清单|一览|列表)?$/u;
/** Names of chapters that list single pieces of work. */
const LISTS_WORK = /(?:工程|项目|实事)(?:清单|一览|列表)?$/u;
const OF_THOUGHT: HeadingRole[] = ['background', 'principle', 'guideline'];
const OF_ACTIONS: HeadingRole[] = ['areas', 'projects', 'safeguard', 'monitoring', 'attachment'];

/** Verbs that open what is to be done, beside those that open headings. */
const DOES =
  /^(?:加大|落实|开展|组织|支持|鼓励|引导|制定|规范|普及|推广|严格|依法|定期|每年|保障|预防|严厉|倡导|发挥|拓宽|拓展|培养|创新|整合|设立|关注|重视|探索|搭建|发展|配备|公开|宣传|举办|实行|推行|把|将|对|为)/u;

/** Whether a sentence opens with a verb that says what to do. */
export function opensWithAction(text: string): boolean {
  return ACTION.test(text) || DOES.test(text);
}

/** Whether a heading ends in the name of work to be done; `listed` where it is a list of single pieces. */
export function namesWork(title: string): 'work' | 'listed' | null {
  const plain = title.replace(/[\s　：:。.]|[（(][^（()）]*[）)]$/gu, '');
  return LISTS_WORK.test(plain) ? 'listed' : NAMES_WORK.test(plain) || plain.endsWith('清单') ? 'work' : null;
}

/** What a heading announces, by its words alone. */
export function headingRole(title: string): HeadingRole {
  const plain = title.replace(/[\s　：:。.]/gu, '');
  const role = RULES.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'topic';
  if (NAMES_WORK.test(plain) && OF_THOUGHT.includes(role)) return 'topic';
  return plain.split(/[，,]/u).some((clause) => ACTION.test(clause)) && !OF_ACTIONS.includes(role) ? 'topic' : role;
}

/** The role of a heading inside an area that only says what the list below it holds (主要目标, 策略措施); null for others. */
export function listRole(title: string): 'main' | 'strategy' | null {
  const plain = title.replace(/[\s　：:。.【】〖〗［］[\]]/gu, '');
  if (LIST_OF_GOALS.test(plain)) return 'main';
  return LIST_OF_MEASURES.test(plain) ? 'strategy' : null;
}

/** Whether the role is one of goals. */
export function isGoalRole(role: HeadingRole): role is 'overall' | 'main' | 'sub' | 'vision' {
  return role === 'overall' || role === 'main' || role === 'sub' || role === 'vision';
}

/** The kind of section that prose under a heading of this role makes. */
export function sectionKindOf(role: HeadingRole): SectionKind {
  if (role === 'background') return SectionKind.BACKGROUND;
  if (role === 'guideline') return SectionKind.GUIDELINE;
  if (role === 'principle') return SectionKind.PRINCIPLE;
  return role === 'attachment' ? SectionKind.ATTACHMENT : SectionKind.PREAMBLE;
}
