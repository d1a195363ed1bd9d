import type { ImportFile as StoredFile } from '../../../db/document-import/import-file.entity.ts';
import { ImportJob as StoredJob } from '../../../db/document-import/import-job.entity.ts';
import { type ImportPlaceKind, ImportState } from '../../../schema/document-import/import-job.enums.ts';
import type { ImportDecision, ImportQuestion } from '../../../schema/document-import/import-decision.type.ts';
import type { ImportError, ImportProgress, ImportReport } from '../../../schema/document-import/import-job.type.ts';
import type { ImportPreview, ImportPreviewChanges } from '../../../schema/document-import/import-preview.type.ts';
import type { ImportFile, ImportFilePart, ImportPlace, ImportShare } from '../../../schema/document-import/import-source.type.ts';
import type { Context } from '../../core/context.ts';
import { forbidden, PlanGraphError, unauthenticated } from '../../core/errors.ts';
import { readNodes } from '../../query/reader.ts';
import type { ApplyReport } from '../apply/report.ts';
import { isChange } from '../apply/report.ts';
import type { Place, Question } from '../reading.ts';
import { inputsOf } from './apply-decisions.ts';
import { buildPreview } from './build-preview.ts';
import { type Draft, plansOf } from './draft.ts';
import type { ImportedFile } from './imported-file.ts';
import { namesFor } from './names.ts';
import { planImport } from './plan-import.ts';
import { draftAt, earlierPreview, notePlaces, placesAt, previewOf, trialOf } from './preview-cache.ts';
import { changesSince } from './preview-changes.ts';
import { countsOf } from './row-change.ts';
import { decisionsOf, filesOf } from './stored-job.ts';

const previewed = new Set<ImportState>([ImportState.READY, ImportState.UNDONE, ImportState.FAILED]);
const kindOf = (place: Place): ImportPlaceKind => place.kind.toUpperCase() as ImportPlaceKind;

/** The ref of the item or area that a stretch of a file's text belongs to. */
function refOf(file: ImportedFile, index: number, { plan, item }: Place): string | null {
  const position = plansOf(file).findIndex((each) => each.plan.key === plan);
  return position < 0 || item === null ? null : `${index}/${position}/${item}`;
}

/** The refs of the plan and item that a question is about. */
function placeIn(file: ImportedFile | undefined, index: number, { plan, item }: Pick<Question, 'plan' | 'item'>): { plan: string | null; item: string | null } {
  const position = file ? plansOf(file).findIndex((each) => each.plan.key === plan) : -1;
  const ref = position < 0 ? null : `${index}/${position}`;
  return { plan: ref, item: ref === null || item === null ? null : `${ref}/${item}` };
}

function coverageOf(places: Place[]): ImportShare[] {
  const total = places.at(-1)?.span.end ?? 0;
  const characters = new Map<ImportPlaceKind, number>();
  for (const place of places) characters.set(kindOf(place), (characters.get(kindOf(place)) ?? 0) + place.span.end - place.span.start);
  return [...characters].map(([kind, count]) => ({ kind, characters: count, share: total === 0 ? 0 : count / total }));
}

/** A file of a document, and where it stands in the text. */
function partOf({ position, name, size, sha256, format }: StoredFile, place: number, file: ImportedFile | undefined): ImportFilePart {
  const read = file?.parts?.[place];
  const whole = typeof file?.text === 'string' ? { start: 0, end: file.text.length } : null;
  return { position, name, size, sha256, format: read?.format ?? format ?? null, span: read?.span ?? (file?.parts ? null : whole) };
}

/** What became of each document's text, to compare. */
const placesOf = (draft: Draft | null): string[] => (draft?.files ?? []).map(({ places }) => JSON.stringify(places));

const mostPreviews = 5;
const previewsAsked = new WeakMap<Context, Set<string>>();

/** Working out a preview takes a while, so one request gets a few only. */
function countPreview(context: Context, id: string): void {
  const asked = (previewsAsked.get(context) ?? new Set<string>()).add(id);
  previewsAsked.set(context, asked);
  if (asked.size > mostPreviews)
    throw new PlanGraphError('QUERY_TOO_COSTLY', `One request may ask for ${mostPreviews} previews of imports. Ask for fewer.`, {
      previews: asked.size,
      limit: mostPreviews,
    });
}

/** The fields of one import that are not columns: each is worked out when it is asked for, what they share once. */
class JobView {
  private readonly context: Context;
  private readonly id: string;
  private readonly loaded = new Map<string, Promise<unknown>>();

  constructor(context: Context, id: string) {
    this.context = context;
    this.id = id;
  }

  private once<T>(what: string, load: () => Promise<T>): Promise<T> {
    const known = this.loaded.get(what) as Promise<T> | undefined;
    if (known) return known;
    const loading = load();
    this.loaded.set(what, loading);
    return loading;
  }

