import { Column, Curated, Entity, type Many, type One, PlainList, ToMany, ToOne } from '../common/entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import { Mention } from '../responsibility/mention.type.ts';
import { Responsibility } from '../responsibility/responsibility.type.ts';
import { UnitFamily } from './unit-family.type.ts';
import { UnitGroup } from './unit-group.type.ts';
import { UnitGroupMember } from './unit-group-member.type.ts';

/** 单位: a body that answers for something. */
@Entity('单位: a body that answers for something.', { search: true })
export class Unit extends Curated {
  @Column(() => String, 'The full name, e.g. 烟台市妇女联合会.')
  name!: string;

  @Column(() => String, 'The name that plans use, e.g. 市妇联.')
  shortName!: string;

  @Column(() => String, 'The English name.', { nullable: true })
  nameEn!: string | null;

  @PlainList(() => String, 'The other names it goes by.')
  aliases!: string[];

  @ToOne(() => Jurisdiction, 'The place it serves.')
  jurisdiction!: One<Jurisdiction>;

  @ToMany(() => UnitFamily, 'The families it is of; a merged bureau is of two.')
  families!: Many<UnitFamily>;

  @ToMany(() => UnitGroup, 'The groups it is a member of today.')
  groups!: Many<UnitGroup>;

  @ToMany(() => UnitGroupMember, 'Its memberships of groups, past ones included.')
  memberships!: Many<UnitGroupMember>;

  @ToMany(() => Responsibility, 'What it answers for by name, in every plan.')
  responsibilities!: Many<Responsibility>;

  @ToMany(() => Mention, 'Where the words of a goal or measure name it.')
  mentions!: Many<Mention>;
}
