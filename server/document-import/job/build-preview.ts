import { ImportChange, ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import type { ImportItem, ImportMention, ImportResponsibility, ImportTarget } from '../../../schema/document-import/import-item.type.ts';
import type { ImportArea, ImportLink, ImportPlan, ImportRemoved, ImportSection } from '../../../schema/document-import/import-plan.type.ts';
import type { ImportPreview } from '../../../schema/document-import/import-preview.type.ts';
import type { ApplyContext, RowSets, TracedLink } from '../apply/apply-context.ts';
import type { SectionContent } from '../apply/apply-input.ts';
import type { ItemFile, PlanFile, ResponsibilityFile, TargetFile } from '../export/plan-file.ts';
import { reasonText } from '../resolve/reasons.ts';
import { type Draft, isMeasure, plansOf } from './draft.ts';
import { changeOf, fieldsOf, type Names, trialCounts } from './row-change.ts';

/** What a preview is built from: the draft, what a trial of it found, and names. */
export interface Trial {
  draft: Draft;
  context: ApplyContext;
  names: Names;
  /** The ids of the units, groups and indicators that applying would make. */
  made: ReadonlySet<string>;
}

type Part = Pick<ImportItem, 'ref' | 'id' | 'change' | 'fields'>;

/** A part's row and what becomes of it. One that is left out of the import has none. */
function partOf({ draft, context, names }: Trial, ref = ''): Part {
  const row = context.trace.rows.get(ref);
  const outcome = row && context.sets[row.set].outcomes.get(row.id);
  const change = draft.dropped.has(ref) ? ImportChange.DROPPED : changeOf(outcome);
  return { ref, id: row && outcome?.isNew !== true ? row.id : null, change, fields: fieldsOf(outcome, names) };
}

function responsibilityOf(trial: Trial, entry: ResponsibilityFile): ImportResponsibility {
  const { context, names } = trial;
  const holder = context.trace.holders.get(entry.ref ?? '');
  const isNew = trial.made.has(holder?.id ?? '');
  return {
    ...partOf(trial, entry.ref),
    role: entry.role,
    asWritten: entry.asWritten ?? entry.unit,
    asRead: entry.unit,
    group: entry.group,
    unitId: holder && !isNew ? holder.id : null,
    unitName: names.get(holder?.id ?? '') ?? entry.unit,
    confidence: holder?.confidence ?? 0,
    reason: reasonText(holder?.reasons ?? []),
    reasons: holder?.reasons ?? [],
    span: entry.span ?? null,
  };
}

function targetOf(trial: Trial, target: TargetFile): ImportTarget {
  const { trace } = trial.context;
  const { id: indicatorId = null, confidence = 0, reasons = [] } = trace.indicators.get(target.ref ?? '') ?? {};
  return {
    ...partOf(trial, target.ref),
    indicator: target.indicator,
    indicatorId: indicatorId !== null && trial.made.has(indicatorId) ? null : indicatorId,
    indicatorName: indicatorId === null ? null : (trial.names.get(indicatorId) ?? null),
    confidence,
    reasons,
    comparator: target.comparator,
    value: target.value,
    valueMax: target.valueMax ?? null,
    valueText: target.valueText ?? null,
    unitOfMeasure: target.unit,
    baselineYear: target.baselineYear ?? null,
    baseline: target.baseline ?? null,
    dueYear: target.dueYear ?? null,
    nature: target.nature ?? null,
    quote: target.quote ?? null,
    span: target.span ?? null,
  };
}

/** What a title that the plan names was taken for; where a reviewer has said it, that. */
const linkOf = ({ names }: Trial, { kind, title, id, confidence, reasons }: TracedLink): ImportLink => ({
  kind,
  title,
  planId: id,
  planTitle: id === null ? null : (names.get(id) ?? null),
  confidence,
  reasons,
});

const mentionOf = ({ asWritten, unit, span }: NonNullable<ItemFile['mentions']>[number]): ImportMention => ({
  asWritten,
  unit: unit ?? null,
  span: span ?? null,
});

function itemOf(trial: Trial, plan: PlanFile, item: ItemFile): ImportItem {
  return {
    ...partOf(trial, item.ref),
    type: isMeasure(item) ? ImportItemType.MEASURE : ImportItemType.GOAL,
    kind: item.kind,
    ordinal: item.ordinal,
    title: isMeasure(item) ? item.title : '',
    text: item.text ?? null,
    label: item.label ?? null,
    open: item.open,
    accepted: trial.draft.accepted.has(item.ref ?? ''),
    spans: item.spans ?? [],
    responsibilitySpans: item.responsibilitySpans ?? [],
    responsibilities: item.responsibilities.map((entry) => responsibilityOf(trial, entry)),
    targets: plan.targets.filter((target) => target.in === item.id).map((target) => targetOf(trial, target)),
    mentions: (item.mentions ?? []).map(mentionOf),
  };
}

function areaOf(trial: Trial, plan: PlanFile, area: PlanFile['areas'][number]): ImportArea {
  const own = [...plan.goals, ...plan.measures].filter((item) => item.area === area.id);
  return { ...partOf(trial, area.ref), section: area.section, title: area.title, span: area.span ?? null, items: own.map((item) => itemOf(trial, plan, item)) };
}

const sectionOf = ({ kind, ordinal, title, text, span }: SectionContent): ImportSection => ({ kind, ordinal, title, text, span });

const sweepable: (keyof RowSets)[] = ['area', 'goal', 'measure', 'target', 'responsibility', 'mention', 'link'];

/** The stored rows of a plan that the import has not. */
function removedOf({ context }: Trial, planId: string | null): ImportRemoved[] {
  return sweepable.flatMap((kind) =>
    context.sets[kind].swept
      .filter(({ row }) => row.plan_id === planId)
      .map(({ row, subject, kept }) => ({ id: row.id, kind, subject, change: kept ? ImportChange.KEPT : ImportChange.REMOVED })),
  );
}

function planOf(trial: Trial, file: number, plan: PlanFile, sections: SectionContent[]): ImportPlan {
  const facts = plan.plan;
  const part = partOf(trial, facts.ref);
  return {
    ...part,
    file,
    key: trial.context.report.plans.find(({ id }) => id === trial.context.trace.rows.get(facts.ref ?? '')?.id)?.key ?? facts.key,
    title: facts.title,
    jurisdiction: facts.jurisdiction,
    level: facts.level,
    topic: facts.topic ?? null,
    documentNumber: facts.documentNumber ?? null,
    issuer: facts.issuer ?? null,
    issuedOn: facts.issuedOn ?? null,
    periodStart: facts.periodStart ?? null,
    periodEnd: facts.periodEnd ?? null,
    basis: facts.basis ?? [],
    links: (trial.context.trace.links.get(facts.ref ?? '') ?? []).map((link) => linkOf(trial, link)),
    span: facts.span ?? null,
    areas: plan.areas.map((area) => areaOf(trial, plan, area)),
    tableTargets: plan.targets.filter((target) => target.in === 'table').map((target) => targetOf(trial, target)),
    sections: sections.filter((section) => section.plan === facts.key).map(sectionOf),
    removed: part.id === null ? [] : removedOf(trial, part.id),
  };
}

const madeBy = ({ units, groups, indicators }: ApplyContext): Set<string> =>
  new Set([...units.created, ...groups.created, ...indicators.created].map(({ id }) => id));

/** Shows what applying a draft would do; `token` names this state of it. */
export function buildPreview(tried: Omit<Trial, 'made'>, token: string): ImportPreview {
  const trial: Trial = { ...tried, made: madeBy(tried.context) };
  const { files } = trial.draft;
  const sectionsIn = (file: Draft['files'][number]): SectionContent[] => file.inputs.flatMap(({ document }) => document?.sections ?? []);
  return {
    token,
    plans: files.flatMap((file, index) => plansOf(file).map((plan) => planOf(trial, index, plan, sectionsIn(file)))),
    sections: files.flatMap((file) =>
      sectionsIn(file)
        .filter(({ plan }) => plan === null)
        .map(sectionOf),
    ),
    counts: trialCounts(trial.context),
  };
}
