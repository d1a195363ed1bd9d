import { registerEnumType } from 'type-graphql';
import { addEnumFilter } from './filters.ts';

/** Makes an enum known to GraphQL, each value with its own words, and gives it a filter. */
export function registerEnum<T extends string>(type: Record<string, T>, name: string, description: string, values: Record<T, string>): void {
  const valuesConfig = Object.fromEntries(Object.entries<string>(values).map(([value, text]) => [value, { description: text }]));
  registerEnumType(type, { name, description, valuesConfig });
  addEnumFilter(type, name);
}
