import type { Goal } from '../../db/goal/goal.entity.ts';
import { MeasureSupport } from '../../db/measure/measure-support.entity.ts';
import type { Measure } from '../../db/measure/measure.entity.ts';
import type { Em } from '../../db/orm.ts';
import { Mention } from '../../db/responsibility/mention.entity.ts';
import { Responsibility } from '../../db/responsibility/responsibility.entity.ts';
import { Target } from '../../db/target/target.entity.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound } from '../core/errors.ts';
import { curate, type Done, type WriteOptions } from './curate.ts';
import { changeRow } from './curation.service.ts';
import { type RowVersion, rowsToWrite, rowToWrite } from './rows-to-write.ts';
import type { CuratedRow, Kind } from './kind.ts';
import { mergeRows } from './merge-rows.ts';
import { putAt, siblingsOf } from './place.ts';
import { readInput } from './values.ts';

type Item = Goal | Measure;

/** A place behind all others. */
const atTheEnd = 2_147_483_647;
const mostParts = 50;

/** Moves a row to a place among its siblings, under another parent where one is named. */
export function moveRow(
  context: Context,
  kind: Kind,
  row: RowVersion,
  to: { areaId?: string | null | undefined; position?: number | null | undefined },
  options: WriteOptions,
): Promise<Done<{ id: string }>> {
  return curate(context, `move${kind.name}`, options, async (em) => {
    const found = await rowToWrite(em, kind, row);
    await changeRow(em, kind, found, { ...(to.areaId ? { areaId: to.areaId } : {}), position: to.position ?? atTheEnd });
    return { id: found.id };
  });
}

/** One of the parts that an item is split into. */
export interface Part {
  text: string;
  ordinal?: string | null;
  targetIds?: string[] | null;
}

/** What an item shares with each of its parts: who answers for it, and what it supports or is supported by. */
async function copyTies(em: Em, kind: Kind, item: Item, part: Item): Promise<void> {
  const owner = kind.label;
  for (const { plan, unit, group, role, position, asWritten } of await em.find(Responsibility, { [owner]: item.id } as never)) {
    em.create(Responsibility, { plan, unit, group, role, position, asWritten, [owner]: part.id } as never);
  }
  for (const support of await em.find(MeasureSupport, { [owner]: item.id } as never)) {
    em.create(MeasureSupport, { measure: support.measure, goal: support.goal, [owner]: part.id } as never);
  }
}

async function moveTargets(em: Em, kind: Kind, item: Item, part: Item, targetIds: readonly string[], at: number): Promise<void> {
  const targets = await em.find(Target, { [kind.label]: item.id } as never);
  for (const id of targetIds) {
    const target = targets.find((each) => each.id === id);
    if (!target) throw badInput(`The ${kind.label} has no target ${id}.`, { [`parts.${at}.targetIds`]: `names no target of the ${kind.label}` });
    em.assign(target, { [kind.label]: part.id } as never);
  }
}

/** A name goes with the words that hold it. */
async function moveMentions(em: Em, kind: Kind, item: Item, first: string, part: Item): Promise<void> {
  const mentions = await em.find(Mention, { [kind.label]: item.id } as never);
  for (const mention of mentions) {
    if (!first.includes(mention.asWritten) && part.text?.includes(mention.asWritten)) em.assign(mention, { [kind.label]: part.id } as never);
  }
}

async function makePart(em: Em, kind: Kind, item: Item, { text, ordinal }: Part): Promise<Item> {
  const values = await readInput(em, kind, { text, ordinal: ordinal ?? item.ordinal });
  const { plan, area, document, open, position } = item;
  const part = em.create(kind.entity, { plan, area, document, open, position, kind: item.kind, ...values } as never) as unknown as Item;
  await em.flush();
  return part;
}

/** Splits an item: it becomes the first part, the others follow it and share who answers for it. */
export function splitItem(context: Context, kind: Kind, row: RowVersion, parts: readonly Part[], options: WriteOptions): Promise<Done<{ id: string }[]>> {
  return curate(context, `split${kind.name}`, options, async (em) => {
    const [first, ...rest] = parts;
    if (!first || rest.length === 0 || parts.length > mostParts) throw badInput(`Name 2 to ${mostParts} parts.`, { parts: `must be 2 to ${mostParts}` });
    if (parts.some(({ text }) => text.trim() === '')) throw badInput('Each part needs words.', { parts: 'hold one without words' });
    const item = (await rowToWrite(em, kind, row)) as unknown as Item;
    const made: Item[] = [];
    for (const part of rest) made.push(await makePart(em, kind, item, part));
    for (const [index, part] of made.entries()) {
      await copyTies(em, kind, item, part);
      await moveTargets(em, kind, item, part, rest[index]?.targetIds ?? [], index + 1);
      await moveMentions(em, kind, item, first.text, part);
    }
    await em.flush();
    await changeRow(em, kind, item, { text: first.text, ...(first.ordinal ? { ordinal: first.ordinal } : {}) });
    await placeAfter(em, kind, item, made);
    return [item, ...made].map(({ id }) => ({ id }));
  });
}

async function placeAfter(em: Em, kind: Kind, item: Item, parts: readonly CuratedRow[]): Promise<void> {
  const siblings = siblingsOf(em, kind, item as never);
  if (!siblings) return;
  const ids = parts.map(({ id }) => id).join(',');
  const [before]: { place: number }[] = await em.execute(
    `select count(*)::int as place from "${siblings.table}" where "${siblings.column}" = ? and (position, id) < (?, ?::uuid) and not id = any(?::uuid[])`,
    [siblings.id, item.position, item.id, `{${ids}}`],
  );
  for (const [index, part] of parts.entries()) await putAt(em, siblings, part, (before?.place ?? 0) + index + 1);
}

/** The words of several items as those of one: the document's where there are any, else the editors'. */
function joinedWords(items: readonly Item[]): { text: string } | { label: string } {
  const text = items.map((item) => item.text ?? '').join('');
  return text ? { text } : { label: items.map((item) => item.label ?? '').join('；') };
}

/** Makes one item of several: the first takes over the figures, duties, mentions and links of the others, which go. */
export function mergeItems(
  context: Context,
  kind: Kind,
  kept: RowVersion,
  others: readonly RowVersion[],
  text: string | null | undefined,
  options: WriteOptions,
): Promise<Done<{ id: string }>> {
  return curate(context, `merge${kind.name}s`, options, async (em) => {
    if (others.length === 0) throw badInput('Name at least one to merge into it.', { others: 'are empty' });
    const [row, ...rest] = (await rowsToWrite(em, kind, [kept, ...others])) as unknown as Item[];
    if (!row) throw notFound(kind.label, kept.id);
    if (rest.some((other) => other.plan.id !== row.plan.id)) throw badInput('Only what is in one plan can be merged.', { others: 'are in another plan' });
    await changeRow(em, kind, row, text ? { text } : joinedWords([row, ...rest]));
    const { tableName } = em.getMetadata().get(kind.entity);
    const ids = rest.map(({ id }) => id);
    em.clear();
    await mergeRows(em, tableName, row.id, ids);
    return { id: row.id };
  });
}
