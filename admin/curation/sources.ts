import type { Choice, PickerSource } from './RecordPicker.tsx';
import { clip } from '../item/clip.ts';

interface Nodes<T> {
  found: { nodes: T[] };
}

interface Placed {
  id: string;
  name: string;
  shortName?: string;
  jurisdiction: { shortName: string };
}

interface InPlan {
  id: string;
  ordinal: string;
  statement: string;
  plan: { title: string };
}

const place = ({ id, name, shortName, jurisdiction }: Placed): Choice => ({ id, name, hint: [shortName, jurisdiction.shortName].filter(Boolean).join(' · ') });
const inPlan = ({ id, ordinal, statement, plan }: InPlan): Choice => ({
  id,
  name: [ordinal, clip(statement, 60)].filter(Boolean).join(' '),
  hint: plan.title,
});

/** Units by words of their names and other names. */
export const unitSource: PickerSource<Nodes<Placed>> = {
  query: 'query FindUnits($words: String!) { found: units(first: 20, filter: { search: $words }) { nodes { id name shortName jurisdiction { shortName } } } }',
  choicesOf: ({ found }) => found.nodes.map(place),
};

/** Units and groups of units; the id of a group says so. */
export const holderSource: PickerSource<Nodes<Placed> & { groups: { nodes: Placed[] } }> = {
  query: `query FindHolders($words: String!) {
    found: units(first: 20, filter: { search: $words }) { nodes { id name shortName jurisdiction { shortName } } }
    groups: unitGroups(first: 10, filter: { name: { contains: $words } }) { nodes { id name jurisdiction { shortName } } }
  }`,
  choicesOf: ({ found, groups }) => [...found.nodes.map(place), ...groups.nodes.map((group) => ({ ...place(group), id: `group:${group.id}` }))],
};

/** Families of units. */
export const familySource: PickerSource<Nodes<{ id: string; name: string; nameEn: string }>> = {
  query: `query FindFamilies($words: String!) {
    found: unitFamilies(first: 30, filter: { or: [{ name: { contains: $words } }, { nameEn: { contains: $words } }, { shortName: { contains: $words } }] }) { nodes { id name nameEn } }
  }`,
  choicesOf: ({ found }) => found.nodes.map(({ id, name, nameEn }) => ({ id, name, hint: nameEn })),
  atOnce: true,
};

/** Indicators by words of their names and synonyms. */
export const indicatorSource: PickerSource<Nodes<{ id: string; name: string; unitOfMeasure: string }>> = {
  query: 'query FindIndicators($words: String!) { found: indicators(first: 20, filter: { search: $words }) { nodes { id name unitOfMeasure } } }',
  choicesOf: ({ found }) => found.nodes.map(({ id, name, unitOfMeasure }) => ({ id, name, hint: unitOfMeasure })),
};

/** Jurisdictions by words of their names. */
export const jurisdictionSource: PickerSource<Nodes<{ id: string; name: string; parent: { name: string } | null }>> = {
  query: 'query FindPlaces($words: String!) { found: jurisdictions(first: 30, filter: { name: { contains: $words } }) { nodes { id name parent { name } } } }',
  choicesOf: ({ found }) => found.nodes.map(({ id, name, parent }) => ({ id, name, hint: parent?.name })),
  atOnce: true,
};

/** Documents by words of their titles. */
export const documentSource: PickerSource<Nodes<{ id: string; title: string; number: string | null }>> = {
  query: 'query FindDocuments($words: String!) { found: documents(first: 20, filter: { title: { contains: $words } }) { nodes { id title number } } }',
  choicesOf: ({ found }) => found.nodes.map(({ id, title, number }) => ({ id, name: title, hint: number ?? undefined })),
  atOnce: true,
};

/** Plans by words of their titles. */
export const planSource: PickerSource<Nodes<{ id: string; title: string; key: string }>> = {
  query: 'query FindPlans($words: String!) { found: plans(first: 20, filter: { title: { contains: $words } }) { nodes { id title key } } }',
  choicesOf: ({ found }) => found.nodes.map(({ id, title, key }) => ({ id, name: title, hint: key })),
  atOnce: true,
};

const goalsQuery = (name: string, condition: string): string => `
  query ${name}($words: String!, $plan: ID!) {
    found: goals(first: 20, filter: { plan: { id: { ${condition}: $plan } }, or: [{ text: { contains: $words } }, { label: { contains: $words } }, { ordinal: { eq: $words } }] }) {
      nodes { id ordinal statement plan { title } }
    }
  }`;

/** Goals of one plan. */
export const goalsOf = (plan: string): PickerSource<Nodes<InPlan>> => ({
  query: goalsQuery('FindGoals', 'eq'),
  variables: { plan },
  choicesOf: ({ found }) => found.nodes.map((goal) => ({ ...inPlan(goal), hint: undefined })),
  atOnce: true,
});

/** Goals of all other plans. */
export const goalsBeyond = (plan: string): PickerSource<Nodes<InPlan>> => ({
  query: goalsQuery('FindOtherGoals', 'ne'),
  variables: { plan },
  choicesOf: ({ found }) => found.nodes.map(inPlan),
});

/** Measures of one plan. */
export const measuresOf = (plan: string): PickerSource<Nodes<InPlan>> => ({
  query: `query FindMeasures($words: String!, $plan: ID!) {
    found: measures(first: 20, filter: { plan: { id: { eq: $plan } }, or: [{ text: { contains: $words } }, { label: { contains: $words } }, { title: { contains: $words } }] }) {
      nodes { id ordinal statement plan { title } }
    }
  }`,
  variables: { plan },
  choicesOf: ({ found }) => found.nodes.map((measure) => ({ ...inPlan(measure), hint: undefined })),
  atOnce: true,
});

/** The name of a place. */
export const placeNameQuery = 'query PlaceName($id: ID!) { named: jurisdiction(id: $id) { id name } }';

/** The title of a plan. */
export const planNameQuery = 'query PlanName($id: ID!) { named: plan(id: $id) { id name: title } }';

/** The name of an indicator. */
export const indicatorNameQuery = 'query IndicatorName($id: ID!) { named: indicator(id: $id) { id name } }';
