import { Int } from 'type-graphql';
import { Column, Curated, Entity, type One, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Goal } from '../goal/goal.type.ts';
import { Measure } from '../measure/measure.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { Target } from '../target/target.type.ts';
import { Unit } from '../unit/unit.type.ts';
import { UnitGroup } from '../unit/unit-group.type.ts';
import { ResponsibilityRole } from './responsibility.enums.ts';

registerEnum(ResponsibilityRole, 'ResponsibilityRole', 'The part that a unit takes.', {
  LEAD: '牵头.',
  RESPONSIBLE: '责任.',
  PARTICIPATING: '参与.',
  COOPERATING: '配合.',
});

/** 责任分工: that a unit or group answers for something. */
@Entity('责任分工: that a unit or a group answers for a goal, measure or target, in a role.')
export class Responsibility extends Curated {
  @Column(() => ResponsibilityRole, 'The part it takes.')
  role!: ResponsibilityRole;

  @Column(() => Int, 'Its place among those of the item, from 0.')
  position!: number;

  @Column(() => String, 'The words as printed.', { nullable: true })
  asWritten!: string | null;

  @Column(() => Int, "Where it begins in the document's text.", { nullable: true })
  spanStart!: number | null;

  @Column(() => Int, "Where it ends in the document's text.", { nullable: true })
  spanEnd!: number | null;

  @ToOne(() => Unit, 'The unit that answers; null where it is a group.', { nullable: true })
  unit!: One<Unit> | null;

  @ToOne(() => UnitGroup, 'The group that answers; null where it is a unit.', { nullable: true })
  group!: One<UnitGroup> | null;

  @ToOne(() => Goal, 'The goal answered for.', { nullable: true })
  goal!: One<Goal> | null;

  @ToOne(() => Measure, 'The measure answered for.', { nullable: true })
  measure!: One<Measure> | null;

  @ToOne(() => Target, 'The target answered for.', { nullable: true })
  target!: One<Target> | null;

  @ToOne(() => Plan, 'The plan it is part of.')
  plan!: One<Plan>;
}
