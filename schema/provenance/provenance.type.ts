import { Int } from 'type-graphql';
import { Answer, Part } from '../common/answers.ts';
import type { One } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Document } from '../document/document.type.ts';
import { ProvenanceSpanKind } from './provenance.enums.ts';

registerEnum(ProvenanceSpanKind, 'ProvenanceSpanKind', 'What a span of a document says of an item.', {
  TEXT: 'What the item says.',
  RESPONSIBILITY: 'Who answers for it.',
});

/** A piece of a document. */
@Answer("A piece of a document's text.")
export class ProvenanceSpan {
  @Part(() => ProvenanceSpanKind, 'What it says of the item.')
  kind!: ProvenanceSpanKind;

  @Part(() => Int, "Where it begins in the document's text, in UTF-16 code units.")
  start!: number;

  @Part(() => Int, 'Where it ends (the first code unit after it).')
  end!: number;

  @Part(() => String, 'The file that it stands in, where the document was put together from several.', { nullable: true })
  fileName!: string | null;

  @Part(() => String, 'The words, to the letter.')
  text!: string;
}

/** Where something was read. */
@Answer('Where something was read: the document and the words themselves.')
export class Provenance {
  @Part(() => Document, 'The document.')
  document!: One<Document>;

  @Part(() => [ProvenanceSpan], 'The pieces of its text, in order.')
  spans!: ProvenanceSpan[];

  @Part(() => String, 'The words of the item itself, its pieces put together.')
  quote!: string;
}
