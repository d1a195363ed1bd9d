/**
 * What a part of a document is that is no goal or measure of its own. Every character of a document that no item holds is in one section;
 * UNPLACED is what the reader could not place and a curator should look at.
 */
export enum SectionKind {
  NOTICE = 'NOTICE',
  TITLE = 'TITLE',
  HEADING = 'HEADING',
  PREAMBLE = 'PREAMBLE',
  BACKGROUND = 'BACKGROUND',
  GUIDELINE = 'GUIDELINE',
  PRINCIPLE = 'PRINCIPLE',
  TABLE = 'TABLE',
  CONTENTS = 'CONTENTS',
  NOTE = 'NOTE',
  ATTACHMENT = 'ATTACHMENT',
  CLOSING = 'CLOSING',
  FURNITURE = 'FURNITURE',
  UNPLACED = 'UNPLACED',
}
