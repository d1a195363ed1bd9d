import { type AskField, type AskSchema, type AskType, fieldNamed, typeNamed } from '../reduced/ask-schema.ts';
import { openName, type Question, type Rule } from './question.ts';

/** What kind of value goes somewhere, and so how it is asked for. */
export interface Slot {
  kind: 'text' | 'number' | 'boolean' | 'date' | 'dateTime' | 'enum' | 'rows' | 'family' | 'topic';
  /** The enum, or the type of rows. */
  type: string;
  /** Whether it is a list. */
  many: boolean;
}

const scalarKinds: Record<string, Slot['kind']> = { Int: 'number', Float: 'number', Boolean: 'boolean', Date: 'date', DateTime: 'dateTime' };
const listOperators = new Set(['in', 'notIn']);

/** What kind of value an operator takes on a field. */
export function slotOf(schema: AskSchema, owner: AskType, field: AskField, operator: string): Slot {
  const many = listOperators.has(operator);
  if (operator === 'isNull') return { kind: 'boolean', type: '', many: false };
  if (field.name === 'id') return { kind: 'rows', type: owner.name, many };
  if (schema.enums[field.type]) return { kind: 'enum', type: field.type, many };
  if (owner.name === 'Plan' && field.name === 'topic' && operator !== 'contains' && operator !== 'startsWith') return { kind: 'topic', type: '', many };
  return { kind: scalarKinds[field.type] ?? 'text', type: '', many };
}

/** The slots of the values that are not of a field. */
export const familySlot: Slot = { kind: 'family', type: '', many: false };
export const unitSlot: Slot = { kind: 'rows', type: 'Unit', many: false };
export const wordsSlot: Slot = { kind: 'text', type: '', many: false };

/** The operators that say most about a field, the usual first. A field of lists of values is asked with lists. */
export function operatorsFor(schema: AskSchema, field: AskField): string[] {
  const isChoice = field.name === 'id' || schema.enums[field.type] !== undefined;
  const wanted = isChoice
    ? ['in', 'notIn']
    : field.type === 'Boolean'
      ? ['eq']
      : field.type === 'String'
        ? ['contains', 'eq', 'in', 'ne', 'notIn', 'startsWith']
        : ['eq', 'gte', 'lte', 'gt', 'lt', 'ne', 'in', 'notIn'];
  const known = wanted.filter((operator) => field.operators.includes(operator));
  const others = field.operators.filter((operator) => !wanted.includes(operator) && !isChoice && field.type !== 'Boolean' && operator !== 'isNull');
  return [...known, ...others, ...(field.nullable && field.operators.includes('isNull') ? ['isNull'] : [])];
}

/** Whether rows of a type can be picked by name. */
export const canPick = (type: AskType): boolean =>
  type.list !== null && type.fields.some(({ name }) => ['name', 'title', 'statement', 'indicatorName'].includes(name));

/** Where each open value stands, so that it can be asked for. */
export function openSlots(schema: AskSchema, { group, type }: Question): Map<string, Slot> {
  const slots = new Map<string, Slot>();
  const note = (value: unknown, slot: Slot) => {
    const name = openName(value);
    if (name !== null && !slots.has(name)) slots.set(name, slot);
  };
  const walk = (rule: Rule, owner: AskType): void => {
    if (rule.kind === 'group') return rule.rules.forEach((inner) => walk(inner, owner));
    if (rule.kind === 'search') return note(rule.words, wordsSlot);
    if (rule.kind === 'involves') {
      note(rule.family, familySlot);
      return note(rule.unit, unitSlot);
    }
    const field = fieldNamed(owner, rule.field);
    if (!field) return undefined;
    if (rule.kind === 'value') return note(rule.value, slotOf(schema, owner, field, rule.operator));
    return walk(rule.group, typeNamed(schema, field.type));
  };
  walk(group, typeNamed(schema, type));
  return slots;
}

/** The ids of rows that a question names, whose names its sentence needs. */
export function idsNamed({ group, parameters }: Question, given: ReadonlyMap<string, unknown>): string[] {
  const ids = new Set<string>();
  const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && shape.test(value)) ids.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk([group, parameters, [...given.values()]]);
  return [...ids];
}
