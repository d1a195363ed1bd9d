import type { EntityName } from '@mikro-orm/core';
import { IndicatorAlias } from '../../db/indicator/indicator-alias.entity.ts';
import type { Em } from '../../db/orm.ts';
import { UnitAlias } from '../../db/unit/unit-alias.entity.ts';
import { UnitFamilyAlias } from '../../db/unit/unit-family-alias.entity.ts';
import { indicatorKind } from '../indicator/indicator.kind.ts';
import { unitFamilyKind, unitKind } from '../unit/unit.kind.ts';
import { type CuratedRow, type Kind, valuesOf } from './kind.ts';

/** A kind whose rows have other names besides their own. */
export interface Named {
  kind: Kind;
  alias: EntityName<CuratedRow & { name: string }>;
  /** The property of the alias that leads to the row. */
  owner: string;
  /** The properties of the row that hold names of its own. */
  names: readonly string[];
}

/** Units by all their names. */
export const namedUnit: Named = { kind: unitKind, alias: UnitAlias, owner: 'unit', names: ['name', 'shortName'] };
/** Families by all their names. */
export const namedFamily: Named = { kind: unitFamilyKind, alias: UnitFamilyAlias, owner: 'family', names: ['name', 'shortName', 'nameEn'] };
/** Indicators by all their names. */
export const namedIndicator: Named = { kind: indicatorKind, alias: IndicatorAlias, owner: 'indicator', names: ['name'] };

/** The names that a row has of its own. */
export const ownNames = ({ names }: Named, row: CuratedRow): string[] => names.map((name) => valuesOf(row)[name]).filter((name) => typeof name === 'string');

/** Gives a row other names, but for those that it has already. */
export async function addNames(em: Em, named: Named, row: CuratedRow, names: Iterable<string>): Promise<void> {
  const aliases = await em.find(named.alias, { [named.owner]: row.id } as never);
  const known = new Set([...ownNames(named, row), ...aliases.map(({ name }) => name)]);
  for (const name of new Set(names)) if (!known.has(name)) em.create(named.alias, { [named.owner]: row.id, name } as never);
  await em.flush();
}
