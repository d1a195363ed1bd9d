import { type AskField, type AskSchema, type AskType, fieldNamed, fieldsAlong, typeNamed } from '../reduced/ask-schema.ts';

/** The fields that say best what a row is, the first that a type has. */
const telling = ['statement', 'indicatorName', 'shortName', 'title', 'name', 'asWritten', 'key'];
/** What tells rows of a few types apart, where one field is not enough. */
const tellingTogether: Record<string, string[]> = {
  Responsibility: ['role', 'unit.shortName', 'group.name'],
  Target: ['indicatorName', 'comparator', 'value', 'valueMax', 'valueText', 'unitOfMeasure', 'dueYear'],
  Involvement: ['role', 'via', 'unit.shortName', 'family.shortName'],
  UnitGroupMember: ['unit.shortName', 'group.name'],
  Alignment: ['lower.statement', 'higher.statement'],
};
/** What to show first of rows of the usual types; of others: what tells them, and the rows that they belong to. */
const usual: Record<string, string[]> = {
  Goal: ['statement', 'plan.title', 'area.title', 'responsibilities'],
  Measure: ['statement', 'plan.title', 'area.title', 'responsibilities'],
  Target: ['indicatorName', 'comparator', 'value', 'unitOfMeasure', 'dueYear', 'plan.title'],
  Responsibility: ['role', 'unit.name', 'group.name', 'goal.statement', 'measure.statement', 'plan.title'],
  Plan: ['title', 'jurisdiction.name', 'topic', 'periodStart', 'periodEnd', 'goals'],
  Unit: ['name', 'jurisdiction.name', 'families', 'responsibilities'],
  Indicator: ['name', 'unitOfMeasure', 'direction', 'targets'],
};

/** The path that says best what a row is. */
export const tellingField = (type: AskType): string => telling.find((name) => fieldNamed(type, name)) ?? type.fields[0]?.name ?? 'id';

/** The paths that together tell one row of a type from another. */
export function tellingFields(schema: AskSchema, type: AskType): string[] {
  const together = tellingTogether[type.name]?.filter((path) => fieldsAlong(schema, type, path).length > 0);
  return together?.length ? together : [tellingField(type)];
}

/** The columns to begin with. */
export function usualColumns(schema: AskSchema, type: AskType): string[] {
  const known = usual[type.name]?.filter((path) => fieldsAlong(schema, type, path).length > 0);
  if (known?.length) return known;
  const rows = type.fields.filter((field) => field.kind === 'one').map((field) => `${field.name}.${tellingField(typeNamed(schema, field.type))}`);
  return [...tellingFields(schema, type), ...rows.slice(0, 3)];
}

type Tree = { [name: string]: Tree };

function add(tree: Tree, path: string): void {
  let here = tree;
  for (const name of path.split('.')) here = here[name] ??= {};
}

const print = (tree: Tree): string =>
  Object.entries(tree)
    .map(([name, inner]) => (Object.keys(inner).length > 0 ? `${name} { ${print(inner)} }` : name))
    .join(' ');

/** How many of a row's rows are shown in one cell. */
export const shownInCell = 12;

const named = new Set(['name', 'shortName']);

/** Selects a value; a name with the English one beside it, where rows of the type have it. */
function addValue(tree: Tree, schema: AskSchema, type: AskType, path: string, prefix = ''): void {
  add(tree, prefix + path);
  const owner = path.includes('.') ? fieldsAlong(schema, type, path).at(-2)?.type : type.name;
  const name = path.slice(path.lastIndexOf('.') + 1);
  const rows = owner === undefined ? undefined : schema.types[owner];
  if (rows && named.has(name) && fieldNamed(rows, 'nameEn')) add(tree, `${prefix}${path.slice(0, -name.length)}nameEn`);
}

function addColumn(tree: Tree, schema: AskSchema, type: AskType, path: string): void {
  const field = fieldsAlong(schema, type, path).at(-1);
  const rows = field && schema.types[field.type];
  if (!field) return;
  if (field.kind === 'many' && rows) {
    const parent = path.slice(0, -field.name.length);
    const key = `${parent}${field.name}(first: ${shownInCell})`;
    for (const part of ['totalCount', 'nodes.id']) add(tree, `${key}.${part}`);
    for (const each of tellingFields(schema, rows)) addValue(tree, schema, rows, each, `${key}.nodes.`);
  } else if (rows) for (const each of tellingFields(schema, rows)) addValue(tree, schema, rows, each, `${path}.`);
  else if (field.name === 'totalCount') add(tree, path.replace(/\.totalCount$/, `(first: ${shownInCell}).totalCount`));
  else addValue(tree, schema, type, path);
}

/** The rows that a row belongs to, by which its place in the console is found. */
const places = ['plan.key', 'goal.id', 'measure.id', 'document.id'];

/** What to select of each row for some columns, and for the link to its own page. */
export function selectionOf(schema: AskSchema, type: AskType, columns: readonly string[]): string {
  const tree: Tree = { id: {} };
  for (const address of ['key', 'code']) if (fieldNamed(type, address)) add(tree, address);
  for (const path of places) if (fieldsAlong(schema, type, path)[0]?.kind === 'one') add(tree, path);
  for (const path of columns) addColumn(tree, schema, type, path);
  return print(tree);
}

/** The fields that can be columns: of the row itself, and of the rows that it belongs to. */
export function columnChoices(schema: AskSchema, type: AskType): { path: string; fields: AskField[] }[] {
  const own = type.fields.filter((field) => field.readable && field.kind !== 'one');
  const reached = type.fields
    .filter((field) => field.kind === 'one')
    .flatMap((one) => {
      const inner = typeNamed(schema, one.type).fields.filter((field) => field.readable && field.kind === 'value');
      return inner.map((field) => ({ path: `${one.name}.${field.name}`, fields: [one, field] }));
    });
  const far = type.fields
    .filter((field) => field.kind === 'one')
    .flatMap((one) =>
      typeNamed(schema, one.type)
        .fields.filter((two) => two.kind === 'one' && two.type !== type.name)
        .flatMap((two) => {
          const field = fieldNamed(typeNamed(schema, two.type), tellingField(typeNamed(schema, two.type)));
          return field ? [{ path: `${one.name}.${two.name}.${field.name}`, fields: [one, two, field] }] : [];
        }),
    );
  const counts = own.filter((field) => field.kind === 'many').map((field) => `${field.name}.totalCount`);
  return [
    ...own.map((field) => ({ path: field.name, fields: [field] })),
    ...counts.map((path) => ({ path, fields: fieldsAlong(schema, type, path) })),
    ...reached,
    ...far,
  ];
}
