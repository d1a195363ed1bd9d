import type { ListArgs } from '../../../schema/common/connection.ts';
import type { EntityMap, ManyRelation, OneRelation, PlainListMap } from '../map/entity-map.ts';
import type { ListStatement, Select } from '../sql/statements.ts';

/** Reads a field's arguments, given the operation's variables. */
export type ReadArgs<T> = (variables: Record<string, unknown>) => T;

/** One field of an object of the answer. `head` is its name as JSON has it, with the colon; `raw` values are written without quotes. */
export type FieldPlan =
  | { kind: 'constant'; head: string; text: string }
  | { kind: 'column'; head: string; index: number; escape: boolean; raw: boolean }
  | { kind: 'one'; head: string; index: number; child: number; nullable: boolean }
  | { kind: 'many'; head: string; index: number; child: number };

/** An object of the answer, made from one row. */
export interface ObjectPlan {
  fields: FieldPlan[];
}

/** One level of the selection: rows of one type, read by one statement for all parents. */
export interface Level {
  entity: EntityMap;
  /** The columns asked for, by a name that keeps them apart. */
  columns: Map<string, { index: number; select: Select }>;
  objects: ObjectPlan[];
  children: Child[];
  /** The statements by id, by what the viewer may see, once they have been built. */
  rowsText: Map<string, string>;
}

export type Child =
  | { kind: 'one'; relation: OneRelation; level: Level }
  | { kind: 'many'; connection: ConnectionPlan }
  | { kind: 'list'; list: PlainListMap; level: Level | null; text: { sql?: string } };

export type EdgeField =
  | { kind: 'constant'; head: string; text: string }
  | { kind: 'cursor'; head: string }
  | { kind: 'node'; head: string; object: ObjectPlan };

export type PageInfoField =
  | { head: string; name: 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor' }
  | { head: string; name: 'constant'; text: string };

/** One field of a connection. */
export type ConnectionField =
  | { kind: 'constant'; head: string; text: string }
  | { kind: 'nodes'; head: string; object: ObjectPlan }
  | { kind: 'edges'; head: string; fields: EdgeField[] }
  | { kind: 'pageInfo'; head: string; fields: PageInfoField[] }
  | { kind: 'totalCount'; head: string };

/** A page of a list: of all rows of a type, or of a relation. */
export interface ConnectionPlan {
  relation: ManyRelation | null;
  level: Level;
  fields: ConnectionField[];
  args: ReadArgs<ListArgs>;
  /** Whether the arguments are the same in every run. */
  constant: boolean;
  wants: { rows: boolean; cursors: boolean; count: boolean };
  /** The statements, by what the viewer may see, once they have been built; of constant arguments only. */
  built: Map<string, ListStatement>;
}

/** One field of the query itself. */
export type RootField =
  | { kind: 'constant'; head: string; text: string }
  | { kind: 'list'; head: string; connection: ConnectionPlan }
  | { kind: 'single'; head: string; level: Level; args: ReadArgs<Record<string, string | null | undefined>> }
  | { kind: 'nodes'; head: string; many: boolean; levelOf: (entity: EntityMap) => Level; args: ReadArgs<{ id?: string; ids?: string[] }> };

/** A compiled operation. */
export interface OperationPlan {
  /** No two plans have the same. */
  id: number;
  fields: RootField[];
  connections: ConnectionPlan[];
  /** Whether all that it reads is written in change sets only. */
  recorded: boolean;
}
