import { ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import { Comparator } from '../../../schema/target/target.enums.ts';
import type { PlanFile, TargetFile } from '../export/plan-file.ts';
import { parseMarker, pathOrdinal } from '../grammar/numbering.ts';
import { findFigures } from '../grammar/target-figures.ts';
import { findTableTargets } from '../grammar/targets.ts';
import { looksLikeUnit } from '../grammar/unit-names.ts';
import type { Span } from '../source-text.ts';
import { type Answer, planOf, type QuestionPart } from './answer.ts';
import { dutiesIn } from './answer-duties.ts';
import { replace } from './claim-places.ts';
import type { Decision } from './decision.ts';
import type { Draft } from './draft.ts';
import { addItem, areaAt, NoEffect } from './item-decisions.ts';

interface Cell {
  text: string;
  span: Span;
}

const isWords = ({ text }: Cell): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
const figureOf = ({ text }: Cell) => findFigures(text)[0];

function rowsOf(draft: Draft, { file, question }: QuestionPart): Cell[][] {
  const source = draft.files[file]?.text ?? '';
  if (!question.rows) throw new NoEffect('the file was read by an earlier version of the program; upload it again');
  return question.rows.map((row) => row.map((span) => ({ text: source.slice(span.start, span.end).trim(), span })));
}

const YEAR = /20\d{2}/u;
const isOrdinal = ({ text }: Cell): boolean => /^[（(]?\d{1,3}[）).、]?$/u.test(text) || (parseMarker(`${text}　标题`)?.length ?? 0) >= text.length;

/** The rows below the head: from the first that has a figure or, without any, below the first. */
function bodyOf(rows: Cell[][]): { head: Cell[]; body: Cell[][] } {
  const first = rows.findIndex((row) => row.slice(1).some((cell) => figureOf(cell) && !YEAR.test(cell.text)));
  const at = Math.max(1, first);
  return { head: rows[at - 1] ?? [], body: rows.slice(at) };
}

/** A target of every figure in a table without the head of an indicator table: named by its row and, where that is words, its column. */
function figureTargets(rows: Cell[][], plan: PlanFile): Omit<TargetFile, 'id' | 'in'>[] {
  const { head, body } = bodyOf(rows);
  return body.flatMap((row) => {
    const at = row.findIndex(isWords);
    const name = row[at];
    if (!name) return [];
    return row.flatMap((cell, column) => {
      const figure = column === at || /序号|编号/u.test(head[column]?.text ?? '') ? undefined : figureOf(cell);
      if (!figure) return [];
      const title = head[column]?.text ?? '';
      const year = YEAR.exec(title)?.[0];
      const ownName = year || title === name.text || !/\p{Script=Han}/u.test(title) ? '' : title;
      return [
        {
          indicator: `${name.text}${ownName}`,
          comparator: figure.valueMax === null ? Comparator.EQ : Comparator.RANGE,
          value: figure.value,
          valueMax: figure.valueMax,
          unit: figure.unit,
          dueYear: year ? Number(year) : (plan.plan.periodEnd ?? null),
          quote: row.map(({ text }) => text).join('\t'),
          span: { start: row[0]?.span.start ?? name.span.start, end: row.at(-1)?.span.end ?? name.span.end },
        },
      ];
    });
  });
}

function indicatorTargets(rows: Cell[][], { plan }: PlanFile): Omit<TargetFile, 'id' | 'in'>[] {
  const context = { periodStart: plan.periodStart ?? null, periodEnd: plan.periodEnd ?? null, issuedOn: plan.issuedOn ?? null };
  const cells = rows.map((row) => row.map(({ text, span }) => ({ text, start: span.start })));
  return findTableTargets(cells, context).map(({ start, end, ...target }) => ({ ...target, span: { start, end } }));
}

function addTargets(draft: Draft, part: QuestionPart, rows: Cell[][], { id }: Decision): void {
  const plan = planOf(part);
  const read = indicatorTargets(rows, plan);
  const found = read.length > 0 ? read : figureTargets(rows, plan);
  if (found.length === 0) throw new NoEffect('no row has a name and a figure');
  found.forEach((values, index) => {
    const name = `T~${id}.${index + 1}`;
    const target: TargetFile = { ...values, id: name, in: 'table', ref: `${plan.plan.ref ?? ''}/${name}` };
    plan.targets.push(target);
    draft.parts.set(target.ref ?? '', { kind: 'target', file: part.file, plan, target });
  });
}

const namesUnits = ({ text }: Cell): boolean => {
  const parts = text.split(/[、，；;\s]+/u).filter((each) => each !== '');
  return parts.length > 0 && parts.filter(looksLikeUnit).length * 2 > parts.length;
};

/** Makes a task of every row that says something: its longest words are the task, words that name bodies the units. */
function addTasks(draft: Draft, part: QuestionPart, rows: Cell[][], decision: Decision): void {
  const plan = planOf(part);
  const area = areaAt(draft, plan, part.question.span.start);
  const tasks = rows.slice(1).flatMap((row) => {
    const words = row.filter((cell) => isWords(cell) && !namesUnits(cell)).toSorted((a, b) => b.text.length - a.text.length)[0];
    return words ? [{ row, words }] : [];
  });
  if (tasks.length === 0) throw new NoEffect('no row says what is to be done');
  tasks.forEach(({ row, words }, index) => {
    const own: Decision = { ...decision, id: `${decision.id}.${index + 1}` };
    const item = addItem(draft, part.file, plan, area, words.span, own, { type: ImportItemType.MEASURE, kind: MeasureKind.TASK });
    item.ordinal = pathOrdinal(row.find((cell) => cell !== words && isOrdinal(cell))?.text ?? '');
    replace(draft, part.file, words.span, { kind: 'item', plan: plan.plan.key, item: item.id });
    for (const cell of row.filter((each) => each !== words && namesUnits(each)))
      for (const { start, end, ...duty } of dutiesIn(cell.text, plan.plan.jurisdiction).duties) {
        const entry = {
          ...duty,
          span: { start: cell.span.start + start, end: cell.span.start + end },
          ref: `${item.ref ?? ''}/r${item.responsibilities.length}`,
        };
        item.responsibilities.push(entry);
        draft.parts.set(entry.ref, { kind: 'responsibility', file: part.file, plan, owner: item, entry });
      }
  });
}

/** Reads a table that was kept whole, as one of indicators or one of tasks. */
export const readTable: Answer = (draft, part, alternative, decision) => {
  if (alternative === 'indicators') addTargets(draft, part, rowsOf(draft, part), decision);
  if (alternative === 'tasks') addTasks(draft, part, rowsOf(draft, part), decision);
};
