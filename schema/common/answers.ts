import 'reflect-metadata';
import { Args, ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Type } from './declarations.ts';

const answers = new Set<string>();

/** Declares a type that is part of the answer to a question: no row of a table, but what was found or counted. */
export function Answer(description: string) {
  return (type: Type): void => {
    answers.add(type.name);
    ObjectType(type.name, { description })(type);
  };
}

/** Whether a type is part of an answer. Its values are plain objects, whose functions are called when a field is asked for. */
export const isAnswer = (name: string): boolean => answers.has(name);

/** A class without members, for a type that is put together from a list of fields. */
export function emptyType(name: string): Type {
  const type = class {};
  Object.defineProperty(type, 'name', { value: name });
  return type;
}

/** Declares a field of an answer. */
export function Part(type: () => unknown, description: string, options: { nullable?: boolean } = {}) {
  return (prototype: object, name: string): void => Field(type as () => typeof String, { description, nullable: options.nullable ?? false })(prototype, name);
}

/** Which part of a long answer is asked for. */
@ArgsType()
export class SliceArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows, at most 1000. Default: 20.' })
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many rows to skip.' })
  offset?: number | null;
}

/** Declares a field of an answer that is a list with `first` and `offset`; its function takes them. */
export function SlicedPart(type: () => unknown, description: string) {
  return (prototype: object, name: string): void => {
    Args(() => SliceArgs)(prototype, name, 0);
    Field(type as () => typeof String, { description })(prototype, name, { value: () => undefined });
  };
}
