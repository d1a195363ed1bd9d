import { defineEntity, p } from '@mikro-orm/core';
import { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { curated, searchIndex, searchable } from '../base.entity.ts';
import { Target } from '../target/target.entity.ts';
import { IndicatorAlias } from './indicator-alias.entity.ts';

const IndicatorSchema = defineEntity({
  name: 'Indicator',
  properties: {
    ...curated,
    ...searchable(`name`),
    name: p.text().unique(),
    nameEn: p.text().nullable(),
    /** The unit of measure, e.g. % or /10万; empty where the figure has none. */
    unitOfMeasure: p.text().default(''),
    direction: p.enum(() => IndicatorDirection).default(IndicatorDirection.NEUTRAL),
    definition: p.text().nullable(),
    aliases: () => p.oneToMany(IndicatorAlias).mappedBy('indicator'),
    targets: () => p.oneToMany(Target).mappedBy('indicator'),
  },
  indexes: [searchIndex('indicator')],
});

/** 指标: a measurable quantity, shared by plans. */
export class Indicator extends IndicatorSchema.class {}
IndicatorSchema.setClass(Indicator);
