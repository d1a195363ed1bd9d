import { p } from '@mikro-orm/core';
import { v7 } from 'uuid';

/** A new row id: a UUID of version 7, so that ids sort by the time they were made. */
export const newId = (): string => v7();

/**
 * What every curated row carries. The database fills the times and actors and writes the history (see `migrations`);
 * `version` is the optimistic lock.
 */
export const curated = {
  id: p.uuid().primary().onCreate(newId),
  version: p.integer().version(),
  createdAt: p.datetime().defaultRaw('now()'),
  createdBy: p.uuid().nullable(),
  updatedAt: p.datetime().defaultRaw('now()'),
  updatedBy: p.uuid().nullable(),
};

/** A span of the document's stored text: half-open, in UTF-16 code units; null for rows that no document gave. */
export const spanned = {
  spanStart: p.integer().nullable(),
  spanEnd: p.integer().nullable(),
};

/** The names of fields that a curator has edited since they were read from a document. */
export const editable = {
  editedFields: p.array().$type<string[]>().columnType('text[]').defaultRaw(`'{}'`),
};

/**
 * A search vector over the given SQL text: the 1- and 2-grams of its characters, kept by the database.
 * Chinese has no spaces between words; this way words of two characters are found by the index too.
 */
export const searchable = (expression: string) => ({
  search: p.text().columnType('tsvector').generated(`(plangraph_ngrams(${expression})) stored`).nullable().lazy().hidden(),
});

/** The index for `searchable` on a table. */
export const searchIndex = (table: string) => ({
  name: `${table}_search_index`,
  expression: `create index "${table}_search_index" on "${table}" using gin ("search")`,
});

/** Spans of a text in several pieces: [[start, end], …]. */
export type SpanList = [number, number][];

/** The check that a span is whole and in order. */
export const spanCheck = {
  name: 'span_in_order',
  expression: 'num_nonnulls(span_start, span_end) = 0 or (num_nulls(span_start, span_end) = 0 and 0 <= span_start and span_start <= span_end)',
};
