import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import { SectionKind } from '../../../schema/section/section.enums.ts';
import { boxEntries, isProject, projectEntry } from './boxes.ts';
import { nodeRole } from './content-role.ts';
import type { AreaDraft, Choice, ItemDraft, PlanDraft } from './drafts.ts';
import { findDutyBrackets } from './duty-lists.ts';
import { type HeadingRole, headingRole, isGoalRole, sectionKindOf } from '../grammar/headings.ts';
import {
  bodyWords,
  hasDuties,
  HORIZON,
  horizonParagraphs,
  isAnnouncement,
  isLeftToAttachment,
  type ItemWords,
  ownWords,
  takeLateHorizons,
  wholeWords,
} from './item-words.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { isOneItem } from './one-item.ts';
import {
  afterTitle,
  holdsAreas,
  childItems,
  depthOf,
  flatPoints,
  groupsBelow,
  headingWords,
  holdsGoals,
  introducedPoints,
  holdsList,
  isFarther,
  isFrame,
  isGroup,
  isMixed,
  listOf,
  openingTitle,
  pathBelow,
  roleInGuideline,
  sectionPath,
  titleOf,
  wordsBelow,
} from './node-facts.ts';
import { holdsRunInGroups, isRunInGroup } from './run-in-groups.ts';
import { isPureHeading, type Node, walk } from './outline.ts';
import { headedParagraphs, paragraphChoice, type PartedGoals, partedGoals } from './paragraphs.ts';

/** Says of every heading and item of a plan what it is: area, goal, measure, or a section that is kept as it stands. */
export function classify(root: Node, title: PlanTitle): PlanDraft {
  return new Classifier().run(root, title);
}

/** A plan's title, and the lines that it stands in. */
interface PlanTitle {
  text: string;
  lines: Line[];
}

type ItemKind = ItemDraft['kind'];

const GOAL_KINDS: Record<'overall' | 'main' | 'sub' | 'vision', GoalKind> = {
  overall: GoalKind.OVERALL,
  main: GoalKind.MAIN,
  sub: GoalKind.SUB,
  vision: GoalKind.VISION,
};

/** What one of several numbered goals is: 总体目标 and 远景目标 say so, others are parts of what stands above them. */
function leafGoalKind(node: Node, own: HeadingRole, role: HeadingRole): GoalKind {
  const alone = (node.parent?.children.length ?? 1) === 1;
  if (isGoalRole(own) && (own !== 'overall' || alone || /总(?:体)?目标/u.test(titleOf(node)))) return GOAL_KINDS[own === 'main' ? 'overall' : own];
  return role === 'vision' ? GoalKind.VISION : GoalKind.SUB;
}

/** How many chapters stand before the one that says what the plan is guided by (总体要求): they tell of what was, whatever their headings say. */
function beforeGuidance({ children }: Node): number {
  const roles = children.map(nodeRole);
  const at = roles.findIndex((role, index) => role === 'guideline' || (isGoalRole(role) && children.slice(0, index).every(isFraming)));
  return roles.slice(0, Math.max(at, 0)).every((role) => role === 'topic' || role === 'principle' || PROSE_ROLES.includes(role)) ? at : 0;
}

/** A chapter without points of its own, or of principles. */
const isFraming = (node: Node): boolean => node.children.length === 0 || PROSE_ROLES.includes(nodeRole(node)) || nodeRole(node) === 'principle';

const HEADINGS: Node['family'][] = ['part', 'chapter', 'section'];
const PROSE_ROLES: HeadingRole[] = ['preface', 'background'];
const POINT_KINDS: Partial<Record<HeadingRole, MeasureKind>> = { safeguard: MeasureKind.SAFEGUARD, monitoring: MeasureKind.MONITORING };
const NAMES_BOTH = /(?:实施|保障).*(?:监测|评估)|(?:监测|评估).*(?:实施|保障)/u;

/** Whether the points below a heading are one item with it, or each one of its own. */
function listChoice(node: Node): Choice {
  const cuts = node.children.map((child) => (child.mark ?? child.head).span);
  return { code: 'ITEM_OR_LIST', words: headingWords(node), alternatives: ['item', 'list'], cuts };
}

class Classifier {
  /** Who answers for all items of an area, where its heading says so and they do not. */
  private readonly headDuties = new Map<AreaDraft, JoinedText>();
  private readonly draft: PlanDraft = { areas: [], items: [], sections: [], headings: [], tables: [], choices: [] };

  run(root: Node, title: PlanTitle): PlanDraft {
    for (const node of walk(root)) for (const table of node.tables) this.draft.tables.push({ table, node });
    if (root.body.length > 0)
      this.section(
        SectionKind.PREAMBLE,
        root,
        '',
        root.body.map((line) => line.words),
      );
    const points = flatPoints(root);
    if (points.length > 0) this.flat(root, points, title);
    else this.chapters(root.children, beforeGuidance(root));
    return this.draft;
  }

