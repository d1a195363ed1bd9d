/** What a span of a document says of an item. */
export enum ProvenanceSpanKind {
  TEXT = 'TEXT',
  RESPONSIBILITY = 'RESPONSIBILITY',
}
