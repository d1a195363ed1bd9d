import type { ScalarKind } from '../../schema/common/declarations.ts';
import { badInput } from '../core/errors.ts';
import { type ColumnMap, type EntityMap, mapNamed } from '../query/map/entity-map.ts';

/** What the cells of a column hold. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'moment';

/** One step on the way from a row to what a column shows; a step to many rows may keep only those with a certain value. */
export interface Step {
  name: string;
  to: 'value' | 'values' | 'row' | 'rows' | 'page' | 'count';
  only: { field: string; value: string } | null;
}

/** One column of a list to take away. */
export interface ExportColumn {
  /** As asked for, e.g. plan.title. */
  path: string;
  heading: string;
  kind: CellKind;
  steps: Step[];
  /** Whether its texts may be long, e.g. a whole document. */
  long: boolean;
}

const mostColumns = 60;
const deepest = 6;

const kinds: Partial<Record<ScalarKind, CellKind>> = { Int: 'number', Float: 'number', Boolean: 'boolean', Date: 'date', DateTime: 'moment' };

/** The columns that say which row it is, the best first. */
const naming = ['statement', 'title', 'name', 'indicatorName'];

/** What a list shows where no columns are asked for: its own short values, and the names of the rows that it belongs to. */
function usualPaths(entity: EntityMap): string[] {
  const own = [...entity.columns.values()].filter(({ name, comparable }) => comparable && !['version', 'createdAt', 'updatedAt'].includes(name));
  const owners = [...entity.relations.values()].flatMap((relation) => {
    const name = relation.many ? undefined : naming.find((each) => relation.target().columns.has(each));
    return name ? [`${relation.name}.${name}`] : [];
  });
  return [...own.map(({ name }) => name), ...owners];
}

const unknownColumn = (path: string, entity: EntityMap, name: string): Error => {
  const known = [...entity.columns.keys(), ...entity.relations.keys(), ...entity.lists.keys()].join(', ');
  return badInput(`columns: ${JSON.stringify(path)} leads nowhere: ${entity.name} has no ${JSON.stringify(name)}. It has: ${known}.`, {
    columns: `${path}: ${entity.name} has no ${name}`,
  });
};

function onlyOf(path: string, entity: EntityMap, condition: string | undefined): Step['only'] {
  if (condition === undefined) return null;
  const [field = '', value = ''] = condition.split('=', 2);
  if (!entity.columns.has(field)) throw unknownColumn(path, entity, field);
  return { field, value };
}

/** A part of a path, e.g. `responsibilities[role=LEAD]`: a name, and which rows to keep. */
const partForm = /^(\w+)(?:\[(\w+=[^\]]*)\])?$/;

function stepOf(path: string, entity: EntityMap, part: string): { step: Step; next: EntityMap | null; column: ColumnMap | null } {
  const [, name = part, condition] = partForm.exec(part) ?? [];
  const column = entity.columns.get(name);
  if (column && condition === undefined) return { step: { name, to: 'value', only: null }, next: null, column };
  const relation = entity.relations.get(name);
  if (relation) {
    const next = relation.target();
    return { step: { name, to: relation.many ? 'page' : 'row', only: relation.many ? onlyOf(path, next, condition) : null }, next, column: null };
  }
  const list = entity.lists.get(name);
  if (!list) throw unknownColumn(path, entity, name);
  if ('value' in list) return { step: { name, to: 'values', only: null }, next: null, column: null };
  return { step: { name, to: 'rows', only: onlyOf(path, list.target(), condition) }, next: list.target(), column: null };
}

/** What a path ends in that asks how many rows there are. */
const counted = 'totalCount';

function columnOf(asked: string, root: EntityMap): ExportColumn {
  const [path = '', heading] = asked.split(/:(.*)/su);
  const parts = path.split('.');
  if (parts.length > deepest) throw badInput(`columns: ${JSON.stringify(path)} has more than ${deepest} steps.`, { columns: `${path} is too deep` });
  const steps: Step[] = [];
  let at: EntityMap | null = root;
  let last: ColumnMap | null = null;
  for (const part of parts) {
    if (!at) throw badInput(`columns: ${JSON.stringify(path)} goes on after a value.`, { columns: `${path} goes on after a value` });
    const { step, next, column } = stepOf(path, at, part);
    steps.push(step);
    [at, last] = [next, column];
    if (step.to === 'page' && !step.only && parts.at(-1) === counted && steps.length === parts.length - 1) {
      step.to = 'count';
      return { path, heading: heading || path, kind: steps.every(({ to }) => to === 'row' || to === 'count') ? 'number' : 'text', steps, long: false };
    }
  }
  if (at) throw badInput(`columns: ${JSON.stringify(path)} ends at ${at.name}; go on to one of its fields.`, { columns: `${path} is not a value` });
  const one = steps.every(({ to }) => to === 'value' || to === 'row');
  return { path, heading: heading || path, kind: (one && last && kinds[last.kind]) || 'text', steps, long: last?.comparable === false };
}

/** The columns asked for, e.g. `statement:目标` or `plan.title`; refuses one that leads nowhere. */
export function readColumns(asked: readonly string[], entity: EntityMap): ExportColumn[] {
  const paths = asked.length > 0 ? asked : usualPaths(entity);
  if (paths.length > mostColumns) throw badInput(`columns: at most ${mostColumns}.`, { columns: `has more than ${mostColumns} columns` });
  return paths.map((path) => columnOf(path.trim(), entity));
}

/** The map of a type by its name, where it is one of a list. */
export const listedMap = (connection: string): EntityMap | undefined =>
  connection.endsWith('Connection') ? mapNamed(connection.replace(/Connection$/, '')) : undefined;
