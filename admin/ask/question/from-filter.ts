import { type AskSchema, type AskType, fieldNamed, typeNamed } from '../reduced/ask-schema.ts';
import { type Group, type Match, newGroup, newRuleId, type Quantifier, type Rule } from './question.ts';
import type { Filter } from './to-filter.ts';

const isFilter = (value: unknown): value is Filter => typeof value === 'object' && value !== null && !Array.isArray(value);
const filtersOf = (value: unknown): Filter[] => (Array.isArray(value) ? value.filter(isFilter) : isFilter(value) ? [value] : []);
const quantifiers: Quantifier[] = ['some', 'none', 'every'];

/** Reads filters of the API back into rules, so that any filter can be edited. */
class Reading {
  private readonly schema: AskSchema;

  constructor(schema: AskSchema) {
    this.schema = schema;
  }

  group(filter: Filter, type: AskType): Group {
    const [only, ...others] = this.rules(filter, type);
    return only?.kind === 'group' && others.length === 0 ? only : newGroup('all', only ? [only, ...others] : []);
  }

  private rules(filter: Filter, type: AskType): Rule[] {
    return Object.entries(filter).flatMap(([key, value]) => this.rule(key, value, type));
  }

  private joined(match: Match, filters: Filter[], type: AskType): Group {
    const rules = filters.flatMap((filter) => {
      const inner = this.rules(filter, type);
      return match === 'all' || inner.length === 1 ? inner : [newGroup('all', inner)];
    });
    return newGroup(match, rules);
  }

  private rule(key: string, value: unknown, type: AskType): Rule[] {
    if (key === 'and') return [this.joined('all', filtersOf(value), type)];
    if (key === 'or') return [this.joined('any', filtersOf(value), type)];
    if (key === 'not') return [this.negated(filtersOf(value)[0] ?? {}, type)];
    if (key === 'search') return [{ id: newRuleId(), kind: 'search', words: value }];
    if (key === 'involves' && isFilter(value)) {
      const { family = '', unit = '', roles = [], via = [] } = value;
      return [{ id: newRuleId(), kind: 'involves', family, unit, roles, via }];
    }
    return isFilter(value) ? this.fieldRules(key, value, type) : [];
  }

  private negated(filter: Filter, type: AskType): Group {
    const alternatives = Object.keys(filter).length === 1 && 'or' in filter ? filtersOf(filter['or']) : [filter];
    return this.joined('none', alternatives, type);
  }

  private fieldRules(name: string, value: Filter, type: AskType): Rule[] {
    const field = fieldNamed(type, name);
    if (!field) return [];
    if (field.kind === 'many') {
      return quantifiers
        .filter((quantifier) => isFilter(value[quantifier]))
        .map((quantifier) => ({
          id: newRuleId(),
          kind: 'many',
          field: name,
          quantifier,
          group: this.group(value[quantifier] as Filter, typeNamed(this.schema, field.type)),
        }));
    }
    if (field.kind === 'one') {
      const absent = value['isNull'] === true;
      return [{ id: newRuleId(), kind: 'one', field: name, absent, group: absent ? newGroup() : this.group(value, typeNamed(this.schema, field.type)) }];
    }
    return Object.entries(value).map(([operator, given]) => valueRule(name, operator, given));
  }
}

/** `eq: null` means that there is no value; the workbench has one way to say so. */
function valueRule(field: string, operator: string, value: unknown): Rule {
  const isNull = value === null && (operator === 'eq' || operator === 'ne');
  return { id: newRuleId(), kind: 'value', field, ...(isNull ? { operator: 'isNull', value: operator === 'eq' } : { operator, value }) };
}

/** A filter of the API as rules of the workbench. What the schema does not know is left out. */
export const groupFromFilter = (schema: AskSchema, filter: Filter | undefined, type: AskType): Group =>
  filter ? new Reading(schema).group(filter, type) : newGroup();
