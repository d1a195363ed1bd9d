import type { EntityName, EntityProperty } from '@mikro-orm/core';
import type { Em } from '../../db/orm.ts';
import { badInput } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { isSeen } from '../rights/refuse-unseen.ts';
import type { CuratedRow, Kind, Problems, Values } from './kind.ts';

const longestName = 500;
const longestText = 50_000;

type Properties = Record<string, EntityProperty | undefined>;

const propertiesOf = (em: Em, kind: Kind): Properties => em.getMetadata().get(kind.entity).properties as Properties;

/** The property that a field of an input is about: `areaId` is the area. */
function propertyOf(properties: Properties, field: string): EntityProperty | undefined {
  const reference = field.endsWith('Id') ? properties[field.slice(0, -2)] : undefined;
  return reference?.kind === 'm:1' ? reference : properties[field];
}

const dayOf = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

function textProblem(kind: Kind, field: string, text: string): string | null {
  if (text.includes('\0')) return 'holds the character U+0000';
  const longest = kind.long?.includes(field) ? longestText : longestName;
  if (text.length > longest) return `is longer than ${longest} characters`;
  return kind.filled?.includes(field) && text.trim() === '' ? 'cannot be empty' : null;
}

async function problemOf(em: Em, kind: Kind, field: string, property: EntityProperty | undefined, value: unknown): Promise<string | null> {
  if (!property) throw new Error(`${kind.name} has no property for the input ${field}.`);
  if (value === null) return property.nullable ? null : 'cannot be null';
  if (property.kind === 'm:1') {
    const target = property.targetMeta?.class as EntityName<CuratedRow>;
    const found = isUuid(String(value)) ? await em.count(target, { id: String(value) }) : 0;
    const isThere = found === 1 && (await isSeen(em, property.targetMeta?.className ?? '', String(value)));
    return isThere ? null : `names no ${(property.targetMeta?.name ?? '').replaceAll(/(?<=[a-z])[A-Z]/gu, ' $&').toLowerCase()}`;
  }
  if (field === 'position') return Number(value) < 0 ? 'cannot be negative' : null;
  return typeof value === 'string' ? textProblem(kind, field, value) : null;
}

/** The values of an input by property, after a check of each; fields that are left out are left out here too. */
export async function readInput(em: Em, kind: Kind, input: object): Promise<Record<string, unknown>> {
  const properties = propertiesOf(em, kind);
  const [values, problems]: [Record<string, unknown>, Problems] = [{}, {}];
  for (const [field, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const property = propertyOf(properties, field);
    const problem = await problemOf(em, kind, field, property, value);
    if (problem) problems[field] = problem;
    else if (property) values[property.name] = dayOf(value);
  }
  refuse(kind, problems);
  return values;
}

/** The plan of whatever a new row is under, where the row has a plan and the input names none. */
export async function planOfOwner(em: Em, kind: Kind, values: Values): Promise<Values> {
  const properties = propertiesOf(em, kind);
  if (!properties['plan'] || (values['plan'] ?? null) !== null) return {};
  for (const name of ['area', 'goal', 'measure', 'target']) {
    const target = properties[name]?.targetMeta?.class as EntityName<CuratedRow & { plan: { id: string } }> | undefined;
    const owner = target && typeof values[name] === 'string' ? await em.findOne(target, values[name]) : null;
    if (owner) return { plan: owner.plan.id };
  }
  return {};
}

/** Refuses a row that does not hold together as it is to be. */
export const checkRow = (kind: Kind, row: Values): void => refuse(kind, kind.check?.(row) ?? {});

function refuse(kind: Kind, problems: Problems): void {
  const said = Object.entries(problems).map(([field, problem]) => `${field} ${problem}`);
  if (said.length > 0) throw badInput(`The ${kind.label} cannot be written as it is: ${said.join('; ')}.`, problems);
}
