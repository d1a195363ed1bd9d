import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { Indicator } from './indicator.entity.ts';

const IndicatorAliasSchema = defineEntity({
  name: 'IndicatorAlias',
  properties: {
    ...curated,
    indicator: () => p.manyToOne(Indicator).ref().index().deleteRule('cascade'),
    name: p.text().unique(),
  },
});

/** Another name of an indicator. */
export class IndicatorAlias extends IndicatorAliasSchema.class {}
IndicatorAliasSchema.setClass(IndicatorAlias);
