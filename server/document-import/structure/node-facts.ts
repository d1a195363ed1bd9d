import { searchOutside } from '../grammar/brackets.ts';
import { type HeadingRole, headingRole, isGoalRole, listRole } from '../grammar/headings.ts';
import { halfWidthDigits } from '../grammar/numerals.ts';
import { pathOrdinal, sectionOrdinal } from '../grammar/numbering.ts';
import { isCard } from './card.ts';
import { nodeRole } from './content-role.ts';
import { type ItemWords, ownWords } from './item-words.ts';
import { JoinedText } from './joined-text.ts';
import { holdsDutyParagraphs } from './paragraphs.ts';
import { isPureHeading, type Node, walk } from './outline.ts';

/** Whether only some of the headings below a heading of goals are of goals themselves: 发展定位, 总体目标, 具体指标. */
export function isMixed(node: Node): boolean {
  const roles = node.children.filter((child) => isPureHeading(child) && (child.children.length > 0 || child.body.length > 0)).map(nodeRole);
  return roles.length === node.children.length && roles.some(isGoalRole) && roles.some((role) => !isGoalRole(role));
}

const POINT_ROLES: HeadingRole[] = ['topic', 'areas', 'projects', 'safeguard', 'monitoring'];
const LEAST_POINTS = 4;

/** The points of a paper without chapters: nearly all of its top level opens with a heading that runs into its text. */
export function flatPoints(root: Node): Node[] {
  const numbered = root.children.filter((child) => child.mark !== null || child.printed !== '');
  const points = numbered.filter(
    (child) => !isPureHeading(child) && childItems(child).length === 0 && child.tables.length === 0 && POINT_ROLES.includes(headingRole(titleOf(child))),
  );
  return points.length >= LEAST_POINTS && points.length * 5 >= numbered.length * 4 ? points : [];
}

const FAR_AHEAD = 10;

/** Whether a paragraph looks far beyond the one that opens the goals: 展望2035年 after 到2025年. */
export function isFarther({ words }: ItemWords, first: ItemWords | undefined): boolean {
  const [own, opening] = [words, first?.words].map((text) => Number(/20\d{2}/u.exec(halfWidthDigits(text?.text.slice(0, 12) ?? ''))?.[0] ?? 0));
  return /^展望/u.test(words.text) || (Number(opening) > 0 && Number(own) - Number(opening) >= FAR_AHEAD);
}

/** The role of a part of 总体要求: guidance where its heading does not tell. */
export function roleInGuideline(node: Node): HeadingRole {
  const own = nodeRole(node);
  return own === 'topic' ? 'guideline' : own;
}

/** Whether a chapter named for its background goes on to the goals: 形势与要求 with 总体目标 below it. */
export function holdsGoals(node: Node, role: HeadingRole): boolean {
  const isGoals = (child: Node): boolean => isGoalRole(headingRole(titleOf(child))) && /目标$/u.test(titleOf(child)) && isPureHeading(child);
  return ['preface', 'background', 'principle'].includes(role) && node.children.some(isGoals);
}

/** What stands below a heading without its boxes, and under one that names an area without those that only say what their list holds: 【主要目标】, or （一）主要目标 where all beside it say no more. */
export function groupsBelow(node: Node): Node[] {
  const groups = node.children.filter(({ family }) => family !== 'box');
  if (headingRole(titleOf(node)) !== 'topic') return groups;
  return groups.every((each) => isPureHeading(each) && listOf(each) !== null) ? [] : groups.filter(({ family }) => family !== 'list-head');
}

/** What the list below a heading holds, where it says no more than that (主要目标): by its words, or because it comes again in other areas. */
export function listOf(node: Node): 'main' | 'strategy' | null {
  return node.list ?? listRole(titleOf(node));
}

/** The path of ordinals with a node's own; a decimal one (2.1.3) holds those above it. */
export function pathBelow(path: string[], { family, printed }: Node): string[] {
  if (printed === '') return path;
  return family.startsWith('decimal') ? [printed] : [...path, pathOrdinal(printed)];
}

const TITLE_STOP = /[。：:]/u;

/** A heading's words without the stop after them; of a run-in heading, what stands before its first stop. */
export function titleOf(node: Node): string {
  const text = node.head.text;
  const stop = searchOutside(text, TITLE_STOP);
  const title = (stop >= 0 && (stop <= 45 || !isPureHeading(node)) ? text.slice(0, stop) : text).replace(CUT_BRACKET, '');
  return title.replace(/^[【〖]([^】〗]*)[】〗]$/u, '$1').trim();
}

