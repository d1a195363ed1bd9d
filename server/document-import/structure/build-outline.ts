import { withDueOrdinals, withWordOrdinals } from './due-ordinals.ts';
import { isDutyLine } from './duty-lists.ts';
import { FamilyOrder } from './family-order.ts';
import { takeHeadDuties, takeNamesOfUnits } from './head-duties.ts';
import { headingRole, isGoalRole, listRole } from '../grammar/headings.ts';
import { type Marker, parseMarker } from '../grammar/numbering.ts';
import { isUnitLine } from '../grammar/responsibility.ts';
import { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import { endsSentence, isPureHeading, type Node } from './outline.ts';
import { type Opening, openingOf, usesDecimals } from './opening.ts';
import { nameLists, repeatedLines } from './repeated-heads.ts';
import { holdsDutyParagraphs } from './paragraphs.ts';
import type { Table } from './table.ts';
import type { Part } from './tables.ts';

/** A break in the numbering, for a person to look at. */
export interface NumberingDoubt {
  node: Node;
  code: 'ORDINAL_GAP' | 'ORDINAL_REPEATED';
  expected: number;
}

/** A plan's headings and items as a tree, and where its numbering breaks. */
export interface Outline {
  root: Node;
  doubts: NumberingDoubt[];
}

/** Builds the tree of headings and items of one plan from its lines; the order of ordinals is learned from all of them. */
export function buildOutline(parts: Part[]): Outline {
  return new OutlineBuilder(parts).build();
}

const MOST_BOX_TITLE = 40;
const LONG_HEADING = 14;
const MOST_HEADING_REST = 20;
const CHAPTERS: Marker['family'][] = ['part', 'chapter', 'decimal1', 'formal', 'chinese'];

class OutlineBuilder {
  private readonly parts: Part[];
  private readonly openings: (Opening | null)[];
  private readonly order: FamilyOrder;
  private readonly root: Node = emptyNode();
  private readonly doubts: NumberingDoubt[] = [];
  private stack: Node[] = [this.root];
  private box: number | null = null;
  /** The last number of each kind of ordinal: some plans number boxes or sections on through all chapters. */
  private readonly latest = new Map<string, number>();

  constructor(parts: Part[]) {
    this.parts = parts;
    const decimals = usesDecimals(parts.flatMap((part) => (part.line ? [part.line] : [])));
    const heads = repeatedLines(parts);
    const alone = parts.map(({ line }): Opening | null =>
      !line ? null : heads.has(line) ? { kind: 'list-head', head: line.words } : openingOf(line, decimals),
    );
    this.openings = withWordOrdinals(parts, withDueOrdinals(parts, alone));
    this.order = new FamilyOrder(this.openings.flatMap((opening) => (opening?.kind === 'marker' ? [opening.marker] : [])));
  }

  build(): Outline {
    this.parts.forEach((part, index) => {
      if (part.table) this.addTable(part.table);
      else this.addLine(part.line, this.openings[index] ?? null);
    });
    takeHeadDuties(this.root);
    takeNamesOfUnits(this.root);
    nameLists(this.root);
    return { root: this.root, doubts: this.doubts };
  }

  /** A table's caption may be the box (专栏1) or the heading that the next one counts on from. */
  private addTable(table: Table): void {
    this.top.tables.push(table);
    const marker = parseMarker(table.caption);
    if (marker) this.latest.set(marker.family, marker.number);
  }

  private get top(): Node {
    return this.stack.at(-1) as Node;
  }

  private addLine(line: Line, opening: Opening | null): void {
    if (line.box !== this.box) this.changeBox(line, opening);
    else if (line.box !== null) this.addToBox(line, opening);
    else this.addPlainLine(line, opening);
  }

  /** Leaves the frame of the lines before, and opens that of the line. */
  private changeBox(line: Line, opening: Opening | null): void {
    const depth = this.boxDepth();
    if (this.box !== null && depth > 0) this.stack.length = depth;
    this.box = line.box;
    if (line.box === null) return this.addPlainLine(line, opening);
    this.leaveItems();
    const titled = line.words.text.length <= MOST_BOX_TITLE && !/[。；]/u.test(line.words.text);
    const marker = opening?.kind === 'marker' && opening.marker.family === 'box' ? opening : null;
    const node: Node = {
      ...emptyNode(),
      family: 'box',
      number: marker?.marker.number ?? 0,
      printed: marker?.marker.printed ?? '专栏',
      mark: marker?.mark ?? null,
    };
    this.push(titled || marker ? { ...node, head: marker?.head ?? line.words } : { ...node, body: [line] });
  }

  private addToBox(line: Line, opening: Opening | null): void {
    const underHeading = this.top.family !== 'box' && isPureHeading(this.top) && !endsSentence(this.top.head.text);
    if (opening?.kind !== 'marker' && underHeading) return void this.top.body.push(line);
    this.stack.length = this.boxDepth() + 1;
    if (opening?.kind !== 'marker') this.top.body.push(line);
    else
      this.push({
        ...emptyNode(),
        family: opening.marker.family,
        number: opening.marker.number,
        printed: opening.marker.printed,
        mark: opening.mark,
        head: opening.head,
      });
  }

  /** Whether the line before was an ordinal without words, such as 第一章. */
  private awaitsHeading(): boolean {
    return this.top.printed !== '' && this.top.head.text === '' && this.top.body.length === 0 && this.top.family !== 'box';
  }

  private boxDepth(): number {
    return this.stack.findLastIndex((node) => node.family === 'box');
  }

  private addPlainLine(line: Line, opening: Opening | null): void {
    if (opening?.kind !== 'marker' && this.awaitsHeading() && line.words.text.length <= MOST_BOX_TITLE) {
      this.top.head = line.words;
      return;
    }
    if (opening?.kind === 'marker' && this.isBelievable(opening.marker)) this.openMarker(line, opening);
    else if (opening && opening.kind !== 'marker' && !this.isCut()) this.openHeading(line, opening);
    else this.top.body.push(line);
  }

  /** Whether the line before ends in the middle of a sentence, so that this one may only go on with it. */
  private isCut(): boolean {
    const last = this.top.body.at(-1)?.words.text ?? (isPureHeading(this.top) ? '' : this.top.head.text);
    if (isDutyLine(last) || isUnitLine(last.slice(last.lastIndexOf('。') + 1))) return /[、，,；;：:和及与]$/u.test(last);
    return last !== '' && !endsSentence(last) && last.length > 12;
  }

  private isBelievable(marker: Marker): boolean {
    if (!this.isCut()) return true;
    const sibling = this.stack.findLast((node) => node.family === marker.family);
    return sibling
      ? marker.number === sibling.number + 1 || marker.family === 'bullet'
      : marker.number <= 1 || this.latest.get(marker.family) === marker.number - 1;
  }

  private openMarker(line: Line, opening: Opening & { kind: 'marker' }): void {
    const { marker, mark, head } = opening;
    this.leavePlainHeadings(line, marker);
    const expected = this.settle(marker);
    const node: Node = {
      ...emptyNode(),
      family: marker.family,
      number: marker.number,
      printed: marker.printed,
      level: line.kind === 'heading' ? line.level : null,
      full: line.full,
      mark,
      head,
    };
    this.push(node);
    const runsOn = this.latest.get(marker.family) === marker.number - 1;
    this.latest.set(marker.family, marker.number);
    if (marker.number > 0 && expected !== marker.number && !runsOn)
      this.doubts.push({ node, code: marker.number < expected ? 'ORDINAL_REPEATED' : 'ORDINAL_GAP', expected });
  }

  /** A heading without an ordinal (序言) ends where a chapter begins, or a heading of its own level or a higher one. */
  private leavePlainHeadings(line: Line, { family }: Marker): void {
    if (!CHAPTERS.includes(family)) return;
    const depth = this.stack.findIndex((node) => node.family === 'plain' && (node.level === null || line.level === null || node.level >= line.level));
    if (depth > 0) this.stack.length = depth;
  }

  /** Goes up to the node that the marker stands under, and says which number is due there. */
  private settle(marker: Marker): number {
    const sibling = this.siblingOf(marker);
    if (sibling > 0) {
      const due = (this.stack[sibling] as Node).number + 1;
      this.stack.length = sibling;
      return due;
    }
    if (sibling < 0 || (this.top.family === 'box' && marker.number === 1)) return 1;
    if (marker.family === 'box') this.leaveItems();
    else while (this.stack.length > 1 && this.isUnder(this.top, marker)) this.stack.pop();
    return (this.top.children.findLast((child) => child.family === marker.family)?.number ?? 0) + 1;
  }

  /** The depth of the node whose sibling the marker opens; 0 where there is none, -1 where it opens a list of its own at once below. */
  private siblingOf(marker: Marker): number {
    const depths = this.stack.flatMap((node, depth) => (node.family === marker.family ? [depth] : []));
    const deepest = depths.at(-1) ?? 0;
    if (deepest === 0 || marker.family === 'bullet') return deepest;
    const next = depths.findLast((depth) => this.stack[depth]?.number === marker.number - 1);
    if (next !== undefined) return next;
    const opensList =
      marker.number === 1 && this.stack.slice(deepest + 1).some((node) => node.family === 'box' || node.family === 'list-head' || node.family === 'plain');
    return opensList ? -1 : deepest;
  }

  private isUnder(node: Node, marker: Marker): boolean {
    if (node.family === 'root' || node.family === 'list-head' || node.family === 'plain') return false;
    return this.order.isUnder(node.family, marker.family);
  }

  /** Goes up to the nearest heading, so that a box stands beside the items of its area and not in the last of them. */
  private leaveItems(): void {
    const isItem = (node: Node): boolean => !isPureHeading(node) || (node.body.length > 0 && !holdsDutyParagraphs(node)) || isPoint(node);
    while (this.stack.length > 2 && isItem(this.top)) this.stack.pop();
  }

  private openHeading(line: Line, opening: Opening): void {
    const family = opening.kind === 'list-head' ? 'list-head' : 'plain';
    const { level } = line;
    const depth = this.stack.findLastIndex((node) => node.family === family);
    if (headingRole(opening.head.text) === 'attachment') this.stack.length = 1;
    else if (line.kind === 'heading' && level !== null)
      this.stack.length =
        1 +
        Math.max(
          0,
          this.stack.findLastIndex(
            (node) => node.level !== null && (node.level < level || (node.level === level && family === 'list-head' && node.printed !== '')),
          ),
        );
    else if (depth > 0) this.stack.length = depth;
    else if (family === 'plain' || !headsListOf(this.top, opening.head.text)) this.leaveItems();
    this.push({ ...emptyNode(), family, level: line.level, head: opening.head });
  }

  /** A long heading that goes on in a short second line is one heading. */
  private mendHeading(node: Node): void {
    const [rest, more] = node.body;
    if (!rest || more || node.head.text.length < LONG_HEADING || endsSentence(node.head.text) || !isPureHeading(node)) return;
    if (rest.words.text.length > MOST_HEADING_REST || /[，；：、]|。./u.test(rest.words.text)) return;
    node.head = JoinedText.join([node.head, rest.words], () => '');
    node.body = [];
  }

  private push(node: Node): void {
    this.mendHeading(this.top);
    node.parent = this.top;
    this.top.children.push(node);
    this.stack.push(node);
  }
}

const SECTIONS: Node['family'][] = ['part', 'chapter', 'section'];

/** Whether the name of a list (具体目标：, 主要举措：) belongs to the heading above it although words of its own stand between: it is a section's, or one of goals', or the first of those that have such lists. */
function headsListOf(node: Node, name: string): boolean {
  if (node.family === 'root' || node.children.length > 0 || node.body.length === 0 || !isPureHeading(node)) return false;
  if (SECTIONS.includes(node.family)) return true;
  if (listRole(name) === 'main' && isGoalRole(headingRole(node.head.text))) return true;
  const before = node.parent?.children.at(-2);
  return before?.children.some(({ family }) => family === 'list-head') ?? (node.number === 1 && /[：:]$/u.test(name));
}

/** Whether a short line is a point of a list inside an item (具体包括：（1）甲；（2）乙。) and no heading. */
function isPoint({ head, parent }: Node): boolean {
  return /[；;。]$/u.test(head.text) && /[：:]$/u.test(parent?.body.at(-1)?.words.text ?? parent?.head.text ?? '');
}

function emptyNode(): Node {
  return {
    family: 'root',
    number: 0,
    printed: '',
    level: null,
    full: false,
    mark: null,
    head: JoinedText.of('', []),
    body: [],
    tables: [],
    children: [],
    parent: null,
  };
}
