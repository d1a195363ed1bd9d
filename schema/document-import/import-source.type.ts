import { Field, Float, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { ImportPlaceKind } from './import-job.enums.ts';

registerEnum(ImportPlaceKind, 'ImportPlaceKind', "What a stretch of a document's text became.", {
  ITEM: 'The words of a goal or measure.',
  RESPONSIBILITY: 'A list of responsible units.',
  SECTION: 'A part that is no item, kept as it is.',
  HEADING: 'A heading.',
  TABLE: 'A table.',
  FURNITURE: 'Page numbers, running headers, white space.',
  UNPLACED: 'Nothing: somebody should look at it.',
});

/** A half-open range of a file's text. */
@ObjectType({ description: "A range of a file's text: from `start` up to, not including, `end`, counted in UTF-16 code units." })
export class ImportSpan {
  @Field(() => Int, { description: 'Where it begins.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end!: number;
}

/** What a stretch of a file's text became. */
@ObjectType({ description: "What a stretch of a file's text became. The places of a file cover its text from end to end." })
export class ImportPlace {
  @Field(() => ImportPlaceKind, { description: 'What it became.' })
  kind!: ImportPlaceKind;

  @Field(() => ImportSpan, { description: 'Where it stands.' })
  span!: ImportSpan;

  @Field(() => String, { nullable: true, description: 'The `ref` of the item or area it belongs to.' })
  ref!: string | null;
}

/** How much of a file's text became one kind of thing. */
@ObjectType({ description: "How much of a file's text became one kind of thing." })
export class ImportShare {
  @Field(() => ImportPlaceKind, { description: 'What it became.' })
  kind!: ImportPlaceKind;

  @Field(() => Int, { description: 'How many characters.' })
  characters!: number;

  @Field(() => Float, { description: 'Their share of the text, from 0 to 1.' })
  share!: number;
}

/** A file as it was uploaded, and where it stands in its document. */
@ObjectType({ description: 'A file as it was uploaded, and where it stands in the text of the document that it is a part of.' })
export class ImportFilePart {
  @Field(() => Int, { description: 'Its place among all files of the import, from 0; joinImportFiles goes by it.' })
  position!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'The SHA-256 of its bytes, in hex.' })
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'What it was read as; null before it is read.' })
  format!: string | null;

  @Field(() => ImportSpan, { nullable: true, description: "Where it stands in the document's text; null before it is read, and for formats without a text." })
  span!: ImportSpan | null;
}

/** One document of an import: a file, or several that were put together. */
@ObjectType({ description: 'One document of an import: a file, or several that make one document (a plan cut in parts, a text and its attachments).' })
export class ImportFile {
  @Field(() => Int, { description: 'Its place among the documents, from 0; a `ref` begins with it.' })
  index!: number;

  @Field(() => String, { description: 'Its name, or those of its files.' })
  name!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'The SHA-256 of its (first) file, in hex.' })
  sha256!: string;

  @Field(() => [ImportFilePart], { description: 'The files that it is made of, in order; one for most.' })
  parts!: ImportFilePart[];

  @Field(() => String, { nullable: true, description: 'What it was read as: docx, pdf, html, md, txt, json or xlsx; null before it is read.' })
  format!: string | null;

  @Field(() => [String], { description: 'What the reader noticed and a person should know, e.g. that tracked changes were accepted.' })
  notices!: string[];

  @Field(() => String, { nullable: true, description: 'Its text, which every span points into; null before it is read, and for json and xlsx.' })
  text!: string | null;

  @Field(() => [ImportPlace], { description: 'What each stretch of the text became, in order.' })
  places!: ImportPlace[];

  @Field(() => [ImportShare], { description: 'The shares of the text by what they became.' })
  coverage!: ImportShare[];
}
