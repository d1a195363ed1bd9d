/** How a field leads on: to a value, to one row, to many rows (a connection), or to a short plain list. */
export type AskFieldKind = 'value' | 'one' | 'many' | 'plain';

/** A field of a type, as the workbench needs to know it. */
export interface AskField {
  name: string;
  /** The schema's own words; shown where the console has none. */
  description: string;
  kind: AskFieldKind;
  /** The name of its scalar, enum or type. */
  type: string;
  nullable: boolean;
  /** The operators of its filter; empty where it cannot be filtered by. For rows: none, their own fields are asked for. */
  operators: string[];
  filterable: boolean;
  sortable: boolean;
  /** Whether it can be a column. */
  readable: boolean;
}

/** How rows of a type are counted in groups. */
export interface AskStats {
  /** The root field that counts. */
  field: string;
  /** The enum of what may be counted by. */
  keyType: string;
  keys: { key: string; field: string; type: string; isRow: boolean }[];
}

/** A type of rows. */
export interface AskType {
  name: string;
  description: string;
  /** The root field that lists it; null where none does. */
  list: string | null;
  search: boolean;
  involves: boolean;
  fields: AskField[];
  stats: AskStats | null;
}

/** What the workbench knows of the API's schema: reduced from schema.graphql when the console is built. */
export interface AskSchema {
  types: Record<string, AskType>;
  enums: Record<string, { value: string; description: string }[]>;
}

/** A type by its name. */
export function typeNamed(schema: AskSchema, name: string): AskType {
  const type = schema.types[name];
  if (!type) throw new Error(`The schema has no rows of the type ${name}.`);
  return type;
}

/** The type that a root field lists; undefined where none is called so. */
export const typeListedBy = (schema: AskSchema, list: string): AskType | undefined => Object.values(schema.types).find((type) => type.list === list);

/** A field of a type by its name. */
export const fieldNamed = (type: AskType, name: string): AskField | undefined => type.fields.find((field) => field.name === name);

/** How many rows a field leads to, as if it were a field of theirs: `goals.totalCount`. */
const totalCount: AskField = {
  name: 'totalCount',
  description: '',
  kind: 'value',
  type: 'Int',
  nullable: false,
  operators: [],
  filterable: false,
  sortable: false,
  readable: true,
};

/** The fields along a dotted path; empty where it leads nowhere. */
export function fieldsAlong(schema: AskSchema, type: AskType, path: string): AskField[] {
  const fields: AskField[] = [];
  let here: AskType | undefined = type;
  for (const name of path.split('.')) {
    const isCount = name === totalCount.name && fields.at(-1)?.kind === 'many';
    const field: AskField | undefined = isCount ? totalCount : here && fieldNamed(here, name);
    if (!field) return [];
    fields.push(field);
    here = schema.types[field.type];
  }
  return fields;
}
