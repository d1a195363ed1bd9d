import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { PlanGraphError } from '../core/errors.ts';

/** How much the text of one operation may hold, fragments written out. */
export interface DocumentLimits {
  aliases: number;
  rootFields: number;
  directives: number;
  fragments: number;
  fields: number;
  duplicates: number;
}

/** How deep sets of fields, lists and objects may be nested, so that no walk over a document runs out of stack. */
export const deepestNesting = 200;

type What = keyof DocumentLimits | 'nesting';

const words: Record<What, string> = {
  aliases: 'aliases',
  rootFields: 'fields at the top',
  directives: 'directives',
  fragments: 'fragments',
  fields: 'fields',
  duplicates: 'repetitions of one field',
  nesting: 'levels of nesting',
};

function refuseAbove(what: What, figure: number, limit: number): void {
  if (figure <= limit) return;
  const shown = Number.isFinite(figure) ? Math.min(figure, Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
  throw new PlanGraphError('QUERY_TOO_COSTLY', `The query is too costly: ${shown} ${words[what]} are over the limit of ${limit}.`, { [what]: shown, limit });
}

interface Tally {
  fields: number;
  aliases: number;
  rootFields: number;
}

/** Adds up what selections stand for with their fragments written out, each fragment counted once: linear, whatever it expands to. */
class Tallies {
  private readonly known = new Map<string, Tally>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.fragments = fragments;
  }

  of(set: SelectionSetNode | undefined): Tally {
    const sum: Tally = { fields: 0, aliases: 0, rootFields: 0 };
    for (const selection of set?.selections ?? []) {
      const each = this.one(selection);
      sum.fields += each.fields;
      sum.aliases += each.aliases;
      sum.rootFields += each.rootFields;
    }
    return sum;
  }

  private one(selection: SelectionNode): Tally {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    const below = this.of(selection.selectionSet);
    return { fields: below.fields + 1, aliases: below.aliases + (selection.alias ? 1 : 0), rootFields: 1 };
  }

  /** A fragment that contains itself counts once; validation refuses it. */
  private fragment(name: string): Tally {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, { fields: 0, aliases: 0, rootFields: 0 });
    const tally = this.of(this.fragments.get(name)?.selectionSet);
    this.known.set(name, tally);
    return tally;
  }
}

function refuseRepeated(set: SelectionSetNode, limit: number): void {
  const times = new Map<string, number>();
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) continue;
    const key = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : `...${selection.name.value}`;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    refuseAbove('duplicates', count, limit);
  }
}

/** Walks the text as it is written, without a stack of its own growing with it. */
function refuseText(document: DocumentNode, limits: DocumentLimits): void {
  let [nesting, directives] = [0, 0];
  const nest = {
    enter: (): void => refuseAbove('nesting', (nesting += 1), deepestNesting),
    leave: (): void => void (nesting -= 1),
  };
  visit(document, {
    Directive: { enter: () => refuseAbove('directives', (directives += 1), limits.directives) },
    ObjectValue: nest,
    ListValue: nest,
    ListType: nest,
    SelectionSet: {
      enter: (set: SelectionSetNode) => {
        nest.enter();
        refuseRepeated(set, limits.duplicates);
      },
      leave: nest.leave,
    },
  });
}

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

/** Refuses an operation whose text holds too much: before validation, which takes long over such texts. */
export function refuseLongDocument(document: DocumentNode, limits: DocumentLimits): void {
  const fragments = document.definitions.filter(isFragment);
  refuseAbove('fragments', fragments.length, limits.fragments);
  refuseText(document, limits);
  const tallies = new Tallies(new Map(fragments.map((each) => [each.name.value, each])));
  for (const definition of document.definitions) {
    const tally = tallies.of('selectionSet' in definition ? definition.selectionSet : undefined);
    if (isOperation(definition)) refuseAbove('rootFields', tally.rootFields, limits.rootFields);
    refuseAbove('fields', tally.fields, limits.fields);
    refuseAbove('aliases', tally.aliases, limits.aliases);
  }
}
