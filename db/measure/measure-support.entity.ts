import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { Goal } from '../goal/goal.entity.ts';
import { Measure } from './measure.entity.ts';

const MeasureSupportSchema = defineEntity({
  name: 'MeasureSupport',
  properties: {
    ...curated,
    measure: () => p.manyToOne(Measure).ref().deleteRule('cascade'),
    goal: () => p.manyToOne(Goal).ref().index().deleteRule('cascade'),
  },
  uniques: [{ properties: ['measure', 'goal'] }],
});

/** That a measure supports a goal. */
export class MeasureSupport extends MeasureSupportSchema.class {}
MeasureSupportSchema.setClass(MeasureSupport);