  private job(): Promise<StoredJob> {
    return this.once('job', () => this.context.em.fork().findOneOrFail(StoredJob, this.id));
  }

  private draft(): Promise<Draft | null> {
    return this.once('draft', async () => draftAt(this.context.em.fork(), this.id, decisionsOf(await this.job())));
  }

  async progress(): Promise<ImportProgress> {
    const { stage, done, total } = await this.job();
    return { stage, done, total };
  }

  async error(): Promise<ImportError | null> {
    return (await this.job()).error ?? null;
  }

  /** The documents; with `since`, those of which other stretches became other things than in that state of the preview. */
  async files(since?: string | null): Promise<ImportFile[]> {
    if (typeof since !== 'string') return this.allFiles();
    const [files, before, now] = [await this.allFiles(), placesAt(this.id, since), placesOf(await this.draft())];
    return files.filter(({ index }) => before?.[index] === undefined || before[index] !== now[index]);
  }

  private async allFiles(): Promise<ImportFile[]> {
    const readings = (await this.draft())?.files;
    const files = await this.once('files', () => filesOf(this.context.em.fork(), this.id));
    return [...Map.groupBy(files, ({ document }) => document).values()].map((own, index) => {
      const file = readings?.[index];
      const places = (file?.places ?? []).map((place): ImportPlace => ({
        kind: kindOf(place),
        span: place.span,
        ref: file ? refOf(file, index, place) : null,
      }));
      return {
        index,
        name: own.map(({ name }) => name).join('、'),
        size: own.reduce((sum, { size }) => sum + size, 0),
        sha256: own[0]?.sha256 ?? '',
        parts: own.map((part, place) => partOf(part, place, file)),
        format: own[0]?.format ?? null,
        notices: file?.notices ?? [],
        text: file?.text ?? null,
        places,
        coverage: coverageOf(file?.places ?? []),
      };
    });
  }

  async preview(): Promise<ImportPreview | null> {
    const job = await this.job();
    if (!previewed.has(job.state)) return null;
    countPreview(this.context, this.id);
    const em = this.context.em.fork();
    const preview = await previewOf(em, job.id, job.version, async (token) => {
      const draft = await this.draft();
      if (!draft) return null;
      notePlaces(job.id, token, placesOf(draft));
      const inputs = inputsOf(draft);
      const tried = await trialOf(job.id, token, inputs, async (readings) => {
        const context = await planImport(em.fork(), inputs, readings);
        return { context, names: await namesFor(em, context, draft) };
      });
      return buildPreview({ draft, ...tried }, token);
    });
    await this.refuseHidden(preview?.plans ?? []);
    return preview;
  }

  /** A comparison with a plan that the viewer does not see would show it. */
  private async refuseHidden(plans: readonly { id: string | null }[]): Promise<void> {
    const ids = plans.flatMap(({ id }) => id ?? []);
    const seen = await readNodes(this.context, ids);
    if (seen.includes(null)) throw forbidden('The import is for a plan beyond your rights. 导入的规划超出您的权限范围。');
  }

  /** What the preview has otherwise than the state that a client knows. */
  async previewChanges(since: string): Promise<ImportPreviewChanges | null> {
    const now = await this.preview();
    return now && changesSince(await earlierPreview(this.id, since), now);
  }

  async questions(): Promise<ImportQuestion[]> {
    const draft = await this.draft();
    const ordered = (draft?.questions ?? []).toSorted((a, b) => a.file - b.file || a.question.span.start - b.question.span.start);
    return ordered.map(({ file, question }) => {
      const places = question.places.map((place) => ({ span: place.span, ...placeIn(draft?.files[file], file, place) }));
      return { ...question, file, ...placeIn(draft?.files[file], file, question), places };
    });
  }

  async decisions(): Promise<ImportDecision[]> {
    const job = await this.job();
    const draft = await this.draft();
    return decisionsOf(job).map(({ id, at, byName, input }) => ({
      id,
      kind: input.kind,
      ref: input.ref,
      input: JSON.stringify(input),
      at,
      byName,
      problem: draft?.problems.get(id) ?? null,
    }));
  }

  async report(): Promise<ImportReport | null> {
    const report = (await this.job()).report as ApplyReport | null | undefined;
    return report ? { counts: countsOf(report), planIds: report.plans.map(({ id }) => id), isChange: isChange(report) } : null;
  }
}

const views = new WeakMap<Context, Map<string, JobView>>();

/** The view of an import within one request. Who may see the import has been checked where it was found. */
export function viewOf(context: Context, id: string): JobView {
  if (!context.viewer) throw unauthenticated();
  const known = views.get(context) ?? new Map<string, JobView>();
  views.set(context, known);
  const view = known.get(id) ?? new JobView(context, id);
  known.set(id, view);
  return view;
}

/** Forgets what a request has worked out, because it has just written. */
export const forgetViews = (context: Context): boolean => views.delete(context);
