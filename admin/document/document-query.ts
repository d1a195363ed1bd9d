import type { SectionKind } from '../../schema/section/section.enums.ts';
import type { Place } from '../plan/plan-query.ts';

/** A part of a document that is neither goal nor measure. */
export interface SectionRow {
  id: string;
  kind: SectionKind;
  ordinal: string;
  title: string;
  text: string;
  level: number;
}

/** Everything the page of a document shows. */
export interface DocumentAnswer {
  document: {
    id: string;
    title: string;
    number: string | null;
    issuer: string | null;
    issuedOn: string | null;
    fileName: string | null;
    format: string | null;
    jurisdiction: Place | null;
    plans: { nodes: { id: string; key: string; title: string }[] };
    sections: { totalCount: number; nodes: SectionRow[] };
  } | null;
}

/** The page of a document, in one question; its full text is asked for when it is opened. */
export const documentQuery = `
  query DocumentPage($id: ID!) {
    document(id: $id) {
      id title number issuer issuedOn fileName format
      jurisdiction { id name shortName nameEn }
      plans(first: 100) { nodes { id key title } }
      sections(first: 500, filter: { kind: { notIn: [FURNITURE, HEADING, CONTENTS] } }) { totalCount nodes { id kind ordinal title text level } }
    }
  }`;

/** The full text of a document. */
export const documentTextQuery = `
  query DocumentText($id: ID!) {
    document(id: $id) { id text }
  }`;
