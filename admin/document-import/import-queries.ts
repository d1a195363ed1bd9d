import type { ImportedFile, Job, Review, ReviewChanges } from './import-types.ts';

const span = 'span { start end }';
const part = 'ref id change fields { field before after kept }';
const counts = 'counts { kind added changed unchanged removed kept }';
const values = 'indicator comparator value valueMax valueText unitOfMeasure baselineYear baseline dueYear nature';
const found = 'confidence reasons { code word place home name measure families }';
const target = `${part} ${values} quote indicatorId indicatorName ${found} ${span}`;
const duty = `${part} role asWritten asRead group unitId unitName ${found} ${span}`;
const item = `${part} type kind ordinal title text label open accepted spans { start end } responsibilitySpans { start end } responsibilities { ${duty} } targets { ${target} }`;
const areaFacts = `${part} section title ${span}`;
const planFacts = `${part} file key title jurisdiction level topic documentNumber issuer issuedOn periodStart periodEnd links { kind title planId planTitle ${found} } ${span} tableTargets { ${target} } sections { kind ordinal title ${span} } removed { id kind subject change }`;
const plan = `${planFacts} areas { ${areaFacts} items { ${item} } }`;

const listed = `id version name state createdByName createdAt stateAt progress { stage done total } error { code messageZh messageEn } report { ${counts} planIds isChange }`;
const besides = `questions { ref code textZh textEn file ${span} item plan places { ${span} item } alternatives answer }
  decisions { id kind ref input at byName problem }`;
const file = `index name format parts { position name format ${span} } notices places { kind ref ${span} } coverage { kind characters share }`;
const review = `id version state preview { token plans { ${plan} } ${counts} } ${besides} files { ${file} }`;
const reviewChanges = `id version state ${besides} files(changedSince: $since) { ${file} }
  previewChanges(since: $since) { token outline { ref areas { ref items } } plans { ${planFacts} } areas { ${areaFacts} } items { ${item} } ${counts} }`;

/** The newest imports. */
export interface JobsAnswer {
  importJobs: { totalCount: number; nodes: Job[] };
}

/** A page of imports, the newest first. */
export const jobsQuery = `
  query Imports($first: Int, $offset: Int, $filter: ImportJobFilter) {
    importJobs(orderBy: [{ createdAt: DESC }], first: $first, offset: $offset, filter: $filter) { totalCount nodes { ${listed} } }
  }`;

/** One import, or none. */
export interface JobAnswer {
  importJob: Job | null;
}

/** How far an import is: small, so that it can be asked often. */
export const jobQuery = `query Import($id: ID!) { importJob(id: $id) { ${listed} } }`;

/** What a review shows. */
export interface ReviewAnswer {
  importJob: Review | null;
}

/** Everything a review shows except the texts. */
export const reviewQuery = `query ImportReview($id: ID!) { importJob(id: $id) { ${review} } }`;

/** The texts of an import's files. */
export interface TextsAnswer {
  importJob: { id: string; files: (Pick<ImportedFile, 'index'> & { text: string | null })[] } | null;
}

/** The texts of an import's files; they never change. */
export const textsQuery = 'query ImportTexts($id: ID!) { importJob(id: $id) { id files { index text } } }';

/** What taking decisions answers: what is other than before. */
export interface DecideAnswer {
  decideImport: { job: ReviewChanges };
}

/** Takes decisions, and takes earlier ones back. */
export const decideMutation = `
  mutation DecideImport($id: ID!, $version: Int!, $decisions: [ImportDecisionInput!]!, $takeBack: [ID!]!, $since: String!) {
    decideImport(id: $id, version: $version, decisions: $decisions, takeBack: $takeBack) { job { ${reviewChanges} } }
  }`;

/** Writes an import into the graph. */
export const applyMutation = `
  mutation ApplyImport($id: ID!, $version: Int!, $publish: Boolean!) {
    applyImport(id: $id, version: $version, publish: $publish) { job { ${listed} } }
  }`;

const simple = (name: string): string => `
  mutation Job($id: ID!, $version: Int!) {
    ${name}(id: $id, version: $version) { job { ${listed} } }
  }`;

/** Says which files make one document. */
export const joinMutation = `
  mutation JoinImportFiles($id: ID!, $version: Int!, $documents: [[Int!]!]!) {
    joinImportFiles(id: $id, version: $version, documents: $documents) { job { ${listed} } }
  }`;

/** Restores what was before an import was applied. */
export const undoMutation = simple('undoImport');
/** Gives an import up. */
export const cancelMutation = simple('cancelImport');
/** Reads an import's files again. */
export const retryMutation = simple('retryImport');

/** The units and groups that a search finds. */
export interface HoldersAnswer {
  units: { nodes: { id: string; name: string; shortName: string }[] };
  unitGroups: { nodes: { id: string; name: string }[] };
}

/** Finds units and groups by words of their names. */
export const holdersQuery = `
  query Holders($words: String!) {
    units(first: 20, filter: { search: $words }) { nodes { id name shortName } }
    unitGroups(first: 10, filter: { name: { contains: $words } }) { nodes { id name } }
  }`;

/** A plan that an import wrote. */
export interface WrittenPlan {
  id: string;
  key: string;
  title: string;
  status: string;
}

/** The plans that an import wrote. */
export interface WrittenPlansAnswer {
  plans: { nodes: WrittenPlan[] };
}

/** The titles of the plans that an import wrote. */
export const writtenPlansQuery = 'query WrittenPlans($ids: [ID!]!) { plans(first: 100, filter: { id: { in: $ids } }) { nodes { id key title status } } }';
