import { inChangeSet } from '../../../db/history/change-set.ts';
import type { Em } from '../../../db/orm.ts';
import type { ApplyContext, RowSets } from './apply-context.ts';
import type { ApplyInput, ApplyOptions } from './apply-input.ts';
import { applyDocument } from './apply-document.ts';
import { joinNamedLinks, joinOpenLinks } from './apply-links.ts';
import { applyPlan } from './apply-plan.ts';
import { applySections } from './apply-sections.ts';
import { applyTies } from './apply-ties.ts';
import { homeOf, loadContext } from './load-context.ts';
import { adoptRegistry, type Brought, ensurePlaces, nothingBrought, writeRegistry } from './registry-rows.ts';
import { type ApplyReport, isChange } from './report.ts';
import { rowsWhere } from './sql.ts';

/** Thrown to undo a change set in which nothing changed; carries the report out. */
class NothingChanged extends Error {
  constructor(readonly report: ApplyReport) {
    super('nothing changed');
  }
}

/** The writes that an import comes to. */
export interface PlannedWrites {
  inputs: ApplyInput[];
  context: ApplyContext;
  brought: Brought;
}

async function applyInput(context: ApplyContext, input: ApplyInput): Promise<void> {
  await ensurePlaces(
    context,
    input.plans.map((plan) => homeOf(plan, context.places)),
  );
  const document = await applyDocument(context, input);
  const planIds = new Map<string, string>();
  for (const file of input.plans) planIds.set(file.plan.key, await applyPlan(context, file, document?.id));
  if (document && input.document?.sections) {
    const stored = document.stored ? await rowsWhere(context.em, 'section', 'document_id', [document.id], 'position') : [];
    applySections(context, input.document.sections, document.id, planIds, stored);
  }
  context.report.questions.push(...input.questions);
}

/** Parents before children. */
const writeOrder: (keyof RowSets)[] = ['document', 'plan', 'link', 'section', 'area', 'goal', 'measure', 'support', 'target', 'responsibility', 'mention'];

async function writeAll(context: ApplyContext): Promise<void> {
  const { em, sets, options } = context;
  for (const leaf of ['responsibility', 'mention', 'link', 'support', 'section'] as const) await sets[leaf].prune(em);
  for (const [index, name] of writeOrder.entries()) {
    options.onProgress?.(`writing ${name}s`, 0.4 + (0.6 * index) / writeOrder.length);
    await sets[name].write(em);
  }
  for (const parent of ['target', 'goal', 'measure', 'area'] as const) await sets[parent].prune(em);
}

/** Compares documents or plans with the database and collects the writes; new places aside, nothing is written yet. To be called inside a change set. */
export async function planWrites(em: Em, inputs: ApplyInput[], options: ApplyOptions): Promise<PlannedWrites> {
  const context = await loadContext(em, inputs, options);
  const brought = nothingBrought();
  for (const file of inputs.flatMap(({ plans }) => plans)) adoptRegistry(context, file, brought);
  for (const [index, input] of inputs.entries()) {
    options.onProgress?.('comparing', (0.4 * index) / inputs.length);
    await applyInput(context, input);
  }
  return { inputs, context, brought };
}

/** Writes what was collected. */
export async function writePlanned({ inputs, context, brought }: PlannedWrites): Promise<ApplyReport> {
  await writeRegistry(context, brought);
  await writeAll(context);
  await joinNamedLinks(context, inputs);
  await joinOpenLinks(context);
  await applyTies(context, inputs);
  return context.report;
}

/**
 * Applies documents or plans to the database: one transaction, one change set. What is there already is matched and changed only where it
 * differs, so that a second run changes nothing; what a curator edited stays, and is reported.
 */
export async function applyInputs(em: Em, inputs: ApplyInput[], options: ApplyOptions = {}): Promise<ApplyReport> {
  const { actorId = null, actorName = 'import', kind = 'import', reason = null } = options;
  try {
    return await inChangeSet(em, { actorId, actorName, kind, reason }, async (fork) => {
      const report = await writePlanned(await planWrites(fork, inputs, options));
      if (!isChange(report)) throw new NothingChanged(report);
      return report;
    });
  } catch (error) {
    if (error instanceof NothingChanged) return error.report;
    throw error;
  }
}
