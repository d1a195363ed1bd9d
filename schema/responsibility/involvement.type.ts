import { Column, Entity, type One, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Unit } from '../unit/unit.type.ts';
import { UnitFamily } from '../unit/unit-family.type.ts';
import { UnitGroup } from '../unit/unit-group.type.ts';
import { InvolvementVia, ResponsibilityRole } from './responsibility.enums.ts';

registerEnum(InvolvementVia, 'InvolvementVia', 'How an item involves a unit.', {
  DIRECT: 'A responsibility names the unit.',
  GROUP: 'A responsibility names a group that the unit is a member of today.',
  MENTION: "The item's own words name the unit, or its family.",
});

/** That an item involves a unit or a family, and how. */
@Entity('That a goal, measure or target involves a unit or a family, and how.', { node: false })
export class Involvement {
  @Column(() => ResponsibilityRole, 'The part the unit takes; null for a mention.', { nullable: true })
  role!: ResponsibilityRole | null;

  @Column(() => InvolvementVia, 'How the item involves it.')
  via!: InvolvementVia;

  @ToOne(() => Unit, 'The unit; null where the words name a family.', { nullable: true })
  unit!: One<Unit> | null;

  @ToOne(() => UnitFamily, 'The family that the words name.', { nullable: true })
  family!: One<UnitFamily> | null;

  @ToOne(() => UnitGroup, 'The group that the unit answers through.', { nullable: true })
  through!: One<UnitGroup> | null;
}
