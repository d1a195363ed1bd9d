/** How the rules of a group hold together. */
export type Match = 'all' | 'any' | 'none';
/** How many of the rows that a field leads to must be like this. */
export type Quantifier = 'some' | 'none' | 'every';

/** A value that is left open, to be asked for when the question is opened. */
export interface Open {
  $: string;
}

/** Rules that hold together. */
export interface Group {
  id: string;
  kind: 'group';
  match: Match;
  rules: Rule[];
}

/** What a value must be like. */
export interface ValueRule {
  id: string;
  kind: 'value';
  field: string;
  operator: string;
  value: unknown;
}

/** What the one row that a field leads to must be like; `absent`: there must be none. */
export interface OneRule {
  id: string;
  kind: 'one';
  field: string;
  absent: boolean;
  group: Group;
}

/** What some, none or all of the rows that a field leads to must be like. */
export interface ManyRule {
  id: string;
  kind: 'many';
  field: string;
  quantifier: Quantifier;
  group: Group;
}

/** Words that must occur. */
export interface SearchRule {
  id: string;
  kind: 'search';
  words: unknown;
}

/** Which unit or family must be involved, and how. */
export interface InvolvesRule {
  id: string;
  kind: 'involves';
  family: unknown;
  unit: unknown;
  roles: unknown;
  via: unknown;
}

export type Rule = Group | ValueRule | OneRule | ManyRule | SearchRule | InvolvesRule;

/** One thing to sort by. */
export interface Sort {
  path: string;
  direction: 'ASC' | 'DESC';
}

/** How an answer is shown. */
export type Show = 'TABLE' | 'GROUPS' | 'CHART' | 'GRAPH' | 'JSON';
/** What a chart looks like. */
export type ChartKind = 'BAR' | 'LINE' | 'PIE';

/** A value left open: its name in the definition, what it is called, and what it is unless somebody says otherwise. */
export interface Parameter {
  name: string;
  label: string;
  value?: unknown;
}

/** A question as the workbench edits it. */
export interface Question {
  /** The type of rows to list. */
  type: string;
  group: Group;
  columns: string[];
  sorts: Sort[];
  show: Show;
  groupBy: string[];
  chart: ChartKind;
  parameters: Parameter[];
}

let count = 0;
/** Names a rule within the page. */
export const newRuleId = (): string => `rule-${(count += 1)}`;

/** An empty group. */
export const newGroup = (match: Match = 'all', rules: Rule[] = []): Group => ({ id: newRuleId(), kind: 'group', match, rules });

/** The name of the parameter that a value is left open for; null where it is a value. */
export function openName(value: unknown): string | null {
  return typeof value === 'object' && value !== null && '$' in value && typeof value.$ === 'string' ? value.$ : null;
}

/** Whether a value says nothing yet. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
