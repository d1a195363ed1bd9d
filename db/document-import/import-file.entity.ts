import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { ImportJob } from './import-job.entity.ts';

const ImportFileSchema = defineEntity({
  name: 'ImportFile',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    job: () => p.manyToOne(ImportJob).ref().deleteRule('cascade'),
    position: p.integer(),
    /** Which of the import's documents it is a part of, from 0; what was read of a document is kept with the first of its files. */
    document: p.integer(),
    name: p.text(),
    size: p.integer(),
    /** SHA-256 of the bytes, in hex. */
    sha256: p.text(),
    bytes: p.blob().lazy(),
    format: p.text().nullable(),
    /** What was read in it; null before. */
    reading: p.json<object>().nullable().lazy(),
  },
  uniques: [{ properties: ['job', 'position'] }],
});

/** A file of an import: its bytes, so that every process of several can read them, and what was read. */
export class ImportFile extends ImportFileSchema.class {}
ImportFileSchema.setClass(ImportFile);
