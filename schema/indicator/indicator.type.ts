import { Column, Curated, Entity, type Many, PlainList, ToMany } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Target } from '../target/target.type.ts';
import { IndicatorDirection } from './indicator.enums.ts';

registerEnum(IndicatorDirection, 'IndicatorDirection', 'Whether a higher or a lower value of an indicator is better.', {
  HIGHER: 'Higher is better.',
  LOWER: 'Lower is better.',
  NEUTRAL: 'Neither is better in itself.',
});

/** 指标: a measurable quantity, shared by plans. */
@Entity('指标: a measurable quantity, shared by plans.', { search: true })
export class Indicator extends Curated {
  @Column(() => String, 'The name, e.g. 孕产妇死亡率.')
  name!: string;

  @Column(() => String, 'The English name.', { nullable: true })
  nameEn!: string | null;

  @Column(() => String, 'The unit of measure, e.g. % or /10万; empty where the figure has none.')
  unitOfMeasure!: string;

  @Column(() => IndicatorDirection, 'Whether a higher or a lower value is better.')
  direction!: IndicatorDirection;

  @Column(() => String, 'What is counted, and how.', { nullable: true })
  definition!: string | null;

  @PlainList(() => String, 'Its other names.')
  aliases!: string[];

  @ToMany(() => Target, 'The targets set for it, in every plan.')
  targets!: Many<Target>;
}
