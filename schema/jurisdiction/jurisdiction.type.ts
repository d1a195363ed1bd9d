import { Column, Curated, Entity, type Many, type One, ToMany, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Plan } from '../plan/plan.type.ts';
import { Unit } from '../unit/unit.type.ts';
import { JurisdictionLevel } from './jurisdiction.enums.ts';

registerEnum(JurisdictionLevel, 'JurisdictionLevel', 'The level of government of a jurisdiction.', {
  NATION: '国家.',
  PROVINCE: '省, 自治区, 直辖市.',
  CITY: '地级市.',
  COUNTY: '县, 区, 县级市.',
  TOWNSHIP: '乡, 镇, 街道.',
});

/** 行政区划: a place at one level of government. */
@Entity('行政区划: a place at one level of government, in a tree.')
export class Jurisdiction extends Curated {
  @Column(() => String, 'The code of GB/T 2260, e.g. 370600.', { nullable: true })
  code!: string | null;

  @Column(() => String, 'The full name, e.g. 烟台市.')
  name!: string;

  @Column(() => String, 'The name without its level, e.g. 烟台.')
  shortName!: string;

  @Column(() => String, 'The English name.', { nullable: true })
  nameEn!: string | null;

  @Column(() => JurisdictionLevel, 'The level of government.')
  level!: JurisdictionLevel;

  @ToOne(() => Jurisdiction, 'The place it lies in; null for the root.', { nullable: true })
  parent!: One<Jurisdiction> | null;

  @ToMany(() => Jurisdiction, 'The places directly inside it.')
  children!: Many<Jurisdiction>;

  @ToMany(() => Plan, 'The plans of this place itself.')
  plans!: Many<Plan>;

  @ToMany(() => Unit, 'The units of this place itself.')
  units!: Many<Unit>;
}