  private chapters(children: Node[], background: number): void {
    children.forEach((child, index) => this.chapter(child, index < background ? 'background' : 'topic'));
  }

  /** A paper whose top level is a list of points (若干措施): one area, named for the paper, holds them. */
  private flat(root: Node, points: Node[], { text, lines }: PlanTitle): void {
    const [first] = points;
    const words = lines.at(0)?.words ?? first?.head ?? JoinedText.of('', []);
    const area: AreaDraft = { section: '', title: text, span: words.span };
    for (const child of root.children) {
      if (child === first) {
        this.draft.areas.push(area);
        this.draft.choices.push({ code: 'AREA_OR_ITEM', words: headingWords(child), alternatives: ['item', 'area'] });
      }
      if (points.includes(child)) this.below(child, area, [], { measure: POINT_KINDS[headingRole(titleOf(child))] ?? MeasureKind.TASK });
      else this.chapter(child, 'topic');
    }
  }

  /** A heading that is not inside an area: its words decide, or what it stands in. */
  private chapter(node: Node, inherited: HeadingRole): void {
    const list = node.parted ? node.list : undefined;
    if (list !== undefined) return this.listOfAreas(node, list === 'main' ? { goal: GoalKind.MAIN } : { measure: MeasureKind.STRATEGY });
    const own = nodeRole(node);
    const role = own === 'topic' ? inherited : holdsGoals(node, own) ? 'guideline' : own;
    if (isGoalRole(role) && !isMixed(node)) this.goalArea(node, role);
    else if (isGoalRole(role)) this.guideline(node);
    else if (role === 'safeguard' || role === 'monitoring') this.steeringPart(node, role);
    else if (role === 'preface' || role === 'background' || role === 'principle' || role === 'attachment') this.prose(node, role);
    else if (role === 'guideline') this.guideline(node);
    else this.tasks(node, role === 'projects' ? MeasureKind.PROJECT : MeasureKind.TASK);
  }

  /** A chapter of all goals, or of all measures, whose parts are the areas. */
  private listOfAreas(node: Node, kind: ItemKind): void {
    this.heading(node, null);
    this.lead(node, 'topic');
    for (const child of node.children) this.area(child, () => kind);
  }

  /** 总体要求 and the like: each part below says for itself what it is; what says nothing is guidance. */
  private guideline(node: Node): void {
    if (node.children.length === 0) return /目标/u.test(titleOf(node)) ? this.goalArea(node, 'overall') : this.prose(node, 'guideline');
    this.heading(node, null);
    this.lead(node, 'guideline');
    for (const child of node.children) this.chapter(child, roleInGuideline(child));
  }

  private prose(node: Node, role: HeadingRole): void {
    this.section(sectionKindOf(role), node, titleOf(node), wordsBelow(node));
  }

  /** A part (篇) on how the plan is carried out: its chapters are the areas, where they have items of their own. */
  private steeringPart(node: Node, role: 'safeguard' | 'monitoring'): void {
    if (node.family !== 'part' || !node.children.some(isGroup)) return this.steering(node, role);
    this.heading(node, null);
    this.lead(node, 'topic');
    for (const child of node.children) this.chapter(child, role);
  }

  /** 组织实施 and 监测评估: one area; where they stand together under one heading, one each. */
  private steering(node: Node, role: 'safeguard' | 'monitoring'): void {
    const roles = node.children.map((child) => headingRole(titleOf(child)));
    const kindOf = (own: HeadingRole | undefined): ItemKind => ({ measure: own === 'monitoring' ? MeasureKind.MONITORING : MeasureKind.SAFEGUARD });
    const both = NAMES_BOTH.test(titleOf(node)) && roles.includes('monitoring');
    if (!both) return this.area(node, () => kindOf(role));
    if (!node.children.every((child) => child.children.length > 0)) return this.area(node, (child) => kindOf(headingRole(titleOf(child))));
    this.heading(node, null);
    node.children.forEach((child, index) => this.area(child, () => kindOf(roles[index])));
  }

  /** A chapter of tasks: its groups are the areas, or it is one itself where items hang under it at once. */
  private tasks(node: Node, kind: MeasureKind): void {
    if (node.children.length === 0 && node.tables.length === 0 && isLeftToAttachment(isPureHeading(node) ? bodyWords(node) : afterTitle(node)))
      return this.prose(node, 'topic');
    const groups = groupsBelow(node);
    if (!groups.some((child) => isGroup(child) || isFrame(child)) && !holdsRunInGroups(node)) return this.area(node, () => ({ measure: kind }));
    this.heading(node, null);
    this.lead(node, 'topic');
    for (const child of node.children) {
      if (node.family === 'part' || isFrame(child)) this.chapter(child, 'topic');
      else this.group(child, kind);
    }
  }

