import { trailingBracket } from '../grammar/brackets.ts';
import { isDutyList, readDuties, startsWithDutyLabel } from '../grammar/responsibility.ts';
import { endsLikeUnit } from '../grammar/unit-names.ts';
import { JoinedText } from './joined-text.ts';
import { type Node, walk } from './outline.ts';

const MOST_TITLE = 32;
const MOST_LINES = 3;
/** So many items show how all of a list are written. */
const LEAST_ITEMS = 2;
const LEAST_GROUPS = 3;

/** Takes off headings of groups the brackets that say who answers for all their items: （一）健康教育行动（牵头单位：市教育局）. */
export function takeHeadDuties(root: Node): void {
  for (const node of walk(root)) {
    if (node.children.length === 0 || !isHeadAlone(node) || !node.children.every(isItem)) continue;
    const head = JoinedText.join([node.head, ...node.body.map(({ words }) => words)], () => '');
    const start = bracketOfUnits(head);
    if (start === null) continue;
    node.duties = head.slice(start);
    node.head = head.slice(0, start).trim();
    node.body = [];
  }
  for (const { children } of walk(root)) takeItemHeads(children);
}

/** Where the bracket begins that says who answers, at the end of a heading; null where none does. */
function bracketOfUnits({ text }: JoinedText): number | null {
  const bracket = trailingBracket(text);
  const inner = bracket ? text.slice(bracket.inner.start, bracket.inner.end) : '';
  const title = text.slice(0, bracket?.start ?? 0).replace(/[。\s　]+$/u, '');
  if (!bracket || title === '' || title.length > MOST_TITLE || /[。，；：]/u.test(title)) return null;
  return startsWithDutyLabel(inner.trim()) || isDutyList(inner) ? bracket.start : null;
}

/** Items whose headings, on lines of their own, mostly end in such a bracket: （一）提升道路水平（县交通运输局）, and the text below. */
function takeItemHeads(nodes: Node[]): void {
  const items = nodes.filter(({ printed, children, body }) => printed !== '' && children.length === 0 && body.length > 0);
  const starts = items.map(({ head }) => bracketOfUnits(head));
  const found = starts.filter((start) => start !== null).length;
  if (found < LEAST_ITEMS || found * 2 <= items.length) return;
  items.forEach((node, at) => {
    const start = starts[at] ?? null;
    if (start === null) return;
    node.duties = node.head.slice(start);
    node.head = node.head.slice(0, start).trim();
  });
}

/** Groups that are named for units (一、市教育局, 二、市民政局), as in a paper that hands its tasks out unit by unit: each answers for what stands below it. */
export function takeNamesOfUnits(root: Node): void {
  for (const { children } of walk(root)) {
    const groups = children.filter((child) => child.children.length > 0);
    if (groups.length < LEAST_GROUPS || !groups.every(isNamedForUnits)) continue;
    for (const group of groups) group.duties = group.head;
  }
}

/** Whether a heading says nothing but the names of one body or of several. */
function isNamedForUnits({ head: { text }, printed, body, children }: Node): boolean {
  if (printed === '' || body.length > 0 || text.length > MOST_TITLE || startsWithDutyLabel(text) || !children.every(isItem)) return false;
  const { duties } = readDuties(text, { prefix: '', placeStem: '' });
  return duties.length > 0 && duties.every(({ unit }) => endsLikeUnit(unit) && /^(?:[省市县区州旗镇]|团[省市县区州])/u.test(unit));
}

/** Whether nothing stands between a heading and its items but the rest of a bracket that the margin broke. */
const isHeadAlone = ({ head, body }: Node): boolean => body.length === 0 || (body.length <= MOST_LINES && /[（(][^）)]*$/u.test(head.text));

/** A numbered point that says more than a name: a sentence, or words as long as one. */
const isItem = ({ printed, head, body, children }: Node): boolean =>
  printed !== '' && children.length === 0 && (head.text.length >= 12 || /[。；;]$/u.test(head.text) || body.length > 0);
