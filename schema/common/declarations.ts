/** A class that stands for a type of the API. */
export type Type<T extends object = object> = abstract new () => T;

/** What a scalar field may hold, as the filters and orders see it. */
export type ScalarKind = 'ID' | 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime' | 'Date' | 'Enum';

/** A field of a type that is a value of its own. */
export interface ColumnDeclaration {
  name: string;
  type: () => unknown;
  description: string;
  nullable: boolean;
  /** Whether filters and orders know the field; false for long texts and spans. */
  comparable: boolean;
}

/** A field that leads to another type: to one row, or to a connection of many. */
export interface RelationDeclaration {
  name: string;
  target: () => Type;
  description: string;
  many: boolean;
  nullable: boolean;
}

/** Everything that a type of the API declares; filters, orders and connections are made from it. */
export interface EntityDeclaration {
  name: string;
  type: Type;
  description: string;
  /** Whether the type can be filtered, ordered and listed. */
  listed: boolean;
  /** Whether its filter takes `search`. */
  search: boolean;
  /** Whether its filter takes `involves`. */
  involves: boolean;
  columns: ColumnDeclaration[];
  relations: RelationDeclaration[];
}

const pending = new Map<object, Pick<EntityDeclaration, 'columns' | 'relations'>>();
const declared = new Map<object, EntityDeclaration>();

/** The columns and relations noted so far on a class's prototype. */
export function membersOf(prototype: object): Pick<EntityDeclaration, 'columns' | 'relations'> {
  const known = pending.get(prototype);
  if (known) return known;
  const members = { columns: [], relations: [] };
  pending.set(prototype, members);
  return members;
}

/** Notes a type of the API. */
export function declareEntity(declaration: EntityDeclaration): void {
  declared.set(declaration.type, declaration);
}

/** Every declared type, in the order of declaration. */
export const entityDeclarations = (): EntityDeclaration[] => [...declared.values()];

/** What a type declares. */
export function declarationOf(type: Type): EntityDeclaration {
  const declaration = declared.get(type);
  if (!declaration) throw new Error(`${type.name} is not declared with @Entity.`);
  return declaration;
}
