import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Type } from './declarations.ts';

/** How many rows of one type a write made, changed and deleted. */
@ObjectType({ description: 'How many rows of one type a write makes, changes and deletes.' })
export class TypeChanges {
  @Field(() => String, { description: 'The type, e.g. Goal; also those that the API shows as plain fields, e.g. UnitAlias.' })
  type!: string;

  @Field(() => Int, { description: 'How many rows are made.' })
  created!: number;

  @Field(() => Int, { description: 'How many rows are changed.' })
  updated!: number;

  @Field(() => Int, { description: 'How many rows are deleted.' })
  deleted!: number;
}

/** What a field of a payload says of itself. */
export interface PayloadField {
  type: () => unknown;
  description: string;
}

/** Makes what a mutation answers: its own fields, what it changed, and the change set that can be restored. */
export function payloadOf(mutation: string, fields: Record<string, PayloadField>): Type {
  const payload = class {};
  const add = (name: string, type: () => unknown, description: string, nullable = false): void =>
    Field(type as () => typeof String, { description, nullable })(payload.prototype, name);
  for (const [name, { type, description }] of Object.entries(fields)) add(name, type, description);
  add('changes', () => [TypeChanges], 'What it changed, or in a dry run would change.');
  add('changeSetId', () => ID, 'The change set that recorded it, for restoreChangeSet; null where nothing changed, and in a dry run.', true);
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  ObjectType(name, { description: `What ${mutation} answers.` })(payload);
  return payload;
}
