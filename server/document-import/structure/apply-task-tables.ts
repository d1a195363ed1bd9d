import { append } from './append.ts';
import type { AreaDraft, Choice, ItemDraft, PlanDraft, TableDraft } from './drafts.ts';
import { headingRole, listRole } from '../grammar/headings.ts';
import { readDuties } from '../grammar/responsibility.ts';
import { looksLikeUnit } from '../grammar/unit-names.ts';
import { type Marker, parseMarker, pathOrdinal, sectionOrdinal } from '../grammar/numbering.ts';
import { JoinedText } from './joined-text.ts';
import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import { titleOf } from './node-facts.ts';
import type { NumberedItem } from './plan-targets.ts';
import { isProjectTable } from './table.ts';
import type { TargetReading } from '../reading.ts';
import { RowIndex } from './row-index.ts';
import { type TaskRow, taskRows, wordsOfRow } from './task-table.ts';

/** Years that lists of responsibilities or task tables set for items, by item id. */
export type DueYears = Map<string, number>;

/** Hands the units of task tables to the items that their rows name; says which years the rows set. */
export function applyTaskTables(draft: PlanDraft, items: NumberedItem[], placeStem: string): DueYears {
  const years: DueYears = new Map(items.flatMap(({ id, dueYear }) => (dueYear === null ? [] : [[id, dueYear]])));
  const index = draft.tables.length > 0 ? new RowIndex(items) : null;
  for (const { table } of draft.tables) {
    for (const row of taskRows(table)) {
      for (const item of index?.find(row) ?? []) applyRow(row, item, years, placeStem);
    }
  }
  return years;
}

/** Rows of task tables that no item of the plan's text answers to become tasks of an area of their own, named for the paper where no heading names it. */
export function addUnmatchedRows(draft: PlanDraft, items: NumberedItem[], planTitle: string): void {
  const index = draft.tables.length > 0 ? new RowIndex(items) : null;
  for (const held of draft.tables) {
    const all = taskRows(held.table);
    const rows = all.filter((row) => index?.find(row).length === 0);
    if (rows.length === 0) continue;
    if (rows.length < all.length) draft.choices.push(rowsApart(rows));
    const areas = new TableAreas(draft, held, planTitle, rows.length === all.length && holdsGroups(all));
    const kind = kindOfRows(held);
    for (const row of rows)
      draft.items.push({
        area: areas.of(row),
        kind: kindInList(row) ?? { measure: kind },
        ...ownOrdinal(row),
        dutyLines: [],
      });
  }
}

/** Rows that no item answers to, in a table whose other rows hand units to items: the paper may say them in other words. */
const rowsApart = (rows: TaskRow[]): Choice => ({
  code: 'ROWS_APART',
  words: JoinedText.join(
    rows.map(({ task }) => task),
    () => '',
  ),
  alternatives: ['keep', 'alike', 'drop'],
  cuts: rows.map(({ task }) => task.span),
});

/** A row's ordinal, in a column of its own or before its words, and the words after it. */
function ownOrdinal(row: TaskRow): Pick<ItemDraft, 'ordinal' | 'title' | 'mark' | 'words'> {
  const first = row.heading ?? row.task;
  const marker = row.ordinal ? null : parseMarker(first.text);
  if (!marker || marker.printed === '' || marker.length >= first.text.length)
    return { ordinal: row.ordinal?.text ?? '', title: row.heading?.text ?? '', mark: null, words: wordsOfRow(row) };
  const rest = first.slice(marker.length);
  const words = row.heading ? wordsOfRow({ heading: rest, task: row.task }) : rest;
  return { ordinal: pathOrdinal(marker.printed), title: row.heading ? rest.text : '', mark: first.slice(0, marker.length), words };
}

/** What a table's rows are: projects where its caption or the heading above it says so. */
const kindOfRows = ({ table, node }: TableDraft): MeasureKind =>
  isProjectTable(table) || [table.caption, titleOf(node)].some((title) => headingRole(title) === 'projects') ? MeasureKind.PROJECT : MeasureKind.TASK;

/** What a row is by the name of the list that it stands in (主要目标, 策略措施), where it stands in one. */
function kindInList({ fields }: TaskRow): ItemDraft['kind'] | null {
  const list = fields.map(listRole).findLast((role) => role !== null);
  if (!list) return null;
  return list === 'main' ? { goal: GoalKind.MAIN } : { measure: MeasureKind.STRATEGY };
}

/** The areas of a table's rows: the groups that they stand under in a table without a heading of its own, otherwise the one of that heading. */
class TableAreas {
  private readonly draft: PlanDraft;
  private readonly held: TableDraft;
  private readonly planTitle: string;
  private readonly above: AreaDraft | undefined;
  private readonly named = new Map<string, AreaDraft>();
  /** The heading whose table's groups are the areas in its stead, and where they go. */
  private opened: { section: string; at: number } | null = null;
  private whole: AreaDraft | null = null;
  /** Whether the table says all that is to be done: the paper is nothing else, or its text leaves the tasks to it. */
  private readonly namesAll: boolean;

