/** What kind of value a field holds, which says how it is typed in. */
export type FieldKind = 'text' | 'long' | 'number' | 'year' | 'date' | 'choice' | 'flag' | 'record';

/** A field of a record as forms and comparisons know it. */
export interface FieldSpec {
  /** Its name in the input of the API. */
  name: string;
  /** The message key of its label. */
  label: string;
  kind: FieldKind;
  /** What to ask the API for; its own name where nothing is given. For a record: its id and a name. */
  select?: string;
  /** Its values, where it is a choice; an empty one stands for none. */
  choices?: readonly string[];
  /** The message key under which its values have their words. */
  words?: string;
  /** An empty text is sent as it is, not as none. */
  keepEmpty?: boolean;
  /** Whether it must be filled in. */
  required?: boolean;
  /** What to type here, below the field: a message key. */
  hint?: string;
  /** Whether it takes the whole width of the form. */
  wide?: boolean;
  /** Whether its words are Chinese. */
  chinese?: boolean;
}

/** The values of a form as they are typed: words, or whether a box is ticked. */
export type Draft = Readonly<Record<string, string | boolean>>;

/** A record as the API gives it. */
export interface Row {
  id: string;
  version: number;
}

interface Named {
  id: string;
  name?: string;
  title?: string;
  label?: string;
}

const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && 'id' in value;

/** The property of a row that a field stands for: `jurisdictionId` is the `jurisdiction`. */
const propertyOf = ({ name, kind }: FieldSpec): string => (kind === 'record' ? name.replace(/Id$/, '') : name);

const toWords = (value: unknown): string | boolean => {
  if (typeof value === 'boolean') return value;
  if (isNamed(value)) return value.id;
  return value === null || value === undefined ? '' : String(value);
};

/** A record's values as a form holds them. */
export const draftOf = (fields: readonly FieldSpec[], row: object): Draft =>
  Object.fromEntries(fields.map((field) => [field.name, toWords((row as Record<string, unknown>)[propertyOf(field)])]));

/** The names of the records that a record refers to, by id. */
export function namesIn(fields: readonly FieldSpec[], row: object): Record<string, string> {
  const found = fields.map((field) => (row as Record<string, unknown>)[propertyOf(field)]).filter(isNamed);
  return Object.fromEntries(found.map(({ id, name, title, label }) => [id, name ?? title ?? label ?? id]));
}

/** An empty form. */
export const emptyDraft = (fields: readonly FieldSpec[], given: Draft = {}): Draft =>
  Object.fromEntries(fields.map(({ name, kind }) => [name, given[name] ?? (kind === 'flag' ? false : '')]));

/** The names of the fields in which two drafts differ. */
export const differing = (fields: readonly FieldSpec[], a: Draft, b: Draft): string[] =>
  fields.map(({ name }) => name).filter((name) => (a[name] ?? '') !== (b[name] ?? ''));

const toValue = ({ kind, keepEmpty }: FieldSpec, words: string | boolean): unknown => {
  if (typeof words === 'boolean') return words;
  const isText = kind === 'text' || kind === 'long';
  if (words.trim() === '') return isText && keepEmpty ? '' : null;
  return kind === 'number' || kind === 'year' ? Number(words) : words;
};

/** The named fields of a draft as an input of the API. */
export const inputOf = (fields: readonly FieldSpec[], draft: Draft, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter(({ name }) => names.includes(name)).map((field) => [field.name, toValue(field, draft[field.name] ?? '')]));

/** What can be seen to be wrong before anything is sent: field → message key. */
export function typingProblems(fields: readonly FieldSpec[], draft: Draft): Record<string, string> {
  const problemOf = ({ name, kind, required }: FieldSpec): string | null => {
    const words = draft[name];
    if (typeof words !== 'string') return null;
    if (words.trim() === '') return required ? 'pg.curate.problem.empty' : null;
    if (kind === 'year') return /^(19|20|21)\d\d$/.test(words.trim()) ? null : 'pg.curate.problem.year';
    return kind === 'number' && !Number.isFinite(Number(words)) ? 'pg.curate.problem.number' : null;
  };
  return Object.fromEntries(fields.flatMap((field) => (problemOf(field) ? [[field.name, problemOf(field)]] : [])) as [string, string][]);
}

/** The question for one record of a type by its id. */
export const recordQuery = (type: string, fields: readonly FieldSpec[]): string => `
  query Record${type}($id: ID!) {
    node(id: $id) { id ... on ${type} { version ${fields.map(({ name, select }) => select ?? name).join(' ')} } }
  }`;

/** Changes a record. */
export const updateMutation = (type: string): string => `
  mutation Update${type}($id: ID!, $version: Int!, $input: Update${type}Input!) {
    done: update${type}(id: $id, version: $version, input: $input) { changeSetId }
  }`;

/** Makes a record; `answer` is the field of the payload that holds it. */
export const createMutation = (type: string, answer: string): string => `
  mutation Create${type}($input: Create${type}Input!) {
    done: create${type}(input: $input) { changeSetId record: ${answer} { id } }
  }`;

/** Deletes a record and what is its own; a dry run only tells what that would be. */
export const deleteMutation = (type: string): string => `
  mutation Delete${type}($id: ID!, $version: Int!, $dryRun: Boolean! = false) {
    done: delete${type}(id: $id, version: $version, dryRun: $dryRun) { changeSetId changes { type created updated deleted } }
  }`;
