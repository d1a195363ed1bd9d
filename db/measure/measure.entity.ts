import { defineEntity, p } from '@mikro-orm/core';
import { MeasureKind } from '../../schema/measure/measure.enums.ts';
import { Area } from '../area/area.entity.ts';
import { searchable, searchIndex } from '../base.entity.ts';
import { Document } from '../document/document.entity.ts';
import { item, itemCheck } from '../item.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Responsibility } from '../responsibility/responsibility.entity.ts';
import { Target } from '../target/target.entity.ts';
import { MeasureSupport } from './measure-support.entity.ts';

const MeasureSchema = defineEntity({
  name: 'Measure',
  properties: {
    ...item,
    ...searchable(`coalesce(text, '') || ' ' || coalesce(label, '') || ' ' || title`),
    /** The area's plan; kept by the database. */
    plan: () => p.manyToOne(Plan).ref().index().deleteRule('cascade'),
    area: () => p.manyToOne(Area).ref().deleteRule('cascade'),
    document: () => p.manyToOne(Document).ref().nullable().index().deleteRule('set null'),
    kind: p.enum(() => MeasureKind).default(MeasureKind.STRATEGY),
    /** The printed heading that opens the measure, without its full stop; empty where there is none. */
    title: p.text().default(''),
    responsibilities: () => p.oneToMany(Responsibility).mappedBy('measure'),
    targets: () => p.oneToMany(Target).mappedBy('measure'),
    supports: () => p.oneToMany(MeasureSupport).mappedBy('measure'),
  },
  indexes: [searchIndex('measure'), { properties: ['area', 'position'] }],
  checks: [itemCheck],
});

/** 策略措施, 主要任务, 重点工程, 保障措施, 监测评估: what a plan does to reach its goals. */
export class Measure extends MeasureSchema.class {}
MeasureSchema.setClass(Measure);
