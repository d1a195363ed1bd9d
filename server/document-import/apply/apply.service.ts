import { inChangeSet } from '../../../db/history/change-set.ts';
import type { Em } from '../../../db/orm.ts';
import { fold } from '../resolve/fold.ts';
import type { ApplyContext, RowSets } from './apply-context.ts';
import type { ApplyInput, ApplyOptions, DocumentContent } from './apply-input.ts';
import { joinOpenLinks } from './apply-links.ts';
import { applyPlan } from './apply-plan.ts';
import { applySections } from './apply-sections.ts';
import { homeOf, loadContext } from './load-context.ts';
import { adoptRegistry, type Brought, ensurePlaces, nothingBrought, writeRegistry } from './registry-rows.ts';
import { type ApplyReport, isChange } from './report.ts';
import { type Row, rowsWhere } from './sql.ts';

/** Thrown to undo a change set in which nothing changed; carries the report out. */
class NothingChanged extends Error {
  constructor(readonly report: ApplyReport) {
    super('nothing changed');
  }
}

/** The writes that an import comes to. */
export interface PlannedWrites {
  context: ApplyContext;
  brought: Brought;
}

/** The stored document: by its file, else by number and issuer, else by title and place. */
async function findDocument(em: Em, document: DocumentContent, jurisdictionId: string | null): Promise<Row | undefined> {
  const rows: { id: string; sha256: string | null; number: string | null; issuer: string | null; title: string; jurisdiction_id: string | null }[] =
    await em.execute('select id, sha256, number, issuer, title, jurisdiction_id from document order by id');
  const found =
    rows.find((row) => document.sha256 !== undefined && row.sha256 === document.sha256) ??
    rows.find((row) => document.number !== null && row.number === document.number && row.issuer === document.issuer) ??
    rows.find((row) => document.title !== null && fold(row.title) === fold(document.title) && row.jurisdiction_id === jurisdictionId && (document.number === null || row.number === null));
  return found && (await rowsWhere(em, 'document', 'id', [found.id]))[0];
}

async function applyDocumentFacts(context: ApplyContext, input: ApplyInput): Promise<{ id: string; stored: Row | undefined } | null> {
  const { document, plans } = input;
  if (document === null) return null;
  const jurisdictionId = plans[0] ? homeOf(plans[0], context.places).id : null;
  const stored = await findDocument(context.em, document, jurisdictionId);
  const title = document.title ?? (stored ? undefined : (document.number ?? plans[0]?.plan.title));
  const values = {
    title, number: document.number ?? undefined, issuer: document.issuer ?? undefined, issued_on: document.issuedOn ?? undefined, jurisdiction_id: jurisdictionId,
    file_name: document.fileName, format: document.format, sha256: document.sha256, text: document.text,
  };
  const id = context.sets.document.put(stored, values, title ?? '');
  context.report.documentId = id;
  return { id, stored };
}

async function applyInput(context: ApplyContext, input: ApplyInput): Promise<void> {
  await ensurePlaces(context, input.plans.map((plan) => homeOf(plan, context.places)));
  const document = await applyDocumentFacts(context, input);
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
  return { context, brought };
}

/** Writes what was collected. */
export async function writePlanned({ context, brought }: PlannedWrites): Promise<ApplyReport> {
  await writeRegistry(context, brought);
  await writeAll(context);
  await joinOpenLinks(context);
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
