import { Int } from 'type-graphql';
import { Column, Curated, Entity, type One, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { PlanLinkKind } from './plan.enums.ts';
import { Plan } from './plan.type.ts';

registerEnum(PlanLinkKind, 'PlanLinkKind', 'How a plan relates to a law, a plan or another document.', {
  BASIS: '依据: it rests on it.',
  SUPERSEDES: 'It takes its place.',
  CONNECTS: '衔接: it connects to it.',
});

/** 依据, 衔接: a law or plan that a plan rests on or connects to. */
@Entity('依据, 衔接: a law or plan that a plan rests on or connects to.')
export class PlanLink extends Curated {
  @Column(() => PlanLinkKind, 'How the plan relates to it.')
  kind!: PlanLinkKind;

  @Column(() => String, 'The title as the plan gives it, without 《》.')
  title!: string;

  @Column(() => Int, "Its place among the plan's links, from 0.")
  position!: number;

  @ToOne(() => Plan, 'The plan that names it.')
  plan!: One<Plan>;

  @ToOne(() => Plan, 'The plan that the title names, where it is in the graph.', { nullable: true })
  target!: One<Plan> | null;
}
