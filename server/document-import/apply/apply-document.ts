import type { Em } from '../../../db/orm.ts';
import { fold } from '../resolve/fold.ts';
import { planTitleKey } from '../resolve/plan-titles.ts';
import { takenNumber } from '../resolve/resolve-questions.ts';
import type { ApplyContext } from './apply-context.ts';
import type { ApplyInput, DocumentContent } from './apply-input.ts';
import { homeOf } from './load-context.ts';
import { type Row, rowsWhere } from './sql.ts';

interface DocumentRow {
  id: string;
  sha256: string | null;
  number: string | null;
  issuer: string | null;
  title: string;
  jurisdiction_id: string | null;
  is_read: boolean;
}

/** What the database has of a document. */
interface Found {
  row: DocumentRow | undefined;
  /** Whether the number belongs to another document, so that this one can't have it. */
  isNumberTaken: boolean;
}

/** Whether two documents of one number are one: the title or a plan is the same, or only the catalogue knows the old one. */
async function isSame(em: Em, row: DocumentRow, input: ApplyInput, document: DocumentContent): Promise<boolean> {
  if (!row.is_read || document.text === undefined || fold(row.title) === fold(document.title ?? '')) return true;
  const stored: { title: string }[] = await em.execute('select title from plan where document_id = ?', [row.id]);
  const titles = new Set(input.plans.map(({ plan }) => planTitleKey(plan.title)));
  return stored.some(({ title }) => titles.has(planTitleKey(title)));
}

/** The stored document of the same title and place, where the numbers do not speak against it. */
const titledRow = (rows: DocumentRow[], document: DocumentContent, jurisdictionId: string | null, besides?: DocumentRow): DocumentRow | undefined =>
  rows.find(
    (row) =>
      row !== besides &&
      document.title !== null &&
      fold(row.title) === fold(document.title) &&
      row.jurisdiction_id === jurisdictionId &&
      (document.number === null || row.number === null),
  );

/** Takes a document's number away, at once: no two may have it, and this one is written before that one would be changed. */
async function withoutNumber(em: Em, { id }: DocumentRow): Promise<Pick<Found, 'isNumberTaken'>> {
  await em.execute('update document set number = null where id = ?', [id]);
  return { isNumberTaken: false };
}

/** The document that a plan which names its row belongs to. */
async function ownRow(em: Em, rows: DocumentRow[], { plans }: ApplyInput): Promise<DocumentRow | undefined> {
  const ids = plans.flatMap(({ plan }) => plan.rowId ?? []);
  if (ids.length === 0) return undefined;
  const stored: { document_id: string | null }[] = await em.execute('select document_id from plan where id = ? and document_id is not null', [ids[0]]);
  return rows.find(({ id }) => id === stored[0]?.document_id);
}

/** The stored document: by its file, else by number and issuer, else by its plan's row, else by title and place. */
async function findDocument(em: Em, input: ApplyInput, document: DocumentContent, jurisdictionId: string | null): Promise<Found> {
  const rows: DocumentRow[] = await em.execute(
    'select id, sha256, number, issuer, title, jurisdiction_id, text is not null as is_read from document order by id',
  );
  const numbered = rows.find((row) => document.number !== null && row.number === document.number && row.issuer === document.issuer);
  const byFile = rows.find((row) => document.sha256 !== undefined && row.sha256 === document.sha256);
  if (numbered && numbered !== byFile && document.numberHolder === 'this')
    return { ...(await withoutNumber(em, numbered)), row: byFile ?? titledRow(rows, document, jurisdictionId, numbered) };
  if (numbered && document.numberHolder === 'same' && (!byFile || byFile === numbered)) return { row: numbered, isNumberTaken: false };
  if (byFile) return { row: byFile, isNumberTaken: numbered !== undefined && numbered !== byFile };
  if (numbered && (await isSame(em, numbered, input, document))) return { row: numbered, isNumberTaken: false };
  return { row: (await ownRow(em, rows, input)) ?? titledRow(rows, document, jurisdictionId), isNumberTaken: numbered !== undefined };
}

/** Sets a document against what the database has of it. Null where nothing is known of a document. */
export async function applyDocument(context: ApplyContext, input: ApplyInput): Promise<{ id: string; stored: Row | undefined } | null> {
  const { document, plans } = input;
  if (document === null) return null;
  const jurisdictionId = plans[0] ? homeOf(plans[0], context.places).id : null;
  const { row, isNumberTaken } = await findDocument(context.em, input, document, jurisdictionId);
  if (isNumberTaken && document.number !== null) context.report.questions.push(takenNumber(document.number, plans[0]?.plan.key ?? null));
  const [stored] = row ? await rowsWhere(context.em, 'document', 'id', [row.id]) : [];
  const title = document.title ?? (stored ? undefined : (document.number ?? plans[0]?.plan.title));
  const values = {
    title,
    number: isNumberTaken ? undefined : (document.number ?? undefined),
    issuer: document.issuer ?? undefined,
    issued_on: document.issuedOn ?? undefined,
    jurisdiction_id: jurisdictionId,
    file_name: document.fileName,
    format: document.format,
    sha256: document.sha256,
    text: document.text,
    parts: document.text === undefined ? undefined : (document.parts ?? null),
  };
  const id = context.sets.document.put(stored, values, title ?? '');
  context.report.documentId = id;
  return { id, stored };
}
