import { tellingField } from '../question/columns.ts';
import { type AskSchema, type AskStats, typeNamed } from '../reduced/ask-schema.ts';

/** A group of rows with how many there are. */
export type CountedGroup = { count: number } & Record<string, unknown>;

/** A group named in words; its id tells apart what has the same name. */
export interface NamedGroup {
  id: string;
  names: string[];
  count: number;
}

interface GroupWords {
  enumValue(type: string, value: string): string;
  topic(topic: string): string;
  nothing: string;
}

function nameOf(schema: AskSchema, key: AskStats['keys'][number], value: unknown, words: GroupWords): string {
  if (value === null || value === undefined) return words.nothing;
  if (key.isRow) return String((value as Record<string, unknown>)[tellingField(typeNamed(schema, key.type))] ?? words.nothing);
  if (schema.enums[key.type]) return words.enumValue(key.type, String(value));
  return key.key === 'TOPIC' ? words.topic(String(value)) : String(value);
}

/** The groups of an answer in words. */
export const namedGroups = (schema: AskSchema, keys: AskStats['keys'], groups: readonly CountedGroup[], words: GroupWords): NamedGroup[] =>
  groups.map((group) => ({
    id: JSON.stringify(keys.map(({ field }) => group[field] ?? null)),
    names: keys.map((key) => nameOf(schema, key, group[key.field], words)),
    count: group.count,
  }));
