import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';
import type { MentionFile, ResponsibilityFile } from '../export/plan-file.ts';
import type { Place } from '../resolve/gazetteer.ts';
import type { ResolvedUnit } from '../resolve/unit-book.ts';
import { mentionSubject } from '../resolve/mention-subject.ts';
import { type Reason, reason } from '../resolve/reasons.ts';
import { unknownUnit } from '../resolve/resolve-questions.ts';
import { type ApplyContext, traced } from './apply-context.ts';
import { spanColumns } from './apply-items.ts';
import type { Row } from './sql.ts';

/** The column that names an owner, and the owner's id. */
export interface Owner {
  column: 'goal_id' | 'measure_id' | 'target_id';
  id: string;
  planId: string;
  /** The lists that a curator keeps by hand (`responsibilities`, `mentions`); an import leaves them. */
  edited: string[];
  /** The item's id and its plan's key in the reading, for questions. */
  item: string;
  plan: string;
}

/** Rows by the goal, measure or target that owns them. */
export function byOwner(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const owner = String(row.goal_id ?? row.measure_id ?? row.target_id);
    groups.set(owner, [...(groups.get(owner) ?? []), row]);
  }
  return groups;
}

const others = (column: Owner['column'], columns: Owner['column'][]): Record<string, null> =>
  Object.fromEntries(columns.filter((each) => each !== column).map((each) => [each, null]));

/** The row that a curator made of these very words, giving them another unit or role. */
function editedRow(olds: Row[], values: Record<string, unknown>): Row | undefined {
  return olds.find(
    (row) =>
      ((row.edited_fields ?? []) as string[]).length > 0 &&
      row.as_written === values.as_written &&
      (row.role === values.role || row.unit_id === values.unit_id),
  );
}

/** Whether the words mean several bodies although no list says that they are a group: 各街道办事处, 有关部门. */
const isSeveral = (name: string): boolean => /^(?:各|有关|相关|其他)|(?:有关|相关|各)(?:部门|单位)$/u.test(name);

/** The unit; asks once about a new one that no family knows. */
function resolveUnit(context: ApplyContext, owner: Owner, entry: ResponsibilityFile, home: Place): ResolvedUnit {
  const unit = context.units.resolve(entry.unit, home);
  if (unit.isNew && unit.confidence < 0.7 && !context.asked.has(unit.id)) {
    context.asked.add(unit.id);
    context.report.questions.push(unknownUnit(entry.unit, context.units.similar(entry.unit, home), { span: entry.span, item: owner.item, plan: owner.plan }));
  }
  return unit;
}

interface Holder {
  unit_id: string | null;
  group_id: string | null;
}

/** The unit or group that an entry names, or that a reviewer picked for it. */
function holderOf(context: ApplyContext, owner: Owner, entry: ResponsibilityFile, home: Place): Holder {
  const { holderId = '' } = entry;
  const picked = context.picked.get(holderId);
  if (picked !== undefined) return found(context, entry, { id: holderId, confidence: 1, reasons: [reason(ImportReasonCode.PICKED)] }, picked === 'group');
  if (entry.group || isSeveral(entry.unit))
    return found(context, entry, { id: context.groups.resolve(entry.unit, home), confidence: 1, reasons: [reason(ImportReasonCode.NAMED_GROUP)] }, true);
  return found(context, entry, resolveUnit(context, owner, entry, home), false);
}

function found(
  context: ApplyContext,
  entry: ResponsibilityFile,
  { id, confidence, reasons }: { id: string; confidence: number; reasons: Reason[] },
  isGroup: boolean,
): Holder {
  if (entry.ref !== undefined) context.trace.holders.set(entry.ref, { id, confidence, reasons });
  return isGroup ? { unit_id: null, group_id: id } : { unit_id: id, group_id: null };
}

/** The units and groups that answer for one item: matched by role and unit. */
export function applyResponsibilities(context: ApplyContext, owner: Owner, list: ResponsibilityFile[], home: Place, stored: Map<string, Row[]>): void {
  const set = context.sets.responsibility;
  const olds = stored.get(owner.id) ?? [];
  if (owner.edited.includes('responsibilities')) return olds.forEach((row) => set.leave(row));
  const byHolder = new Map(olds.map((row) => [`${row.role as string} ${String(row.unit_id ?? row.group_id)}`, row]));
  const seen = new Set<string>();
  list.forEach((entry, position) => {
    const holder = holderOf(context, owner, entry, home);
    const key = `${entry.role} ${holder.unit_id ?? holder.group_id}`;
    if (seen.has(key)) return;
    seen.add(key);
    const values = {
      plan_id: owner.planId,
      ...others(owner.column, ['goal_id', 'measure_id', 'target_id']),
      [owner.column]: owner.id,
      ...holder,
      role: entry.role,
      position,
      as_written: entry.asWritten ?? entry.unit,
      ...spanColumns(entry.span),
    };
    const existing = olds.find(({ id }) => id === entry.rowId) ?? byHolder.get(key) ?? editedRow(olds, values);
    traced(context, 'responsibility', entry, set.put(existing, values, entry.unit, { overwrite: entry.overwrite }));
  });
}

function subjectColumns(context: ApplyContext, mention: MentionFile, home: Place): { unit_id: string | null; family_id: string | null } | null {
  const given = mention.family === undefined ? undefined : context.familyIds.get(mention.family);
  if (given !== undefined) return { unit_id: null, family_id: given };
  const subject = mentionSubject(mention.unit ?? mention.asWritten, home, context.dictionary, context.units);
  if (subject === null) return null;
  if ('unitId' in subject) return { unit_id: subject.unitId, family_id: null };
  const family = context.familyIds.get(subject.family);
  return family === undefined ? null : { unit_id: null, family_id: family };
}

/** The units and families named in one item's words: matched by what they name, in order. */
export function applyMentions(context: ApplyContext, owner: Owner, list: MentionFile[] | undefined, home: Place, stored: Map<string, Row[]>): void {
  const set = context.sets.mention;
  const olds = stored.get(owner.id) ?? [];
  if (list === undefined || owner.edited.includes('mentions')) return olds.forEach((row) => set.leave(row));
  const waiting = new Map<string, Row[]>();
  for (const row of olds) waiting.set(`${String(row.unit_id ?? row.family_id)}`, [...(waiting.get(`${String(row.unit_id ?? row.family_id)}`) ?? []), row]);
  let position = 0;
  for (const mention of list) {
    const subject = subjectColumns(context, mention, home);
    if (subject === null) continue;
    const values = {
      plan_id: owner.planId,
      ...others(owner.column, ['goal_id', 'measure_id']),
      [owner.column]: owner.id,
      ...subject,
      as_written: mention.asWritten,
      position,
      ...spanColumns(mention.span),
    };
    set.put(waiting.get(`${subject.unit_id ?? subject.family_id}`)?.shift(), values, mention.asWritten);
    position += 1;
  }
}