/** The printed heading that opens an item; empty where its first sentence is none. */
export function openingTitle(node: Node): string {
  const title = titleOf(node);
  return title.length <= 40 ? title : '';
}

/** A bracket at a title's end that it was cut inside of, or that has a label: 改造公园30个（责任单位：区园林局）. */
const CUT_BRACKET = /(?<=.)[（(〔【](?:[^（(〔【）)〕】]*$|[^（(〔【）)〕】]*[：:][^（(〔【）)〕】]*[）)〕】]$)/u;

/** What a run-in heading's line says after its title, and the lines below. */
export function afterTitle(node: Node): ItemWords {
  const whole = ownWords(node);
  const stop = searchOutside(node.head.text, TITLE_STOP);
  return { words: whole.words.slice(stop < 0 ? node.head.text.length : stop + 1).trim(), dutyLines: whole.dutyLines };
}

/** Whether a heading inside a chapter announces no tasks but what frames them (发展基础, 指导思想, 基本原则). */
export function isFrame(node: Node): boolean {
  return ['preface', 'background', 'guideline', 'principle'].includes(nodeRole(node));
}

/** Whether items hang under a node, so that it is a group and not an item. */
export function isGroup(node: Node): boolean {
  if (holdsDutyParagraphs(node)) return true;
  return !isCard(node) && childItems(node).length > 0 && (isPureHeading(node) || childItems(node).some((child) => listOf(child) !== null));
}

/** Whether each heading below a group has lists of its own (行动目标, 主要举措), so that they are the areas. */
export function holdsAreas({ children, family }: Node): boolean {
  const areas = children.filter((child) => child.family !== 'box');
  const hasList = (child: Node): boolean => isPureHeading(child) && child.children.some((list) => list.family === 'list-head' && listOf(list) !== null);
  return family !== 'box' && areas.length > 0 && areas.every((child) => child.family !== 'list-head' && hasList(child));
}

/** Children that are items of their own; short enumerations inside an item are not. */
export function childItems(node: Node): Node[] {
  const { children } = node;
  const body = [node.head.text, ...node.body.map((line) => line.words.text)].join('');
  if (isPureHeading(node) && node.body.length === 0) return children;
  const short = children.filter((child) => child.head.text.length < 30 && child.body.length === 0 && child.children.length === 0).length;
  const enumerated = children.every((child) => child.family === 'bullet' || child.family === 'circled' || child.family === 'letter');
  return enumerated || short * 2 > children.length || /[：:]$/u.test(body) ? [] : children;
}

/** The points below a heading and one line that only announces them (今后五年，努力实现以下目标：); none where they are short enumerations. */
export function introducedPoints(node: Node): Node[] {
  const { body, children } = node;
  const [intro, ...more] = body;
  if (!isPureHeading(node) || !intro || more.length > 0 || !/[：:]$/u.test(intro.words.text)) return [];
  const long = children.filter(({ head, body: below }) => head.text.length >= LEAST_POINT || below.length > 0);
  return long.length > 1 && long.length * 2 > children.length ? children : [];
}

const LEAST_POINT = 30;

/** Whether numbered points hang under a node, most of them as long as items are. */
export function holdsList({ children }: Node): boolean {
  const long = children.filter((child) => child.printed !== '' && child.family !== 'circled' && child.head.text.length >= LEAST_POINT);
  return long.length >= 2 && long.length * 2 > children.length;
}

/** A heading with its ordinal, up to its first stop. */
export function headingWords(node: Node): JoinedText {
  const stop = isPureHeading(node) ? node.head.text.length : searchOutside(node.head.text, TITLE_STOP) + 1;
  return JoinedText.join([...(node.mark ? [node.mark] : []), node.head.slice(0, stop)], () => '');
}

/** All words at and below a node, ordinals included. */
export function wordsBelow(node: Node): JoinedText[] {
  return walk(node).flatMap((below) => [...(below.mark ? [below.mark] : []), below.head, ...below.body.map((line) => line.words)]);
}

/** The printed ordinals from the top down to a node. */
export function sectionPath(node: Node): string {
  const path: string[] = [];
  for (let at: Node | null = node; at; at = at.parent) if (at.printed !== '') path.unshift(sectionOrdinal(at.printed));
  return path.join('/');
}

/** How deep a node stands. */
export function depthOf(node: Node): number {
  let depth = 0;
  for (let at = node.parent; at; at = at.parent) depth += 1;
  return depth;
}
