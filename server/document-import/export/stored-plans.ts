import type { Em } from '../../../db/orm.ts';
import { idList, type Row, rowsWhere } from '../apply/sql.ts';
import { loadParts, type PlanParts } from '../apply/stored-plan.ts';
import { loadTies, type StoredTies } from './export-ties.ts';

/** The rows of several plans and of the registry that they use, one query a table. */
export interface StoredPlans extends PlanParts, StoredTies {
  plans: Row[];
  documents: Map<string, Row>;
  jurisdictions: Map<string, Row>;
  units: Map<string, UnitNamesRow>;
  groups: Map<string, Row>;
  members: Row[];
  families: Map<string, string>;
  familyNames: FamilyNamesRow[];
  /** The plans that links lead to. */
  linked: Map<string, { id: string; key: string; title: string }>;
  indicators: Map<string, IndicatorNamesRow>;
}

/** A family of units with all its names. */
export interface FamilyNamesRow {
  id: string;
  code: string;
  name: string;
  name_en: string;
  short_name: string;
  aliases: string[];
}

export interface UnitNamesRow extends Row {
  name: string;
  short_name: string;
  name_en: string | null;
  jurisdiction_id: string;
  aliases: string[];
  families: string[];
}

export interface IndicatorNamesRow extends Row {
  name: string;
  aliases: string[];
}

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));
const idsIn = (rows: Row[], column: string): string[] => rows.map((row) => row[column]).filter((id): id is string => typeof id === 'string');

const loadUnits = (em: Em, ids: string[]): Promise<UnitNamesRow[]> =>
  em.execute(
    `select u.id, u.name, u.short_name, u.name_en, u.jurisdiction_id,
     coalesce((select jsonb_agg(a.name order by a.name collate "C") from unit_alias a where a.unit_id = u.id), '[]') as aliases,
     coalesce((select jsonb_agg(f.code order by f.code collate "C") from unit_family_member m join unit_family f on f.id = m.family_id where m.unit_id = u.id), '[]') as families
   from unit u where u.id = any(?::uuid[])`,
    [idList(ids)],
  );

const loadIndicators = (em: Em, ids: string[]): Promise<IndicatorNamesRow[]> =>
  em.execute(
    `select i.id, i.name, i.name_en, i.unit_of_measure, i.direction, i.definition,
     coalesce((select jsonb_agg(a.name order by a.name collate "C") from indicator_alias a where a.indicator_id = i.id), '[]') as aliases
   from indicator i where i.id = any(?::uuid[])`,
    [idList(ids)],
  );

const loadFamilies = (em: Em): Promise<FamilyNamesRow[]> =>
  em.execute(
    `select f.id, f.code, f.name, f.name_en, f.short_name,
     coalesce((select jsonb_agg(a.name order by a.name collate "C") from unit_family_alias a where a.family_id = f.id), '[]') as aliases
   from unit_family f order by f.code collate "C"`,
  );

const loadLinked = (em: Em, ids: string[]): Promise<{ id: string; key: string; title: string }[]> =>
  em.execute('select id, key, title from plan where id = any(?::uuid[])', [idList(ids)]);

const loadDocuments = (em: Em, ids: string[]): Promise<Row[]> =>
  em.execute('select id, title, number, issuer, issued_on::text as issued_on from document where id = any(?::uuid[])', [idList(ids)]);

/** Loads the plans of the given ids with all that an export needs. */
export async function loadPlans(em: Em, ids: string[]): Promise<StoredPlans> {
  const plans = await rowsWhere(em, 'plan', 'id', ids, 'key');
  const parts = await loadParts(em, ids);
  const { responsibilities, mentions, targets } = parts;
  const groups = await rowsWhere(em, 'unit_group', 'id', idsIn(responsibilities, 'group_id'));
  const members = await rowsWhere(
    em,
    'unit_group_member',
    'group_id',
    groups.map(({ id }) => id),
  );
  const units = await loadUnits(em, [...idsIn(responsibilities, 'unit_id'), ...idsIn(mentions, 'unit_id'), ...idsIn(members, 'unit_id')]);
  const families = await loadFamilies(em);
  const jurisdictions: Row[] = await em.execute('select id, name, level, parent_id from jurisdiction');
  return {
    plans,
    ...parts,
    members,
    ...(await loadTies(em, parts.goals, parts.supports)),
    familyNames: families,
    linked: byId(await loadLinked(em, idsIn(parts.links, 'target_id'))),
    documents: byId(await loadDocuments(em, idsIn(plans, 'document_id'))),
    jurisdictions: byId(jurisdictions),
    units: byId(units),
    groups: byId(groups),
    families: new Map(families.map(({ id, code }) => [id, code])),
    indicators: byId(await loadIndicators(em, idsIn(targets, 'indicator_id'))),
  };
}