  constructor(draft: PlanDraft, held: TableDraft, planTitle: string, grouped: boolean) {
    this.draft = draft;
    this.held = held;
    this.planTitle = planTitle;
    this.above = areaAbove(draft, held) ?? (isProjectTable(held.table) ? areaBefore(draft, held) : undefined);
    this.namesAll = held.node.family === 'root' || (isOwnPaper(held.node) && !draft.items.some(isTask));
    if (grouped && this.above && this.above === areaAbove(draft, held)) this.openUp(this.above);
  }

  of({ group }: TaskRow): AreaDraft {
    if (group && (group.ownRow || this.opened !== null || (!this.above && this.namesAll))) return this.group(group.name);
    return (this.whole ??= this.above ?? newArea(this.draft, this.held, this.planTitle));
  }

  /** The heading above a table of groups names no area: the groups do. */
  private openUp(above: AreaDraft): void {
    this.opened = { section: above.section, at: this.draft.areas.indexOf(above) };
    this.draft.areas.splice(this.opened.at, 1);
    for (const heading of this.draft.headings) if (heading.area === above) heading.area = null;
  }

  private group(name: JoinedText): AreaDraft {
    const known = this.named.get(name.text);
    if (known) return known;
    const marker = parseMarker(name.text);
    const own = marker ? [sectionOrdinal(marker.printed)] : [];
    const section = [...(this.opened?.section ? [this.opened.section] : []), ...own].join('/');
    const area: AreaDraft = { section, title: name.text.slice(marker?.length ?? 0), span: name.span };
    this.named.set(name.text, area);
    this.draft.areas.splice(this.opened ? this.opened.at + this.named.size - 1 : this.draft.areas.length, 0, area);
    return area;
  }
}

/** Whether an item is something to be done, and not only how the plan is carried out. */
const isTask = ({ kind }: ItemDraft): boolean => 'measure' in kind && kind.measure !== MeasureKind.SAFEGUARD && kind.measure !== MeasureKind.MONITORING;

/** Whether a column of fields names groups of rows, at least two of them. */
function holdsGroups(rows: TaskRow[]): boolean {
  const names = new Set(rows.map(({ group }) => group?.name.text ?? ''));
  return !names.has('') && names.size > 1 && names.size * 2 <= rows.length;
}

/** The area whose heading stands right above a table and has no items of its own. */
function areaAbove(draft: PlanDraft, { node }: TableDraft): AreaDraft | undefined {
  const start = (node.mark ?? node.head).start;
  return draft.areas.find((area) => area.span.start === start && !draft.items.some((item) => item.area === area));
}

/** Whether what holds a table is a paper or an attachment of its own, whose title names no area. */
const isOwnPaper = (node: TableDraft['node']): boolean => node.family === 'root' || headingRole(titleOf(node)) === 'attachment';

/** The area in which a table of projects stands, as a box of them does. */
const areaBefore = (draft: PlanDraft, { table, node }: TableDraft): AreaDraft | undefined =>
  isOwnPaper(node) ? undefined : draft.areas.findLast(({ span }) => span.start < table.span.start);

/** Ordinals of a caption that is the heading of a chapter or of a part of it. */
const NUMBERED: Marker['family'][] = ['formal', 'chinese', 'chinese-paren', 'digit'];

function newArea(draft: PlanDraft, { table, node }: TableDraft, planTitle: string): AreaDraft {
  const marker = parseMarker(table.caption);
  const numbered = marker !== null && NUMBERED.includes(marker.family);
  const caption = numbered ? table.caption.slice(marker.length) : table.caption;
  const title = caption || titleOf(node) || planTitle;
  const area: AreaDraft = { section: numbered ? sectionOrdinal(marker.printed) : '', title, span: table.captionLine?.words.span ?? table.span };
  draft.areas.push(area);
  return area;
}

function applyRow(row: TaskRow, item: NumberedItem, years: DueYears, placeStem: string): void {
  const state = { prefix: '', placeStem };
  for (const { role, words, persons } of row.units) {
    const { duties, open } = readDuties(words.text, state);
    item.open ||= open;
    append(item.responsibilitySpans, words.spans);
    for (const duty of duties) {
      if (persons && !looksLikeUnit(duty.unit)) continue;
      const own = duty.role === ResponsibilityRole.RESPONSIBLE ? role : duty.role;
      if (item.responsibilities.some((held) => held.unit === duty.unit && held.role === own)) continue;
      item.responsibilities.push({ role: own, unit: duty.unit, group: duty.group, asWritten: duty.asWritten, span: words.spanOf(duty.start, duty.end) });
    }
  }
  const year = row.due?.text.match(/20\d{2}/gu)?.at(-1);
  if (year) years.set(item.id, Number(year));
}

/** Targets take the year that a task table sets for their item, where their own words name none. */
export function applyDueYears(targets: TargetReading[], years: DueYears): TargetReading[] {
  return targets.map((target) => {
    const year = years.get(target.in);
    return year === undefined || namesYear(target) ? target : { ...target, dueYear: year };
  });
}

/** Whether the words of a target name a year other than the one that it starts from. */
function namesYear({ quote, baselineYear }: TargetReading): boolean {
  return (quote.match(/20\d{2}/gu) ?? []).some((year) => Number(year) !== baselineYear);
}
