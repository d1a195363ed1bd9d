import { newGroup, newRuleId, type Rule } from '../question/question.ts';
import { canPick, operatorsFor } from '../question/slots.ts';
import { type AskField, type AskSchema, type AskType, fieldNamed, typeNamed } from '../reduced/ask-schema.ts';

/** A condition that can be added to rows of a type. */
export interface RuleChoice {
  key: string;
  section: 'group_own' | 'group_one' | 'group_many' | 'group_more';
  field: AskField | null;
}

/** Fields that say how a row is kept rather than what it is. */
const technical = new Set(['id', 'version', 'createdAt', 'updatedAt', 'spanStart', 'spanEnd', 'position', 'changeSetId']);

function sectionOf(field: AskField): RuleChoice['section'] {
  if (technical.has(field.name)) return 'group_more';
  return field.kind === 'value' ? 'group_own' : field.kind === 'one' ? 'group_one' : 'group_many';
}

/** What people ask for most comes first; the rest stays as the schema has it. */
const foremost = [
  'involves',
  'search',
  'statement',
  'indicatorName',
  'name',
  'title',
  'shortName',
  'kind',
  'role',
  'theme',
  'topic',
  'value',
  'dueYear',
  'nature',
  'plan',
  'jurisdiction',
  'area',
];
const rank = (key: string): number => (foremost.includes(key) ? foremost.indexOf(key) : foremost.length);

/** The conditions that rows of a type can have: what they involve and say, their values, and the rows that they lead to. */
export function ruleChoices(schema: AskSchema, type: AskType): RuleChoice[] {
  const fields = type.fields.filter((field) => field.filterable && (field.kind !== 'value' || operatorsFor(schema, field).length > 0));
  const special: RuleChoice[] = [
    ...(type.involves ? [{ key: 'involves', section: 'group_own' as const, field: null }] : []),
    ...(type.search ? [{ key: 'search', section: 'group_own' as const, field: null }] : []),
  ];
  const order = ['group_own', 'group_one', 'group_many', 'group_more'];
  const choices = [...special, ...fields.map((field) => ({ key: field.name, section: sectionOf(field), field }))];
  return choices.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section) || rank(a.key) - rank(b.key));
}

function valueRule(schema: AskSchema, field: AskField): Rule {
  const operator = operatorsFor(schema, field)[0] ?? 'eq';
  const value = operator === 'in' ? [] : field.type === 'Boolean' ? true : '';
  return { id: newRuleId(), kind: 'value', field: field.name, operator, value };
}

/** A new condition to fill in. One on a row begins with the row itself, where rows of its type can be picked by name. */
export function newRule(schema: AskSchema, { key, field }: RuleChoice): Rule {
  if (key === 'involves' && !field) return { id: newRuleId(), kind: 'involves', family: '', unit: '', roles: [], via: [] };
  if (key === 'search' && !field) return { id: newRuleId(), kind: 'search', words: '' };
  if (!field) throw new Error(`There is no condition called ${key}.`);
  if (field.kind === 'value') return valueRule(schema, field);
  const inner = typeNamed(schema, field.type);
  const id = fieldNamed(inner, 'id');
  if (field.kind === 'many') return { id: newRuleId(), kind: 'many', field: field.name, quantifier: 'some', group: newGroup() };
  return { id: newRuleId(), kind: 'one', field: field.name, absent: false, group: newGroup('all', canPick(inner) && id ? [valueRule(schema, id)] : []) };
}
