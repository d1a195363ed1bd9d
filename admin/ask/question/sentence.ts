import { tellingField } from './columns.ts';
import { type AskField, type AskSchema, type AskType, fieldNamed, fieldsAlong, typeNamed } from '../reduced/ask-schema.ts';
import { type Group, type InvolvesRule, isBlank, type ManyRule, type OneRule, openName, type Question, type Rule, type ValueRule } from './question.ts';

/** How a sentence is worded: in the user's language, with the names of what the values stand for. */
export interface Wording {
  /** A phrase of `sentence` in the words of the workbench, its places filled in. */
  phrase(key: string, places?: Record<string, string>): string;
  rows(type: string): string;
  field(type: string, field: string): string;
  operator(operator: string, field: AskField, value: unknown): string;
  /** A value as people call it: an enum's word, a row's name, a number. */
  value(owner: AskType, field: AskField, value: unknown): string;
  family(code: string): string;
  rowName(id: string): string;
  role(role: string): string;
  via(via: string): string;
  key(key: string): string;
  direction(direction: 'ASC' | 'DESC'): string;
  /** What a parameter is called. */
  parameter(name: string): string;
}

/** Says questions in a sentence. */
class Saying {
  private readonly schema: AskSchema;
  private readonly words: Wording;

  constructor(schema: AskSchema, words: Wording) {
    this.schema = schema;
    this.words = words;
  }

  group(group: Group, type: AskType): string {
    const said = group.rules.flatMap((rule) => this.rule(rule, type) || []);
    if (said.length === 0) return '';
    if (group.match === 'none') return this.words.phrase(said.length > 1 ? 'none_of' : 'not', { inner: said.join(this.words.phrase('or')) });
    return said.join(this.words.phrase(group.match === 'all' ? 'and' : 'or'));
  }

  private rule(rule: Rule, type: AskType): string {
    if (rule.kind === 'group') return this.nested(rule, type);
    if (rule.kind === 'search') return isBlank(rule.words) ? '' : this.words.phrase('search', { value: this.quoted(rule.words, String) });
    if (rule.kind === 'involves') return this.involves(rule);
    const field = fieldNamed(type, rule.field);
    if (!field) return '';
    if (rule.kind === 'value') return this.value(rule, field, type);
    return rule.kind === 'one' ? this.one(rule, field, type) : this.many(rule, field, type);
  }

  private nested(group: Group, type: AskType): string {
    const inner = this.group(group, type);
    return inner && group.match !== 'none' && group.rules.length > 1 ? this.words.phrase('inner', { inner }) : inner;
  }

  private value(rule: ValueRule, field: AskField, type: AskType, name = this.words.field(type.name, field.name)): string {
    if (isBlank(rule.value)) return '';
    const operator = this.words.operator(rule.operator, field, rule.value);
    const value = rule.operator === 'isNull' && openName(rule.value) === null ? '' : this.quoted(rule.value, (each) => this.words.value(type, field, each));
    return this.words.phrase('value', { field: name, operator, value }).trimEnd();
  }

  private one(rule: OneRule, field: AskField, type: AskType): string {
    const name = this.words.field(type.name, field.name);
    if (rule.absent) return this.words.phrase('absent', { field: name });
    const inner = typeNamed(this.schema, field.type);
    const [only, second] = rule.group.rules;
    if (!second && rule.group.match !== 'none' && only?.kind === 'value' && only.field === 'id') {
      const id = fieldNamed(inner, 'id');
      return id ? this.value(only, id, inner, name) : '';
    }
    const said = this.group(rule.group, inner);
    const isShort = !second && rule.group.match !== 'none' && (only?.kind === 'value' || only?.kind === 'one');
    return said && this.words.phrase(isShort ? 'of' : 'one', { field: name, inner: said });
  }

  private many(rule: ManyRule, field: AskField, type: AskType): string {
    const name = this.words.field(type.name, field.name);
    const inner = this.group(rule.group, typeNamed(this.schema, field.type));
    if (inner) return this.words.phrase(rule.quantifier, { field: name, inner });
    return rule.quantifier === 'every' ? '' : this.words.phrase(`${rule.quantifier}_any`, { field: name });
  }

