import { defineEntity, p } from '@mikro-orm/core';
import { Comparator, TargetNature } from '../../schema/target/target.enums.ts';
import { curated, editable, searchIndex, searchable, spanCheck, spanned } from '../base.entity.ts';
import { Goal } from '../goal/goal.entity.ts';
import { Indicator } from '../indicator/indicator.entity.ts';
import { Measure } from '../measure/measure.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Responsibility } from '../responsibility/responsibility.entity.ts';

/** One indicator's targets by their figures, which the API sorts as floating-point numbers. */
const byValue = (name: string, order: string) => ({
  name,
  expression: `create index "${name}" on "target" ("indicator_id", (("value")::double precision)${order}, "id")`,
});

const TargetSchema = defineEntity({
  name: 'Target',
  properties: {
    ...curated,
    ...searchable(`indicator_name || ' ' || coalesce(quote, '')`),
    ...editable,
    /** The plan of the goal or measure (kept by the database), or of the table. */
    plan: () => p.manyToOne(Plan).ref().deleteRule('cascade'),
    /** The goal or measure that states it; neither for a row of the plan's indicator table. */
    goal: () => p.manyToOne(Goal).ref().nullable().index().deleteRule('cascade'),
    measure: () => p.manyToOne(Measure).ref().nullable().index().deleteRule('cascade'),
    indicator: () => p.manyToOne(Indicator).ref().nullable().deleteRule('restrict'),
    position: p.integer(),
    /** The indicator's name as the document gives it. */
    indicatorName: p.text(),
    comparator: p.enum(() => Comparator),
    value: p.decimal('number').columnType('numeric').nullable(),
    valueMax: p.decimal('number').columnType('numeric').nullable(),
    /** The words of a figure that is given in words only (comparator TEXT). */
    valueText: p.text().nullable(),
    unitOfMeasure: p.text().default(''),
    baselineYear: p.integer().nullable(),
    baseline: p.decimal('number').columnType('numeric').nullable(),
    dueYear: p.integer().nullable(),
    nature: p.enum(() => TargetNature).nullable(),
    /** The document's words that state it, to the letter. */
    quote: p.text().nullable(),
    ...spanned,
    responsibilities: () => p.oneToMany(Responsibility).mappedBy('target'),
  },
  indexes: [
    searchIndex('target'),
    { properties: ['plan', 'position'] },
    { properties: ['indicator', 'dueYear'] },
    byValue('target_indicator_id_value_index', ''),
    byValue('target_indicator_id_value_falling_index', ' desc nulls last'),
  ],
  checks: [
    spanCheck,
    { name: 'target_at_most_one_owner', expression: 'num_nonnulls(goal_id, measure_id) <= 1' },
    {
      name: 'target_values_fit_comparator',
      expression: `case comparator when 'RANGE' then value is not null and value_max is not null and value <= value_max when 'TEXT' then value is null and value_max is null else value is not null and value_max is null end`,
    },
  ],
});

/** 目标值: an indicator, a comparator and a value to reach by a year. */
export class Target extends TargetSchema.class {}
TargetSchema.setClass(Target);
