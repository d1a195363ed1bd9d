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

/** A row that says where in the text it was read. */
interface Read {
  provenance: { document: { id: string }; spans: { kind: 'TEXT' | 'RESPONSIBILITY'; start: number; end: number }[] } | null;
}

/** The text of a document and everything that was read from it. */
export interface CoverageAnswer {
  document: { text: string | null; sections: { nodes: { kind: SectionKind; spanStart: number | null; spanEnd: number | null }[] } } | null;
  goals: { nodes: Read[] };
  measures: { nodes: Read[] };
}

/** What became of a document's text. */
export const coverageQuery = `
  query DocumentCoverage($id: ID!) {
    document(id: $id) { id text sections(first: 1000) { nodes { kind spanStart spanEnd } } }
    goals(filter: { plan: { document: { id: { eq: $id } } } }, first: 1000) { nodes { provenance { document { id } spans { kind start end } } } }
    measures(filter: { plan: { document: { id: { eq: $id } } } }, first: 1000) { nodes { provenance { document { id } spans { kind start end } } } }
  }`;
