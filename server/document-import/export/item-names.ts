import type { Row } from '../apply/sql.ts';

/** Rows by a key. */
export function group(rows: Row[], keyOf: (row: Row) => unknown): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(keyOf(row));
    const list = groups.get(key);
    if (list) list.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** What a file calls areas, goals and measures: A1, A1.G1, A1.M1, by the order of areas and of the items in each. */
export function nameRows(areas: Row[], goals: Row[], measures: Row[]): Map<string, string> {
  const names = new Map(areas.map((area, index) => [area.id, `A${index + 1}`]));
  for (const [letter, rows] of [
    ['G', goals],
    ['M', measures],
  ] as const) {
    for (const [areaId, own] of group(rows, (row) => row.area_id)) own.forEach((row, index) => names.set(row.id, `${names.get(areaId)}.${letter}${index + 1}`));
  }
  return names;
}
