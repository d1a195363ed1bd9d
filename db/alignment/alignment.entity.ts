import { defineEntity, p } from '@mikro-orm/core';
import { AlignmentStatus, AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import { curated } from '../base.entity.ts';
import { Goal } from '../goal/goal.entity.ts';

const AlignmentSchema = defineEntity({
  name: 'Alignment',
  properties: {
    ...curated,
    /** The goal of the lower plan, e.g. of a county. */
    lower: () => p.manyToOne(Goal).ref().deleteRule('cascade'),
    /** The goal of the higher plan, e.g. of its city. */
    higher: () => p.manyToOne(Goal).ref().index().deleteRule('cascade'),
    status: p.enum(() => AlignmentStatus),
    /** The verdict of who decided; null where the figures are to say. */
    verdict: p.enum(() => AlignmentVerdict).nullable(),
    confidence: p.double().nullable(),
    reason: p.text().nullable(),
    /** The name of who decided, as it was then. */
    decidedBy: p.text(),
  },
  uniques: [{ properties: ['lower', 'higher'] }],
  checks: [
    { name: 'alignment_of_two_goals', expression: 'lower_id <> higher_id' },
    { name: 'alignment_verdict_of_a_pair', expression: `verdict is null or verdict not in ('MISSING', 'EXTRA')` },
  ],
});

/** 对照: that a goal of a lower plan carries out one of a higher plan, or that it does not. */
export class Alignment extends AlignmentSchema.class {}
AlignmentSchema.setClass(Alignment);