  private involves({ family, unit, roles, via }: InvolvesRule): string {
    const parts = [
      isBlank(family) ? [] : [this.words.phrase('involves_family', { name: this.quoted(family, (code) => this.words.family(String(code))) })],
      isBlank(unit) ? [] : [this.words.phrase('involves_unit', { name: this.quoted(unit, (id) => this.words.rowName(String(id))) })],
    ].flat();
    if (parts.length === 0 && isBlank(roles) && isBlank(via)) return '';
    return this.words.phrase('involves', {
      who: parts.join(this.words.phrase('list_separator')) || this.words.phrase('involves_any'),
      roles: isBlank(roles) ? '' : this.words.phrase('involves_roles', { roles: this.listed(roles, (role) => this.words.role(String(role))) }),
      via: isBlank(via) ? '' : this.words.phrase('involves_via', { via: this.listed(via, (each) => this.words.via(String(each))) }),
    });
  }

  private listed(value: unknown, name: (value: unknown) => string): string {
    const open = openName(value);
    if (open !== null) return this.words.phrase('open', { label: this.words.parameter(open) });
    return (Array.isArray(value) ? value : [value]).map(name).join(this.words.phrase('or_values'));
  }

  private quoted(value: unknown, name: (value: unknown) => string): string {
    if (openName(value) !== null) return this.listed(value, name);
    const say = (each: unknown) => (typeof each === 'number' ? String(each) : this.words.phrase('quoted', { value: name(each) }));
    return (Array.isArray(value) ? value : [value]).map(say).join(this.words.phrase('or_values'));
  }
}

function pathInWords(schema: AskSchema, type: AskType, path: string, words: Wording): string {
  const fields = fieldsAlong(schema, type, path);
  const counted = path.replace(/\.totalCount$/, '');
  if (counted !== path) return words.phrase('count_of', { field: pathInWords(schema, type, counted, words) });
  const owners = [type.name, ...fields.map((field) => field.type)];
  return fields.map((field, index) => words.field(owners[index] ?? '', field.name)).join(' · ');
}

/** What a column is called: the fields along its path. */
export const columnInWords = pathInWords;

/** What a column is headed: as short as can be, so that a plan's title is headed by the plan. */
export function headingInWords(schema: AskSchema, type: AskType, path: string, words: Wording): string {
  const last = path.slice(path.lastIndexOf('.') + 1);
  const parent = path.slice(0, -last.length - 1);
  const owner = schema.types[fieldsAlong(schema, type, parent).at(-1)?.type ?? ''];
  const heading = pathInWords(schema, type, owner && (tellingField(owner) === last || last === 'name') ? parent : path, words);
  return `${heading.charAt(0).toUpperCase()}${heading.slice(1)}`;
}

/** A group of conditions in words; empty where it says nothing. */
export const groupInWords = (schema: AskSchema, group: Group, type: AskType, words: Wording): string => new Saying(schema, words).group(group, type);

/** A whole question in plain words. */
export function questionInWords(schema: AskSchema, question: Question, words: Wording): string {
  const type = typeNamed(schema, question.type);
  const conditions = groupInWords(schema, question.group, type, words);
  const rows = words.rows(question.type);
  const separator = words.phrase('list_separator');
  const isCounted = (question.show === 'GROUPS' || question.show === 'CHART') && question.groupBy.length > 0;
  const sorts = question.sorts.map(({ path, direction }) => `${pathInWords(schema, type, path, words)} ${words.direction(direction)}`);
  return [
    conditions ? words.phrase('list', { rows, conditions }) : words.phrase('everything', { rows }),
    isCounted ? words.phrase('grouped', { keys: question.groupBy.map((key) => words.key(key)).join(separator) }) : '',
    !isCounted && sorts.length > 0 ? words.phrase('ordered', { keys: sorts.join(separator) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
