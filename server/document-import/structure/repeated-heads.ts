import { isDutyLine } from './duty-lists.ts';
import { headingRole, listRole, opensWithAction } from '../grammar/headings.ts';
import { parseMarker } from '../grammar/numbering.ts';
import { endsLikeUnit } from '../grammar/unit-names.ts';
import type { Line } from './line.ts';
import { endsSentence, isPureHeading, type Node, walk } from './outline.ts';
import type { Part } from './tables.ts';

const SHORT = /^(?:[◆●■▲【〖［[]|[—–-]{2})?\p{Script=Han}{2,8}[】〗］\]]?[：:]?$/u;
const LEAST_LINES = 2;

const bare = (text: string): string => text.replaceAll(/[^\p{Script=Han}]/gu, '');

/** Short lines without an ordinal that come again word for word, each with text below it: whatever their words, they head lists. */
export function repeatedLines(parts: Part[]): Set<Line> {
  const found = parts.flatMap(({ line }, at) => (line && mayHead(line, parts, at) ? [line] : []));
  const groups = [...Map.groupBy(found, ({ words }) => bare(words.text)).values()].filter((lines) => lines.length >= LEAST_LINES);
  const isPaired = groups.length > 1;
  return new Set(groups.filter((lines) => isPaired || lines.length > LEAST_LINES).flat());
}

/** Those whom a list is for, and no body by name. */
const ANYBODY = /^(?:个人|家庭|社会|政府|学校|医院|企业|社区|个人和家庭|家庭和学校)$/u;

/** Whether a line has no ordinal, or only dashes before a name that a colon ends. */
const isUnmarked = (text: string): boolean => (parseMarker(text)?.family ?? 'bullet') === 'bullet' && (parseMarker(text) === null || /[：:]$/u.test(text));

function mayHead({ words: { text } }: Line, parts: Part[], at: number): boolean {
  if (
    !SHORT.test(text) ||
    !isUnmarked(text) ||
    isDutyLine(text) ||
    (endsLikeUnit(bare(text)) && !ANYBODY.test(bare(text))) ||
    headingRole(bare(text)) === 'attachment'
  )
    return false;
  const [before, after] = [parts[at - 1]?.line?.words.text ?? '', parts[at + 1]?.line?.words.text ?? ''];
  return after.length > 14 && (before.length <= 30 || endsSentence(before));
}

const LONGEST_HEAD = 8;

/** Says of headings that come again in several areas what the lists under them hold: what opens with verbs is to be done, the rest is to be reached. */
export function nameLists(root: Node): void {
  for (const node of walk(root)) nameParted(node.children);
  const heads = walk(root).filter((node) => mayNameList(node));
  const groups = [...Map.groupBy(heads, (node) => bare(node.head.text)).values()].filter(
    (nodes) => new Set(nodes.map(({ parent }) => parent)).size >= LEAST_LINES,
  );
  for (const nodes of groups) {
    const parents = new Set(nodes.map(({ parent }) => parent));
    const others = groups.filter((each) => each !== nodes && each.some(({ parent }) => parents.has(parent)));
    if (nodes.length === LEAST_LINES && others.length === 0) continue;
    const role = others.every((each) => actions(nodes) > actions(each)) && actions(nodes) >= 0.4 ? 'strategy' : 'main';
    const said = [nodes[0], ...others.map(([first]) => first)].map((node) => node && listRole(bare(node.head.text)));
    for (const node of nodes) node.list = said[0] ?? (said.includes('main') ? 'strategy' : said.includes('strategy') ? 'main' : role);
  }
}

/** Two chapters that are parted into the same areas, 主要目标 and 策略措施 each with 妇女与健康 and 妇女与教育: the one whose points open with verbs holds the measures. */
function nameParted(chapters: Node[]): void {
  const [first, second, third] = alikeInTitles(chapters);
  if (!first || !second || third) return;
  const [one, two] = [first, second].map(({ children }) => children.map((child) => actions([child])));
  const strategy = isAbove(one, two) ? 0 : isAbove(two, one) ? 1 : -1;
  if (strategy < 0) return;
  [first, second].forEach((node, at) => Object.assign(node, { parted: true, list: at === strategy ? 'strategy' : 'main' }));
}

const isAbove = (these: number[] = [], those: number[] = []): boolean => Math.min(...these) > Math.max(...those);

/** The chapters of whose areas most have the names of another's. Which others may be alike is told by the titles, not by trying each with each. */
function alikeInTitles(chapters: Node[]): Node[] {
  const titled = chapters.flatMap((node) =>
    node.children.length < LEAST_LINES ? [] : [{ node, titles: areaTitles(node), own: new Set(headingTitles(node)) }],
  );
  const byTitle = new Map<string, Set<Node>>();
  for (const { node, own } of titled) for (const title of own) byTitle.set(title, (byTitle.get(title) ?? new Set()).add(node));
  return titled
    .filter(({ node, titles }) => {
      const counts = new Map<Node, number>();
      for (const title of titles) for (const other of byTitle.get(title) ?? []) if (other !== node) counts.set(other, (counts.get(other) ?? 0) + 1);
      return [...counts.values()].some((shared) => shared >= LEAST_LINES && shared * 2 > node.children.length);
    })
    .map(({ node }) => node);
}

const headingTitles = ({ children }: Node): string[] =>
  children.filter((child) => isPureHeading(child) && child.children.length > 0).map(({ head }) => bare(head.text));

const areaTitles = ({ children }: Node): string[] =>
  children.filter((child) => child.children.length > 0 && listRole(bare(child.head.text)) === null).map(({ head }) => bare(head.text));

function mayNameList(node: Node): boolean {
  const title = bare(node.head.text);
  if (node.parent === null || node.parent.parted || node.parent.family === 'root' || node.family === 'box' || !isPureHeading(node)) return false;
  if (title.length < 2 || title.length > LONGEST_HEAD || (node.children.length === 0 && node.body.length === 0)) return false;
  return listRole(title) !== null || headingRole(title) === 'topic' || headingRole(title) === 'background';
}

/** How many of the points or paragraphs under headings open with what is to be done. */
function actions(nodes: Node[]): number {
  const words = nodes.flatMap(({ children, body }) => (children.length > 0 ? children.map(({ head }) => head.text) : body.map((line) => line.words.text)));
  return words.length === 0 ? 0 : words.filter(opensWithAction).length / words.length;
}
