import { type Group, isBlank, type InvolvesRule, type Rule } from './question.ts';

/** A filter of the API. */
export type Filter = { [key: string]: unknown };

const named = (name: string, value: unknown): Filter => ({ [name]: value });

function involves({ family, unit, roles, via }: InvolvesRule): Filter | undefined {
  const parts = Object.entries({ family, unit, roles, via }).filter(([, value]) => !isBlank(value));
  return parts.length > 0 ? named('involves', Object.fromEntries(parts)) : undefined;
}

/** A rule as a filter; undefined where it says nothing yet. */
function ruleToFilter(rule: Rule): Filter | undefined {
  switch (rule.kind) {
    case 'group':
      return groupToFilter(rule);
    case 'value':
      return isBlank(rule.value) ? undefined : named(rule.field, { [rule.operator]: rule.value });
    case 'one': {
      if (rule.absent) return named(rule.field, { isNull: true });
      const inner = groupToFilter(rule.group);
      return inner && named(rule.field, inner);
    }
    case 'many': {
      const inner = groupToFilter(rule.group);
      return inner || rule.quantifier !== 'every' ? named(rule.field, { [rule.quantifier]: inner ?? {} }) : undefined;
    }
    case 'search':
      return isBlank(rule.words) ? undefined : named('search', rule.words);
    case 'involves':
      return involves(rule);
  }
}

/** A group as a filter of the API; undefined where none of its rules says anything yet. */
export function groupToFilter({ match, rules }: Group): Filter | undefined {
  const parts = rules.flatMap<Filter>((rule) => ruleToFilter(rule) ?? []);
  const [only] = parts;
  if (!only) return undefined;
  if (match === 'all') return parts.length === 1 ? only : { and: parts };
  if (match === 'any') return parts.length === 1 ? only : { or: parts };
  return named('not', parts.length === 1 ? only : { or: parts });
}

/** Whether every rule says something. */
export function isComplete(rule: Rule): boolean {
  if (rule.kind === 'group') return rule.rules.every(isComplete);
  if (rule.kind === 'one') return rule.absent || (rule.group.rules.length > 0 && isComplete(rule.group));
  if (rule.kind === 'many') return isComplete(rule.group) && (rule.quantifier !== 'every' || rule.group.rules.length > 0);
  return ruleToFilter(rule) !== undefined;
}

/** A filter with its open values filled in; null where one has no value yet. */
export function filledFilter(filter: Filter | undefined, values: ReadonlyMap<string, unknown>): Filter | undefined | null {
  let missing = false;
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    if ('$' in value && typeof value.$ === 'string') {
      const given = values.get(value.$);
      missing ||= isBlank(given);
      return given;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  const filled = filter && (fill(filter) as Filter);
  return missing ? null : filled;
}
