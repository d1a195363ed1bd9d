import { defineEntity, p } from '@mikro-orm/core';
import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import { curated, editable, spanCheck, spanned } from '../base.entity.ts';
import { Goal } from '../goal/goal.entity.ts';
import { Measure } from '../measure/measure.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Target } from '../target/target.entity.ts';
import { UnitGroup } from '../unit/unit-group.entity.ts';
import { Unit } from '../unit/unit.entity.ts';

const ResponsibilitySchema = defineEntity({
  name: 'Responsibility',
  properties: {
    ...curated,
    ...editable,
    /** The plan of its owner; kept by the database. */
    plan: () => p.manyToOne(Plan).ref().deleteRule('cascade'),
    goal: () => p.manyToOne(Goal).ref().nullable().deleteRule('cascade'),
    measure: () => p.manyToOne(Measure).ref().nullable().deleteRule('cascade'),
    target: () => p.manyToOne(Target).ref().nullable().deleteRule('cascade'),
    unit: () => p.manyToOne(Unit).ref().nullable().deleteRule('restrict'),
    group: () => p.manyToOne(UnitGroup).ref().nullable().deleteRule('restrict'),
    role: p.enum(() => ResponsibilityRole),
    position: p.integer(),
    /** The words as printed. */
    asWritten: p.text().nullable(),
    ...spanned,
  },
  indexes: [{ properties: ['plan', 'role'] }, { properties: ['unit', 'role'] }, { properties: ['group', 'role'] }],
  uniques: [
    { properties: ['goal', 'role', 'unit'] },
    { properties: ['goal', 'role', 'group'] },
    { properties: ['measure', 'role', 'unit'] },
    { properties: ['measure', 'role', 'group'] },
    { properties: ['target', 'role', 'unit'] },
    { properties: ['target', 'role', 'group'] },
  ],
  checks: [
    spanCheck,
    { name: 'responsibility_one_owner', expression: 'num_nonnulls(goal_id, measure_id, target_id) = 1' },
    { name: 'responsibility_one_holder', expression: 'num_nonnulls(unit_id, group_id) = 1' },
  ],
});

/** 责任分工: that a unit or group answers for a goal, measure or target, in a role. */
export class Responsibility extends ResponsibilitySchema.class {}
ResponsibilitySchema.setClass(Responsibility);