  private group(node: Node, inherited: MeasureKind): void {
    const role = headingRole(titleOf(node));
    if (isGoalRole(role) && node.children.length > 0 && node.family !== 'box') this.goalArea(node, role);
    else if (holdsAreas(node)) {
      this.heading(node, null);
      this.lead(node, 'topic');
      for (const child of node.children) this.group(child, inherited);
    } else this.area(node, () => ({ measure: role === 'projects' ? MeasureKind.PROJECT : inherited }));
  }

  /** 总体目标 and the like: the words under the heading are the overall goal, numbered ones below it its parts. */
  private goalArea(node: Node, role: 'overall' | 'main' | 'sub' | 'vision'): void {
    const area = this.openArea(node);
    const kind = GOAL_KINDS[role === 'main' ? 'overall' : role];
    const parted = partedGoals(node);
    if (parted) return this.partedGoals(node, area, kind, parted);
    const paragraphs = isPureHeading(node) ? horizonParagraphs(node) : [afterTitle(node)];
    const announced = node.children.length > 0 ? paragraphs.slice(0, 1).filter(isAnnouncement) : [];
    for (const words of announced) this.announcement(node, area, words);
    const [first, ...later] = paragraphs.slice(announced.length);
    if (first && first.words.text !== '') this.item(area, { goal: kind }, [], null, '', first);
    for (const own of later) this.item(area, { goal: isFarther(own, first) ? GoalKind.VISION : kind }, [], null, '', own);
    if (first && later.length === 0 && node.children.length === 0) this.doubtParagraphs(node, first);
    const late = takeLateHorizons(node);
    for (const child of node.children) this.goals(child, area, pathBelow([], child), role);
    for (const own of late) this.item(area, { goal: isFarther(own, first) ? GoalKind.VISION : kind }, [], null, '', own);
  }

  /** Paragraphs that each open with a heading of their own are parts of the goal above them. */
  private partedGoals(node: Node, area: AreaDraft, kind: GoalKind, { opening, parts }: PartedGoals): void {
    if (opening) this.item(area, { goal: kind }, [], null, '', { words: opening, dutyLines: [] });
    for (const words of parts) this.item(area, { goal: kind === GoalKind.VISION ? kind : GoalKind.SUB }, [], null, '', { words, dutyLines: [] });
    for (const child of node.children) this.goals(child, area, pathBelow([], child), 'sub');
  }

  private goals(node: Node, area: AreaDraft, path: string[], role: HeadingRole): void {
    const own = headingRole(titleOf(node));
    const next = isGoalRole(own) ? own : role;
    const introduced = introducedPoints(node);
    if (introduced.length > 0) {
      this.heading(node, area);
      this.lead(node, 'topic');
      for (const child of introduced) this.goals(child, area, pathBelow(path, child), next);
      return;
    }
    const below = childItems(node);
    if (below.length === 0) return this.leafGoal(node, area, path, own, role);
    if (isPureHeading(node) && node.body.length === 0) this.heading(node, area);
    else this.item(area, { goal: isGoalRole(own) ? GOAL_KINDS[own] : GoalKind.SUB }, path, node.mark, '', ownWords(node));
    for (const child of below) this.goals(child, area, pathBelow(path, child), next);
  }

  /** A goal with nothing below it. A heading that says no more than that goals follow is no part of its words. */
  private leafGoal(node: Node, area: AreaDraft, path: string[], own: HeadingRole, role: HeadingRole): void {
    const isLabel = HEADINGS.includes(node.family) && isGoalRole(own) && isPureHeading(node) && node.children.length === 0 && node.body.length > 0;
    if (isLabel) this.heading(node, area);
    this.item(area, { goal: leafGoalKind(node, own, role) }, path, isLabel ? null : node.mark, '', isLabel ? bodyWords(node) : wholeWords(node));
  }

  /** One area with its items; 主要目标 and 策略措施 below it say what the lists under them hold. */
  private area(node: Node, kindOf: (child: Node) => ItemKind): void {
    const area = this.openArea(node);
    const headed = node.children.every(({ family }) => family === 'box') && isPureHeading(node) ? headedParagraphs(node) : null;
    const own = isPureHeading(node) ? bodyWords(node) : afterTitle(node);
    if (headed) for (const words of headed) this.item(area, kindOf(node), [], null, words.words.text.split(/[。：:]/u)[0] ?? '', words);
    else if (node.tables.length > 0 && isAnnouncement(own)) this.announcement(node, area, own);
    else if (own.words.text !== '') {
      if (node.children.length === 0 || hasDuties(own)) this.item(area, kindOf(node), [], null, '', own);
      else if (isRunInGroup(node) && !/[：:]$/u.test(own.words.text))
        this.item(area, HORIZON.test(own.words.text) ? { goal: GoalKind.MAIN } : kindOf(node), [], null, '', own);
      else this.announcement(node, area, own);
    }
    if (!headed && node.children.length === 0) this.doubtParagraphs(node, own);
    for (const child of node.children) this.below(child, area, [], kindOf(child));
  }

