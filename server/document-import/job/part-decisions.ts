import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { Comparator } from '../../../schema/target/target.enums.ts';
import type { ItemFile, PlanFile, PlanFileFacts, ResponsibilityFile, TargetFile } from '../export/plan-file.ts';
import type { Span } from '../source-text.ts';
import type { Decision, DecisionInput } from './decision.ts';
import type { Draft, Part } from './draft.ts';
import { NoEffect } from './item-decisions.ts';
import { targetWith } from './target-changes.ts';

/** The stretch of the file's text that a decision names; null where it names none. */
function stretchOf(draft: Draft, file: number, { offset, end }: DecisionInput): { span: Span; words: string } | null {
  if (typeof offset !== 'number' || typeof end !== 'number') return null;
  const words = (draft.files[file]?.text ?? '').slice(offset, end);
  const start = offset + words.length - words.trimStart().length;
  if (words.trim() === '') throw new NoEffect('there is no text there');
  return { span: { start, end: start + words.trim().length }, words: words.trim() };
}

/** Adds a unit that was not read to an item or target. */
export function addUnit(draft: Draft, part: Part, { id, input }: Decision): void {
  if (part.kind !== 'item' && part.kind !== 'target') throw new NoEffect(`ADD_UNIT is not for a ${part.kind}`);
  const owner: ItemFile | TargetFile = part.kind === 'item' ? part.item : part.target;
  const stretch = stretchOf(draft, part.file, input);
  if (!input.unitId && !input.unitName && !stretch) throw new NoEffect('name the unit by unitId, unitName or where the text does');
  const unit = input.unitName ?? stretch?.words ?? '';
  const ref = `${owner.ref ?? ''}/r~${id}`;
  const entry: ResponsibilityFile = { role: input.role ?? ResponsibilityRole.RESPONSIBLE, unit, group: false, asWritten: stretch?.words ?? unit, ref };
  if (input.unitId) entry.holderId = input.unitId;
  if (stretch) entry.span = stretch.span;
  owner.responsibilities = [...(owner.responsibilities ?? []), entry];
  draft.parts.set(ref, { kind: 'responsibility', file: part.file, plan: part.plan, owner, entry });
}

/** Where a new target stands: in the item, or, of a plan as a whole, in no item. */
const homeOf = (part: Part): string => {
  if (part.kind === 'item') return part.item.id;
  if (part.kind === 'plan') return 'table';
  throw new NoEffect(`ADD_TARGET is not for a ${part.kind}`);
};

/** Adds a target that was not read to an item, or to the plan as a whole. */
export function addTarget(draft: Draft, part: Part, { id, input }: Decision): void {
  const home = homeOf(part);
  const { indicator, value } = input.target ?? {};
  if (!indicator) throw new NoEffect('name the indicator');
  const stretch = stretchOf(draft, part.file, input);
  const { plan } = part as { plan: PlanFile };
  const ref = `${plan.plan.ref ?? ''}/T~${id}`;
  const empty: TargetFile = {
    id: `T~${id}`,
    in: home,
    indicator,
    comparator: typeof value === 'number' ? Comparator.EQ : Comparator.TEXT,
    value: null,
    unit: '',
    ref,
  };
  const target = targetWith(stretch ? { ...empty, quote: stretch.words, span: stretch.span } : empty, input.target ?? {});
  const isText = target.comparator === Comparator.TEXT;
  if (isText ? !target.valueText && !target.quote : target.value === null) throw new NoEffect(isText ? 'give the value in words' : 'give the value');
  plan.targets.push(target);
  draft.parts.set(ref, { kind: 'target', file: part.file, plan, target });
}

const given = <T extends object>(values: T): Partial<T> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Changes the facts of a plan. Number, issuer and date are its document's, and so those of all plans in it. */
export function editPlan(draft: Draft, part: Part, { input }: Decision): void {
  if (part.kind !== 'plan') throw new NoEffect(`EDIT_PLAN is not for a ${part.kind}`);
  const { documentNumber, issuer, issuedOn, title, jurisdiction, level, ...others } = input.plan ?? {};
  const own = given({ ...others, title: title ?? undefined, jurisdiction: jurisdiction ?? undefined, level: level ?? undefined }) as Partial<PlanFileFacts>;
  const [start, end] = [own.periodStart ?? part.plan.plan.periodStart, own.periodEnd ?? part.plan.plan.periodEnd];
  if (typeof start === 'number' && typeof end === 'number' && start > end) throw new NoEffect('the first year is after the last');
  Object.assign(part.plan.plan, own);
  const shared = given({ documentNumber, issuer, issuedOn });
  const inputOf = draft.files[part.file]?.inputs.find(({ plans }) => plans.includes(part.plan));
  for (const plan of inputOf?.plans ?? []) Object.assign(plan.plan, shared);
  if (inputOf?.document) Object.assign(inputOf.document, given({ number: documentNumber, issuer, issuedOn }));
}
