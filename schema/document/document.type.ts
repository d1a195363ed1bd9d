import { CalendarDate } from '../common/scalars.ts';
import { Int } from 'type-graphql';
import { Column, Curated, Entity, type Many, type One, PlainList, ToMany, ToOne } from '../common/entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { Section } from '../section/section.type.ts';

/** One of several files that a document was put together from. */
@Entity('One of several files that a document was put together from.', { node: false })
export class DocumentPart {
  @Column(() => String, "The file's name.")
  fileName!: string;

  @Column(() => String, "The file's format, e.g. docx.")
  format!: string;

  @Column(() => Int, "Where its text begins in the document's.")
  spanStart!: number;

  @Column(() => Int, 'Where it ends.')
  spanEnd!: number;
}

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

  @PlainList(() => DocumentPart, 'The files that it was put together from, in order; empty where it is one file.')
  parts!: DocumentPart[];

  @ToOne(() => Jurisdiction, 'The place whose government issued it.', { nullable: true })
  jurisdiction!: One<Jurisdiction> | null;

  @ToMany(() => Plan, 'The plans in it.')
  plans!: Many<Plan>;

  @ToMany(() => Section, 'Its parts that are no goal or measure, in order.')
  sections!: Many<Section>;
}
