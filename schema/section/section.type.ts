import { Int } from 'type-graphql';
import { Column, Curated, Entity, type One, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Document } from '../document/document.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { SectionKind } from './section.enums.ts';

registerEnum(SectionKind, 'SectionKind', 'What a part of a document is that is no goal or measure.', {
  NOTICE: 'The notice that the document came with.',
  TITLE: 'The title.',
  HEADING: 'A heading.',
  PREAMBLE: 'The opening words.',
  BACKGROUND: 'Where things stood before.',
  GUIDELINE: '指导思想: what guides the plan.',
  PRINCIPLE: '基本原则: a principle.',
  TABLE: 'A table.',
  CONTENTS: 'The table of contents.',
  NOTE: 'A note.',
  ATTACHMENT: 'An attachment.',
  CLOSING: 'The closing words.',
  FURNITURE: 'Page numbers, headers and the like.',
  UNPLACED: 'What the reader could not place; for a curator to look at.',
});

/** A part of a document that is no goal or measure. */
@Entity(
  'A part of a document that is no goal or measure; kept so that no paragraph is lost. Sections are the document itself, so no mutation writes them: importing the document anew does.',
  { search: true },
)
export class Section extends Curated {
  @Column(() => SectionKind, 'What the part is.')
  kind!: SectionKind;

  @Column(() => String, 'The printed ordinal; empty where there is none.')
  ordinal!: string;

  @Column(() => String, 'The heading; empty where there is none.')
  title!: string;

  @Column(() => String, 'The words of the document.')
  text!: string;

  @Column(() => Int, 'How deep it lies, from 0.')
  level!: number;

  @Column(() => Int, 'Its place in the document, from 0.')
  position!: number;

  @Column(() => Int, "Where it begins in the document's text.", { nullable: true })
  spanStart!: number | null;

  @Column(() => Int, "Where it ends in the document's text.", { nullable: true })
  spanEnd!: number | null;

  @ToOne(() => Document, 'The document it is part of.')
  document!: One<Document>;

  @ToOne(() => Plan, 'The plan it belongs to; null for what belongs to the document as a whole.', { nullable: true })
  plan!: One<Plan> | null;
}
