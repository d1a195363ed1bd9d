import { CalendarDate } from '../common/scalars.ts';
import { Column, Curated, Entity, type Many, type One, ToMany, ToOne } from '../common/entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { Section } from '../section/section.type.ts';

/** 文件: the official paper. */
@Entity('文件: the official paper; holds one or more plans.')
export class Document extends Curated {
  @Column(() => String, 'The title as printed.')
  title!: string;

  @Column(() => String, 'The document number, e.g. 烟政发〔2021〕15号.', { nullable: true })
  number!: string | null;

  @Column(() => String, 'Who issued it.', { nullable: true })
  issuer!: string | null;

  @Column(() => CalendarDate, 'The day it was issued.', { nullable: true })
  issuedOn!: Date | null;

  @Column(() => String, "The source file's name.", { nullable: true })
  fileName!: string | null;

  @Column(() => String, "The source file's format, e.g. docx.", { nullable: true })
  format!: string | null;

  @Column(() => String, 'The text as it was read; every span points into it, counted in UTF-16 code units.', { nullable: true, comparable: false })
  text!: string | null;

  @ToOne(() => Jurisdiction, 'The place whose government issued it.', { nullable: true })
  jurisdiction!: One<Jurisdiction> | null;

  @ToMany(() => Plan, 'The plans in it.')
  plans!: Many<Plan>;

  @ToMany(() => Section, 'Its parts that are no goal or measure, in order.')
  sections!: Many<Section>;
}
