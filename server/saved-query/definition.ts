import { z } from 'zod';
import { SavedQueryKind } from '../../schema/saved-query/saved-query.enums.ts';
import { badInput } from '../core/errors.ts';
import { refuseUnstorable } from '../core/storable.ts';

const identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, 'is not a name of the API');
const tree = z.record(z.string(), z.unknown());
const listed = {
  resource: identifier,
  filter: tree.optional(),
  orderBy: z.array(tree).max(8).optional(),
  columns: z.array(z.string().max(200)).max(40).optional(),
};
const parameter = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, 'must be a letter, then letters, digits or _'),
  label: z.string().trim().min(1).max(80),
  value: z.unknown().optional(),
});

const forms = {
  [SavedQueryKind.QUERY]: z.strictObject({
    ...listed,
    show: z.enum(['TABLE', 'GROUPS', 'CHART', 'GRAPH', 'JSON']).optional(),
    groupBy: z.array(identifier).max(4).optional(),
    chart: z.enum(['BAR', 'LINE', 'PIE']).optional(),
    parameters: z.array(parameter).max(20).optional(),
  }),
  [SavedQueryKind.VIEW]: z.strictObject({ ...listed, state: tree.optional() }),
  [SavedQueryKind.OPERATION]: z.strictObject({ text: z.string().trim().min(1), variables: tree.optional() }),
};

/** What a saved query says, once its form is known to be right. */
export interface Definition {
  resource?: string | undefined;
  filter?: Record<string, unknown> | undefined;
  orderBy?: Record<string, unknown>[] | undefined;
  columns?: string[] | undefined;
  groupBy?: string[] | undefined;
  parameters?: { name: string; label: string; value?: unknown }[] | undefined;
  text?: string | undefined;
}

/** How long a definition may be, in characters of JSON. */
const longest = 64 * 1024;
/** How deep it may be nested. */
const deepest = 40;

function isDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** A definition whose form and size are right; refused else, with the place of the first thing that is wrong. */
export function readDefinition(kind: SavedQueryKind, definition: Record<string, unknown>): Definition {
  const refuse = (message: string, at = 'definition') => badInput(`The definition cannot be kept: ${at} ${message}.`, { definition: `${at} ${message}` });
  if (JSON.stringify(definition).length > longest) throw refuse(`is longer than ${longest / 1024} kB`);
  if (isDeeper(definition, deepest)) throw refuse(`is nested more than ${deepest} levels deep`);
  refuseUnstorable(definition, 'definition');
  const read = forms[kind].safeParse(definition);
  const [issue] = read.error?.issues ?? [];
  if (issue) throw refuse(issue.message, ['definition', ...issue.path].join('.'));
  return definition as Definition;
}
