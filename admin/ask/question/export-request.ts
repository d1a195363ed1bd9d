import { type AskSchema, type AskType, fieldsAlong, typeNamed } from '../reduced/ask-schema.ts';
import { tellingFields } from './columns.ts';
import { orderOf } from './definition.ts';
import type { Question } from './question.ts';
import { columnInWords, questionInWords, type Wording } from './sentence.ts';
import type { Filter } from './to-filter.ts';

/** A whole list to take away, as POST /export/<list>.<format> wants it. */
export interface ExportRequest {
  list: string;
  body: { filter: Filter | null; orderBy: Filter[] | null; columns: string[]; title: string };
}

/** Lists of rows are taken away as what tells one row from another, a column each. */
function exportPaths(schema: AskSchema, type: AskType, path: string): string[] {
  const field = fieldsAlong(schema, type, path).at(-1);
  const rows = field && field.kind !== 'value' ? schema.types[field.type] : undefined;
  return rows ? tellingFields(schema, rows).map((each) => `${path}.${each}`) : [path];
}

/** The longest title that the server takes. */
const longestTitle = 120;

/** What to ask for to take the whole answer away: the rows that match, in the same order and columns, under the question in words. */
export function exportRequest(schema: AskSchema, question: Question, filter: Filter | undefined, wording: Wording): ExportRequest {
  const type = typeNamed(schema, question.type);
  const paths = question.columns.flatMap((path) => exportPaths(schema, type, path));
  return {
    list: type.list ?? '',
    body: {
      filter: filter ?? null,
      orderBy: question.sorts.length > 0 ? orderOf(question.sorts) : null,
      columns: paths.map((path) => `${path}:${columnInWords(schema, type, path, wording).replaceAll(',', ' ')}`),
      title: questionInWords(schema, { ...question, show: 'TABLE', sorts: [] }, wording)
        .slice(0, longestTitle)
        .replace(/[。.]$/u, ''),
    },
  };
}
