import { type GraphQLField, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';

/** How to fill in the arguments of a field. */
export interface Samples {
  /** The value of each scalar type. */
  scalars: Record<string, unknown>;
  /** Ids by the name of the argument or field that takes them. */
  ids?: Record<string, string>;
  /** Whether fields that may be left out are given too. */
  optional: boolean;
  /** How many items a list has. */
  items: number;
}

/** A value that a type of the schema takes. */
export function sampleOf(type: GraphQLInputType, samples: Samples, name: string): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, samples, name);
  if (isListType(type)) return Array.from({ length: samples.items }, () => sampleOf(type.ofType, samples, name));
  if (isEnumType(type)) return type.getValues().at(-1)?.name;
  if (isScalarType(type)) return (type.name === 'ID' ? samples.ids?.[name] : undefined) ?? samples.scalars[type.name];
  if (!isInputObjectType(type)) return null;
  const fields = Object.values(type.getFields()).filter((field) => samples.optional || isNonNullType(field.type));
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field.type, samples, field.name)]));
}

/** The arguments of a field: those that it needs, or all of them. */
export function sampleArguments(field: GraphQLField<unknown, unknown>, samples: Samples): Record<string, unknown> {
  const used = field.args.filter((arg) => samples.optional || isNonNullType(arg.type));
  return Object.fromEntries(used.map((arg) => [arg.name, sampleOf(arg.type, samples, arg.name)]));
}
