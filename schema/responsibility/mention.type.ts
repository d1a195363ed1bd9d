import { Int } from 'type-graphql';
import { Column, Curated, Entity, type One, ToOne } from '../common/entity.ts';
import { Goal } from '../goal/goal.type.ts';
import { Measure } from '../measure/measure.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { Unit } from '../unit/unit.type.ts';
import { UnitFamily } from '../unit/unit-family.type.ts';

/** 提及: a unit or family named in an item's own words. */
@Entity("提及: a unit or a family of units named in an item's own words.")
export class Mention extends Curated {
  @Column(() => String, 'The words as printed.')
  asWritten!: string;

  @Column(() => Int, 'Its place among the mentions of the item, from 0.')
  position!: number;

  @Column(() => Int, "Where it begins in the document's text.", { nullable: true })
  spanStart!: number | null;

  @Column(() => Int, "Where it ends in the document's text.", { nullable: true })
  spanEnd!: number | null;

  @ToOne(() => Unit, 'The unit named.', { nullable: true })
  unit!: One<Unit> | null;

  @ToOne(() => UnitFamily, 'The family named, where the words name no single unit (各级妇联).', { nullable: true })
  family!: One<UnitFamily> | null;

  @ToOne(() => Goal, 'The goal whose words these are.', { nullable: true })
  goal!: One<Goal> | null;

  @ToOne(() => Measure, 'The measure whose words these are.', { nullable: true })
  measure!: One<Measure> | null;

  @ToOne(() => Plan, 'The plan it is part of.')
  plan!: One<Plan>;
}
