import type { Family } from '../families.ts';
import type { EntityMap, RelationMap } from '../map/entity-map.ts';
import { Params } from './params.ts';

/** What the viewer may see: everything, or what is published, with the drafts that a curator's bounds reach where one asks. */
export interface ReadScope {
  all: boolean;
  /** The id of a curator who is bounded. */
  curator: string | null;
}

/** The scope of who may see everything. */
export const everything: ReadScope = { all: true, curator: null };

/** What tells scopes apart where statements are kept. */
export const scopeKey = ({ all, curator }: ReadScope): string => (all ? 'all' : (curator ?? 'published'));

/** Whether what the viewer may see changes by change sets alone; a curator's bounds are no part of the history. */
export const isRecorded = ({ curator }: ReadScope): boolean => curator === null;

/** What a statement is being built with. */
export class Build {
  readonly params = new Params();
  readonly scope: ReadScope;
  readonly families: ReadonlyMap<string, Family>;
  /** Whether the statement is for the rows of parents, a few of each. */
  readonly nested: boolean;
  /** Whether the statement has to look at all rows anyway, as a count does. */
  readonly gathers: boolean;
  /** Whether the statement is written so that one way to run it suits all values; then the database need not plan it for each anew. */
  isPlannedForAll = false;
  private aliases = 0;

  constructor(scope: ReadScope, families: ReadonlyMap<string, Family>, { nested = false, gathers = false } = {}) {
    this.scope = scope;
    this.families = families;
    this.nested = nested;
    this.gathers = gathers;
  }

  /** A table alias that nothing else in the statement has. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** The condition under which the viewer sees a row of this type; null where there is none. */
  visible(entity: EntityMap, alias: string): string | null {
    return this.scope.all || !entity.visible ? null : entity.visible(alias, this.scope.curator);
  }

  /** The same for a row reached by a relation. */
  visibleBy(relation: RelationMap, alias: string): string | null {
    return relation.sameRights ? null : this.visible(relation.target(), alias);
  }
}

/** Joins conditions, leaving out those that are none or always hold. */
export const allOf = (...conditions: (string | null | undefined)[]): string => {
  const given = conditions.filter((condition): condition is string => Boolean(condition) && condition !== 'true');
  return given.length === 0 ? 'true' : given.join(' and ');
};
