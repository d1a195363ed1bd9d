import { Int } from 'type-graphql';
import { AreaTheme } from '../area/area.enums.ts';
import { Answer, Part, SlicedPart } from '../common/answers.ts';
import type { Many, One } from '../common/entity.ts';
import { Node } from '../common/node.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { InvolvementVia, ResponsibilityRole } from '../responsibility/responsibility.enums.ts';
import { Unit } from './unit.type.ts';

/** How often a unit answers in a role. */
@Answer('How often a unit answers in a role.')
export class UnitDuties {
  @Part(() => ResponsibilityRole, 'The role.')
  role!: ResponsibilityRole;

  @Part(() => InvolvementVia, 'By name, or through a group that it is a member of today.')
  via!: InvolvementVia;

  @Part(() => Int, 'How many responsibilities.')
  count!: number;
}

/** A unit's duties in one plan. */
@Answer("A unit's duties in one plan.")
export class UnitPlanDuties {
  @Part(() => Plan, 'The plan.')
  plan!: One<Plan>;

  @Part(() => Int, 'How many responsibilities it has there.')
  count!: number;

  @Part(() => [UnitDuties], 'By role.')
  duties!: UnitDuties[];
}

/** A unit's duties in areas of one theme. */
@Answer("A unit's duties in areas of one theme.")
export class UnitThemeDuties {
  @Part(() => AreaTheme, 'The theme; null where an area has none, and for tables of figures.', { nullable: true })
  theme!: AreaTheme | null;

  @Part(() => Int, 'How many responsibilities it has there.')
  count!: number;
}

/** A unit that another works with. */
@Answer('A unit that another works with.')
export class UnitPartner {
  @Part(() => Unit, 'The other unit.')
  unit!: One<Unit>;

  @Part(() => Int, 'For how many goals, measures and targets both answer.')
  sharedCount!: number;

  @Part(() => Int, 'In how many plans.')
  plans!: number;

  @Part(() => [Node], 'Some of what both answer for, ten at most.')
  sharedItems!: Node[];
}

/** What a unit has to do in all plans, and with whom. */
@Answer('What a unit has to do in all plans, and with whom. Groups that it is a member of today count.')
export class UnitProfile {
  @Part(() => Unit, 'The unit.')
  unit!: One<Unit>;

  @Part(() => [UnitDuties], 'Its duties by role, the most first.')
  duties!: UnitDuties[];

  @SlicedPart(() => [UnitPlanDuties], 'Its duties by plan, the most first.')
  plans!: Many<UnitPlanDuties>;

  @Part(() => [UnitThemeDuties], 'Its duties by theme, the most first.')
  themes!: UnitThemeDuties[];

  @SlicedPart(() => [UnitPartner], 'The units it works with most, named for the same goals, measures and targets.')
  partners!: Many<UnitPartner>;
}
