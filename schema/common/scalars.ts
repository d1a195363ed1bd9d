import { GraphQLDate, GraphQLDateTimeISO } from 'graphql-scalars';
import { GraphQLScalarType } from 'graphql';

/** A moment: ISO 8601 with its offset, always UTC on the way out. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment as ISO 8601, e.g. 2021-12-31T08:00:00.000Z. Always UTC on the way out.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});

/** A day without a time. */
export const CalendarDate = new GraphQLScalarType({
  ...GraphQLDate.toConfig(),
  name: 'Date',
  description: 'A day as ISO 8601, e.g. 2021-12-31.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
});
