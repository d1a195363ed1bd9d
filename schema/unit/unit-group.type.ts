import { Column, Curated, Entity, type Many, type One, ToMany, ToOne } from '../common/entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import { Responsibility } from '../responsibility/responsibility.type.ts';
import { UnitGroupMember } from './unit-group-member.type.ts';

/** 成员单位: a named set of units. */
@Entity('成员单位: a named set of units.', { search: true })
export class UnitGroup extends Curated {
  @Column(() => String, 'The name that plans use, e.g. 市妇儿工委成员单位.')
  name!: string;

  @Column(() => String, 'The English name.', { nullable: true })
  nameEn!: string | null;

  @Column(() => Boolean, 'Whether the members entered are known to be all of them.')
  membersComplete!: boolean;

  @ToOne(() => Jurisdiction, 'The place it is of.')
  jurisdiction!: One<Jurisdiction>;

  @ToMany(() => UnitGroupMember, 'Its members, past ones included.')
  members!: Many<UnitGroupMember>;

  @ToMany(() => Responsibility, 'What the group answers for, in every plan.')
  responsibilities!: Many<Responsibility>;
}
