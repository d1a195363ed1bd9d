import { shownInCell, tellingFields } from '../question/columns.ts';
import { type AskField, type AskSchema, type AskType, fieldsAlong, typeNamed } from '../reduced/ask-schema.ts';

/** How values are worded in cells. */
export interface CellWords {
  plain(owner: string, field: AskField, value: unknown): string;
  moment(iso: string): string;
  /** Whether names are told in English where rows have one. */
  english: boolean;
  more(count: number): string;
  separator: string;
}

const at = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined);

/** Words the cells of an answer. */
export class Cells {
  private readonly schema: AskSchema;
  private readonly words: CellWords;

  constructor(schema: AskSchema, words: CellWords) {
    this.schema = schema;
    this.words = words;
  }

  /** What stands in a row's column: a list, so that many rows can be shown one below the other. */
  cell(type: AskType, path: string, row: unknown): string[] {
    const fields = fieldsAlong(this.schema, type, path);
    const field = fields.at(-1);
    if (!field) return [];
    const owner = fields.at(-2)?.type ?? type.name;
    const value = path.split('.').reduce<unknown>(at, row);
    if (value === null || value === undefined) return [];
    if (field.kind === 'many') return this.many(field, value);
    if (field.kind === 'plain') return (value as unknown[]).map((each) => this.row(field, each));
    return [this.english(field, path, row) ?? this.value(owner, field, value)];
  }

  private english({ name }: AskField, path: string, row: unknown): string | null {
    if (!this.words.english || (name !== 'name' && name !== 'shortName')) return null;
    const english = [...path.split('.').slice(0, -1), 'nameEn'].reduce<unknown>(at, row);
    return typeof english === 'string' && english !== '' ? english : null;
  }

  private many(field: AskField, value: unknown): string[] {
    const nodes = at(value, 'nodes');
    const total = Number(at(value, 'totalCount'));
    const shown = Array.isArray(nodes) ? nodes.map((node) => this.row(field, node)) : [];
    return total > shownInCell ? [...shown, this.words.more(total)] : shown;
  }

  private row(field: AskField, row: unknown): string {
    if (!this.schema.types[field.type]) return String(row);
    const type = typeNamed(this.schema, field.type);
    const parts = tellingFields(this.schema, type).flatMap((path) => this.cell(type, path, row));
    return parts.join(' ');
  }

  private value(owner: string, field: AskField, value: unknown): string {
    if (field.type === 'DateTime') return this.words.moment(String(value));
    return this.words.plain(owner, field, value);
  }
}
