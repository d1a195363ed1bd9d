import { Int } from 'type-graphql';
import { Area } from '../area/area.type.ts';
import { Column, Curated, Entity, type Many, type One, ToMany, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { DateTime } from '../common/scalars.ts';
import { Document } from '../document/document.type.ts';
import { Goal } from '../goal/goal.type.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import { Measure } from '../measure/measure.type.ts';
import { Responsibility } from '../responsibility/responsibility.type.ts';
import { Section } from '../section/section.type.ts';
import { Target } from '../target/target.type.ts';
import { PlanStatus } from './plan.enums.ts';
import { PlanLink } from './plan-link.type.ts';

registerEnum(PlanStatus, 'PlanStatus', 'The state of a plan.', {
  DRAFT: 'Being worked on; seen by curators only.',
  PUBLISHED: 'Seen by every reader.',
  ARCHIVED: 'Kept for the record; seen by curators only.',
});

/** 规划: a plan of one place, topic and period. */
@Entity('规划: a plan of one place, topic and period. Drafts and archived plans, and everything under them, are seen by curators only.', { search: true })
export class Plan extends Curated {
  @Column(() => String, 'A stable name for exchange, e.g. yantai-women.')
  key!: string;

  @Column(() => String, 'The title as printed.')
  title!: string;

  @Column(() => String, 'A slug shared by plans of one subject, e.g. women.', { nullable: true })
  topic!: string | null;

  @Column(() => Int, 'The first year.', { nullable: true })
  periodStart!: number | null;

  @Column(() => Int, 'The last year.', { nullable: true })
  periodEnd!: number | null;

  @Column(() => PlanStatus, 'The state of the plan.')
  status!: PlanStatus;

  @Column(() => DateTime, 'When it was published first.', { nullable: true })
  publishedAt!: Date | null;

  @Column(() => Int, 'Its place among the plans of its document, from 0.')
  position!: number;

  @ToOne(() => Jurisdiction, 'The place it is for.')
  jurisdiction!: One<Jurisdiction>;

  @ToOne(() => Document, 'The document it was read from.', { nullable: true })
  document!: One<Document> | null;

  @ToMany(() => Area, 'Its development areas, in order.')
  areas!: Many<Area>;

  @ToMany(() => Goal, 'The goals of all its areas, in order.')
  goals!: Many<Goal>;

  @ToMany(() => Measure, 'The measures of all its areas, in order.')
  measures!: Many<Measure>;

  @ToMany(() => Target, 'All its targets, in order.')
  targets!: Many<Target>;

  @ToMany(() => PlanLink, 'The laws and plans that it rests on or connects to.')
  links!: Many<PlanLink>;

  @ToMany(() => Section, 'Its parts that are no goal or measure, in order.')
  sections!: Many<Section>;

  @ToMany(() => Responsibility, 'Who answers for what in it.')
  responsibilities!: Many<Responsibility>;
}
