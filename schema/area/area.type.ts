import { Int } from 'type-graphql';
import { Column, Curated, Entity, type Many, type One, ToMany, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Goal } from '../goal/goal.type.ts';
import { Measure } from '../measure/measure.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { AreaTheme } from './area.enums.ts';

registerEnum(AreaTheme, 'AreaTheme', 'What a development area is about; shared across plans.', {
  OVERALL: '总体: the plan as a whole.',
  HEALTH: '健康.',
  EDUCATION: '教育.',
  ECONOMY: '经济.',
  EMPLOYMENT: '就业.',
  DECISION_MAKING: '决策和管理.',
  SOCIAL_SECURITY: '社会保障.',
  WELFARE: '福利.',
  FAMILY: '家庭.',
  ENVIRONMENT: '环境.',
  LAW: '法律.',
  SAFETY: '安全.',
  EMERGENCY: '应急.',
  DISASTER_REDUCTION: '防灾减灾.',
  CULTURE: '文化.',
  INFRASTRUCTURE: '基础设施.',
  INNOVATION: '科技创新.',
  IMPLEMENTATION: '组织实施.',
  MONITORING: '监测评估.',
});

/** 发展领域: a top group of a plan. */
@Entity('发展领域: a top group of a plan, which its goals and measures hang under.', { search: true })
export class Area extends Curated {
  @Column(() => String, 'The path of printed ordinals, e.g. 三/（一）.')
  section!: string;

  @Column(() => String, 'The title as printed.')
  title!: string;

  @Column(() => AreaTheme, 'What it is about.', { nullable: true })
  theme!: AreaTheme | null;

  @Column(() => Int, 'Its place in the plan, from 0.')
  position!: number;

  @ToOne(() => Plan, 'The plan it is part of.')
  plan!: One<Plan>;

  @ToMany(() => Goal, 'Its goals, in order.')
  goals!: Many<Goal>;

  @ToMany(() => Measure, 'Its measures, in order.')
  measures!: Many<Measure>;
}