  private below(node: Node, area: AreaDraft, path: string[], kind: ItemKind): void {
    if (node.family === 'box') return this.box(node, area);
    const list = listOf(node);
    const here = pathBelow(path, node);
    if (list !== null && isPureHeading(node)) return this.list(node, area, here, list === 'main' ? { goal: GoalKind.MAIN } : { measure: MeasureKind.STRATEGY });
    const items = isOneItem(node) ? [] : childItems(node);
    if (items.length === 0 && holdsList(node)) this.draft.choices.push(listChoice(node));
    else if (items.length === 0 && 'measure' in kind) this.doubtHeaded(node);
    if (items.length === 0) return this.item(area, kind, here, node.mark, 'goal' in kind ? '' : openingTitle(node), wholeWords(node));
    if (isPureHeading(node) && node.body.length === 0) this.heading(node, area);
    else this.item(area, kind, here, node.mark, openingTitle(node), ownWords(node));
    const below: ItemKind = 'measure' in kind && headingRole(titleOf(node)) === 'projects' ? { measure: MeasureKind.PROJECT } : kind;
    for (const child of items) this.below(child, area, here, below);
  }

  /** Words between an area's heading and what it holds, which are none of its items. */
  private announcement(node: Node, { title, section }: AreaDraft, { words, dutyLines }: ItemWords): void {
    this.draft.sections.push({ kind: SectionKind.PREAMBLE, title, ordinal: section, level: depthOf(node), words: [words, ...dutyLines] });
  }

  /** A heading over paragraphs with headings of their own is read as one item: it may be a group. */
  private doubtHeaded(node: Node): void {
    const paragraphs = node.children.length === 0 && isPureHeading(node) ? headedParagraphs(node) : null;
    if (paragraphs)
      this.draft.choices.push({
        code: 'ITEM_OR_LIST',
        words: headingWords(node),
        alternatives: ['item', 'list'],
        cuts: paragraphs.map(({ words }) => words.span),
      });
  }

  private doubtParagraphs(node: Node, words: ItemWords): void {
    const choice = paragraphChoice(node, words);
    if (choice) this.draft.choices.push(choice);
  }

  private list(node: Node, area: AreaDraft, path: string[], kind: ItemKind): void {
    this.heading(node, area);
    const own = bodyWords(node);
    if (own.words.text !== '') this.item(area, kind, path, null, '', own);
    this.doubtParagraphs(node, own);
    for (const child of node.children) this.below(child, area, path, kind);
  }

  private box(node: Node, area: AreaDraft): void {
    const project = isProject(node);
    if (!project) this.heading(node, area);
    for (const entry of project ? [projectEntry(node)] : boxEntries(node))
      this.item(area, { measure: MeasureKind.PROJECT }, [node.printed], entry.mark, entry.title, entry);
  }

  private openArea(node: Node): AreaDraft {
    const area: AreaDraft = { section: sectionPath(node), title: titleOf(node), span: headingWords(node).span };
    this.draft.areas.push(area);
    if (node.duties) this.headDuties.set(area, node.duties);
    this.draft.headings.push({ words: headingWords(node), area });
    return area;
  }

  private item(area: AreaDraft, kind: ItemKind, path: string[], mark: JoinedText | null, title: string, { words, dutyLines }: ItemWords): void {
    const above = dutyLines.length > 0 || findDutyBrackets(words).length > 0 ? undefined : this.headDuties.get(area);
    this.draft.items.push({ area, kind, ordinal: path.join(''), title, mark, words, dutyLines: above ? [above] : dutyLines });
  }

  private heading(node: Node, area: AreaDraft | null): void {
    this.draft.headings.push({ words: headingWords(node), area });
  }

  private lead(node: Node, role: HeadingRole): void {
    if (node.body.length > 0)
      this.section(
        sectionKindOf(role),
        node,
        titleOf(node),
        node.body.map((line) => line.words),
      );
  }

  private section(kind: SectionKind, node: Node, title: string, words: JoinedText[]): void {
    this.draft.sections.push({ kind, title, ordinal: sectionPath(node), level: depthOf(node), words });
  }
}
