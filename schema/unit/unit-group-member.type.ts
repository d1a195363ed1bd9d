import { CalendarDate } from '../common/scalars.ts';
import { Column, Curated, Entity, type One, ToOne } from '../common/entity.ts';
import { Unit } from './unit.type.ts';
import { UnitGroup } from './unit-group.type.ts';

/** That a unit belongs to a group, from and until a day. */
@Entity('That a unit belongs to a group, from and until a day.')
export class UnitGroupMember extends Curated {
  @Column(() => CalendarDate, 'The first day; null where it is not known.', { nullable: true })
  memberFrom!: Date | null;

  @Column(() => CalendarDate, 'The last day; null while it lasts.', { nullable: true })
  memberUntil!: Date | null;

  @ToOne(() => Unit, 'The member.')
  unit!: One<Unit>;

  @ToOne(() => UnitGroup, 'The group.')
  group!: One<UnitGroup>;
}
