import { defineEntity, p } from '@mikro-orm/core';
import { AreaTheme } from '../../schema/area/area.enums.ts';
import { curated, editable, searchIndex, searchable, spanCheck, spanned } from '../base.entity.ts';
import { Goal } from '../goal/goal.entity.ts';
import { Measure } from '../measure/measure.entity.ts';
import { Plan } from '../plan/plan.entity.ts';

const AreaSchema = defineEntity({
  name: 'Area',
  properties: {
    ...curated,
    ...searchable(`title`),
    ...editable,
    plan: () => p.manyToOne(Plan).ref().deleteRule('cascade'),
    position: p.integer(),
    /** The path of printed ordinals, e.g. 三/（一）. */
    section: p.text().default(''),
    title: p.text(),
    theme: p.enum(() => AreaTheme).nullable(),
    ...spanned,
    goals: () => p.oneToMany(Goal).mappedBy('area'),
    measures: () => p.oneToMany(Measure).mappedBy('area'),
  },
  indexes: [searchIndex('area'), { properties: ['plan', 'position'] }],
  checks: [spanCheck],
});

/** 发展领域: a top group of a plan, which goals and measures hang under. */
export class Area extends AreaSchema.class {}
AreaSchema.setClass(Area);
