import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { ExportJob } from './export-job.entity.ts';

const ExportPartSchema = defineEntity({
  name: 'ExportPart',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    job: () => p.manyToOne(ExportJob).ref().deleteRule('cascade'),
    position: p.integer(),
    bytes: p.blob(),
  },
  uniques: [{ properties: ['job', 'position'] }],
});

/** A part of an export's file: in the database, so that every process of several can hand it out. */
export class ExportPart extends ExportPartSchema.class {}
ExportPartSchema.setClass(ExportPart);
