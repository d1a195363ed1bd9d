import DataLoader from 'dataloader';
import { ProvenanceSpanKind } from '../../schema/provenance/provenance.enums.ts';
import type { Context } from '../core/context.ts';
import { type Asking, askingOf } from '../query/asking.ts';
import { type FilePart, quoteOf, quoteSpans } from './quoted-spans.ts';

/** What says where it was read. */
export type Sourced = 'Goal' | 'Measure' | 'Target' | 'Responsibility';

type Spans = [number, number][];

interface Source {
  document: string;
  text: Spans;
  responsibility: Spans;
}

const ownSpan = `case when t.span_start is null then null else jsonb_build_array(jsonb_build_array(t.span_start, t.span_end)) end`;
const ofOwner = 'coalesce(g.document_id, m.document_id, p.document_id)';
const owners = 'left join goal g on g.id = t.goal_id left join measure m on m.id = t.measure_id';

/** Where each type keeps its document and spans; a row is `t`, its plan `p`. */
const sources: Record<Sourced, { table: string; joins: string; document: string; text: string; responsibility: string }> = {
  Goal: { table: 'goal', joins: '', document: 'coalesce(t.document_id, p.document_id)', text: 't.text_spans', responsibility: 't.responsibility_spans' },
  Measure: { table: 'measure', joins: '', document: 'coalesce(t.document_id, p.document_id)', text: 't.text_spans', responsibility: 't.responsibility_spans' },
  Target: { table: 'target', joins: owners, document: ofOwner, text: ownSpan, responsibility: 'null' },
  Responsibility: { table: 'responsibility', joins: owners, document: ofOwner, text: ownSpan, responsibility: 'null' },
};

const spansOf = (value: unknown): Spans => (typeof value === 'string' ? (JSON.parse(value) as Spans) : []);

async function readSources(asking: Asking, type: Sourced, ids: readonly string[]): Promise<(Source | null)[]> {
  const build = asking.build();
  const { table, joins, document, text, responsibility } = sources[type];
  const rows = await asking.rows(
    `select t.id, ${document}, (${text})::text, (${responsibility})::text from ${table} t join plan p on p.id = t.plan_id ${joins}
     where t.id = any(${build.params.addIds(ids)}) and ${document} is not null and ${asking.where(build, type, 't')}`,
    build,
  );
  const found = new Map(rows.map(([id, at, own, others]) => [String(id), { document: String(at), text: spansOf(own), responsibility: spansOf(others) }]));
  return ids.map((id) => found.get(id) ?? null);
}

interface StoredText {
  text: string;
  parts: FilePart[];
}

async function readTexts(asking: Asking, ids: readonly string[]): Promise<(StoredText | null)[]> {
  const build = asking.build();
  const rows = await asking.rows(
    `select t.id, t.text, t.parts::text from document t where t.id = any(${build.params.addIds(ids)}) and ${asking.where(build, 'Document', 't')}`,
    build,
  );
  const found = new Map(
    rows.map(([id, text, parts]) => [String(id), { text: String(text ?? ''), parts: typeof parts === 'string' ? (JSON.parse(parts) as FilePart[]) : [] }]),
  );
  return ids.map((id) => found.get(id) ?? null);
}

/** Reads for one request: the sources of all rows of a type in one statement, the texts of all documents in another. */
class SourceReader {
  private readonly asking: Asking;
  private readonly texts: DataLoader<string, StoredText | null>;
  private readonly loaders = new Map<Sourced, DataLoader<string, Source | null>>();

  constructor(asking: Asking) {
    this.asking = asking;
    this.texts = new DataLoader((ids) => readTexts(asking, ids));
  }

  private loaderOf(type: Sourced): DataLoader<string, Source | null> {
    const loader = this.loaders.get(type) ?? new DataLoader<string, Source | null>((ids) => readSources(this.asking, type, ids));
    this.loaders.set(type, loader);
    return loader;
  }

  async read(type: Sourced, id: string): Promise<object | null> {
    const source = await this.loaderOf(type).load(id);
    const stored = source && (await this.texts.load(source.document));
    if (!source || stored === null) return null;
    const own = { [ProvenanceSpanKind.TEXT]: source.text, [ProvenanceSpanKind.RESPONSIBILITY]: source.responsibility };
    const spans = quoteSpans(stored.text, own, stored.parts);
    return { document: this.asking.item('Document', source.document), spans, quote: quoteOf(spans) };
  }
}

const readers = new WeakMap<Context, Promise<SourceReader>>();

/** Where a row was read; null where no document that the viewer may see gave it. */
export async function provenanceOf(context: Context, type: Sourced, id: string): Promise<object | null> {
  const reader = readers.get(context) ?? askingOf(context).then((asking) => new SourceReader(asking));
  readers.set(context, reader);
  return (await reader).read(type, id);
}
