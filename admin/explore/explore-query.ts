import type { TargetFigure } from '../target/target-types.ts';

interface InPlan {
  plan: { key: string; title: string };
}

/** What the picture says of a row, by its type. */
export type NodeFacts =
  | { __typename: 'Plan'; id: string; title: string; key: string; periodStart: number | null; periodEnd: number | null }
  | ({ __typename: 'Area'; id: string; title: string; section: string } & InPlan)
  | ({ __typename: 'Goal'; id: string; ordinal: string; statement: string } & InPlan)
  | ({ __typename: 'Measure'; id: string; ordinal: string; title: string; statement: string } & InPlan)
  | ({
      __typename: 'Target';
      id: string;
      indicatorName: string;
      dueYear: number | null;
      quote: string | null;
      goal: { id: string } | null;
      measure: { id: string } | null;
    } & TargetFigure &
      InPlan)
  | { __typename: 'Unit'; id: string; name: string; shortName: string }
  | { __typename: 'UnitFamily'; id: string; name: string; familyEn: string; code: string }
  | { __typename: 'UnitGroup'; id: string; name: string }
  | { __typename: 'Indicator'; id: string; name: string; nameEn: string | null; unitOfMeasure: string }
  | { __typename: 'Document'; id: string; title: string; number: string | null }
  | { __typename: 'Jurisdiction'; id: string; name: string; nameEn: string | null };

const inPlan = 'plan { key title }';
const facts = `
          __typename id
          ... on Plan { title key periodStart periodEnd }
          ... on Area { title section ${inPlan} }
          ... on Goal { ordinal statement ${inPlan} }
          ... on Measure { ordinal title statement ${inPlan} }
          ... on Target { indicatorName comparator value valueMax valueText unitOfMeasure dueYear quote goal { id } measure { id } ${inPlan} }
          ... on Unit { name shortName }
          ... on UnitFamily { name familyEn: nameEn code }
          ... on UnitGroup { name }
          ... on Indicator { name nameEn unitOfMeasure }
          ... on Document { title number }
          ... on Jurisdiction { name nameEn }`;

/** The part of the graph around some rows, with what the picture says of each. */
export const neighborhoodQuery = `
  query Explore($ids: [ID!]!, $depth: Int!, $limit: Int!, $kinds: [NeighborKind!], $through: [NeighborKind!]) {
    neighborhood(ids: $ids, depth: $depth, limit: $limit, kinds: $kinds, through: $through) {
      truncated
      edges { from to label }
      nodes {
        id kind distance
        around { kind label outgoing count }
        node {
          ${facts}
        }
      }
    }
  }`;

/** What kinds of rows some are, and only those that the viewer sees. */
export const startKindsQuery = `
  query ExploreStarts($ids: [ID!]!) {
    neighborhood(ids: $ids, depth: 0, limit: 1000) { nodes { id kind } }
  }`;

/** What the rows are called that a picture begins with. */
export const startNamesQuery = `
  query ExploreStartNames($ids: [ID!]!) {
    neighborhood(ids: $ids, depth: 0) { nodes { id node { ${facts} } } }
  }`;

/** What `startNamesQuery` finds. */
export interface StartNames {
  neighborhood: { nodes: { id: string; node: NodeFacts | null }[] } | null;
}

/** The lines between some rows. */
export const linesQuery = `
  query ExploreLines($ids: [ID!]!) {
    neighborhood(ids: $ids, depth: 0, limit: 1000) { edges { from to label } }
  }`;

/** Areas, goals and places by their words: what the console's own search does not offer. */
export const moreStartsQuery = `
  query ExploreFind($words: String!) {
    areas(first: 5, filter: { title: { contains: $words } }) { nodes { id title plan { title } } }
    goals(first: 6, filter: { search: $words }) { nodes { id ordinal statement plan { title } } }
    jurisdictions(first: 3, filter: { name: { contains: $words } }) { nodes { id name nameEn } }
  }`;

/** What `moreStartsQuery` finds. */
export interface MoreStarts {
  areas: { nodes: { id: string; title: string; plan: { title: string } }[] };
  goals: { nodes: { id: string; ordinal: string; statement: string; plan: { title: string } }[] };
  jurisdictions: { nodes: { id: string; name: string; nameEn: string | null }[] };
}

/** Some plans to begin with, while nothing is chosen yet. */
export const suggestionsQuery = `
  query ExploreSuggestions {
    plans(first: 8) { nodes { id title } }
    unitFamilies(first: 6, filter: { units: { some: { responsibilities: { some: {} } } } }) { nodes { id name nameEn } }
  }`;

/** What `suggestionsQuery` finds. */
export interface Suggestions {
  plans: { nodes: { id: string; title: string }[] };
  unitFamilies: { nodes: { id: string; name: string; nameEn: string }[] };
}

/** The words of a document that a row was read from, and where they stand in its text. */
export interface Passage {
  document: { id: string };
  quote: string;
  spans: { start: number; end: number }[];
}

const passage = 'provenance { document { id } quote spans { start end } }';

/** Where a goal, a measure or a target was read from. */
export const passageQuery = `
  query Passage($id: ID!) {
    node(id: $id) { id ... on Goal { ${passage} } ... on Measure { ${passage} } ... on Target { ${passage} } }
  }`;

/** What `passageQuery` finds. */
export interface PassageAnswer {
  node: { provenance?: Passage | null } | null;
}
