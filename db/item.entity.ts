import { p } from '@mikro-orm/core';
import { curated, editable, type SpanList } from './base.entity.ts';

/** What a goal and a measure have in common. */
export const item = {
  ...curated,
  ...editable,
  position: p.integer(),
  /** The path of printed ordinals below the area, e.g. 1.(2). */
  ordinal: p.text().default(''),
  /** A short name in an editor's own words, for lists and for plans whose document is not at hand. */
  label: p.text().nullable(),
  /** The words of the document to the letter; null while only the catalogue knows the item. */
  text: p.text().nullable(),
  /** What is shown: the document's words where they are known, else the label. Kept by the database. */
  statement: p.text().generated('(coalesce(text, label)) stored').nullable(),
  /** Whether the list of responsible units is open-ended (等). */
  open: p.boolean().default(false),
  textSpans: p.json<SpanList>().nullable(),
  responsibilitySpans: p.json<SpanList>().nullable(),
};

/** The check that an item says something. */
export const itemCheck = { name: 'has_words', expression: 'text is not null or label is not null' };
