import type { GoalFile, ItemFile, MeasureFile, PlanFile } from '../export/plan-file.ts';
import { themeOf } from '../resolve/area-theme.ts';
import { fold, likeness } from '../resolve/fold.ts';
import type { Span } from '../source-text.ts';
import { type ApplyContext, type ItemIds, traced } from './apply-context.ts';
import { Matching } from './match.ts';
import type { Values } from './row-set.ts';
import type { Row } from './sql.ts';
import type { StoredPlan } from './stored-plan.ts';
import { must } from '../resolve/must.ts';

const spanPairs = (spans: Span[] | undefined): [number, number][] | undefined => spans?.map(({ start, end }) => [start, end]);

/** The two columns of a span; undefined where none is given. */
export const spanColumns = (span: Span | undefined): Values => ({ span_start: span?.start, span_end: span?.end });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Areas: matched by section and title, then title, then section. Gives each area's row id. */
export function applyAreas(context: ApplyContext, file: PlanFile, planId: string, stored: StoredPlan): Map<string, string> {
  const matching = new Matching(stored.areas, file.areas)
    .pass({ old: (row) => row.id, new: (area) => area.rowId ?? null })
    .pass({ old: (row) => `${fold(text(row.section))} ${fold(text(row.title))}`, new: (area) => `${fold(area.section)} ${fold(area.title)}` })
    .pass({ old: (row) => fold(text(row.title)), new: (area) => fold(area.title) })
    .pass({ old: (row) => fold(text(row.section)) || null, new: (area) => fold(area.section) || null });
  return new Map(
    file.areas.map((area, position) => {
      const existing = matching.pairs.get(area);
      const theme = area.theme === undefined ? (existing?.theme ?? themeOf(area.title)) : area.theme;
      const values = { plan_id: planId, position, section: area.section, title: area.title, theme, ...spanColumns(area.span) };
      return [area.id, traced(context, 'area', area, context.sets.area.put(existing, values, area.title))];
    }),
  );
}

/** How an item is told by its place: area, ordinal and its rank among items of that ordinal there. */
function placeKeys<T>(items: T[], areaOf: (item: T) => string, ordinalOf: (item: T) => string): Map<T, string> {
  const ranks = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const place = `${areaOf(item)} ${fold(ordinalOf(item))}`;
      const rank = ranks.get(place) ?? 0;
      ranks.set(place, rank + 1);
      return [item, `${place} ${rank}`];
    }),
  );
}

const editedFields = (row: Row): string[] => (row.edited_fields ?? []) as string[];

/** Words less alike than this are of two things, whatever their place. */
const LEAST_LIKE = 0.15;

/** How much an old and a new item are one: by words, heading and place. Words that a curator changed say nothing; then the spans they came from do. */
function itemScore(row: Row, item: ItemFile, was: string, is: string, isSamePlace: boolean): number {
  const place = isSamePlace ? 1 : 0;
  if (was === '' || is === '' || editedFields(row).includes('text')) {
    if (item.spans && JSON.stringify(row.text_spans) === JSON.stringify(spanPairs(item.spans))) return 1.1;
    if ('title' in item && item.title !== '' && text(row.title) === item.title) return 0.9 + place / 10;
    return was !== '' && is !== '' && likeness(was, is) < LEAST_LIKE ? 0 : 0.7 * place;
  }
  const length = Math.min(was.length, is.length) / Math.max(was.length, is.length);
  return length < 0.3 ? 0 : likeness(was, is) + 0.2 * place;
}

function matchItems<T extends ItemFile>(olds: Row[], news: T[], areaIds: Map<string, string>): Map<T, Row> {
  const areaOf = (item: T): string => areaIds.get(item.area) ?? '';
  const oldPlaces = placeKeys(
    olds,
    (row) => text(row.area_id),
    (row) => text(row.ordinal),
  );
  const newPlaces = placeKeys(news, areaOf, (item) => item.ordinal);
  const words = new Map<unknown, string>([
    ...olds.map((row) => [row, fold(text(row.text))] as const),
    ...news.map((item) => [item, fold(item.text ?? '')] as const),
  ]);
  return new Matching(olds, news)
    .pass({ old: (row) => row.id, new: (item) => item.rowId ?? null })
    .pass({
      old: (row) => (words.get(row) ? `${text(row.area_id)} ${words.get(row)}` : null),
      new: (item) => (words.get(item) ? `${areaOf(item)} ${words.get(item)}` : null),
    })
    .pass({ old: (row) => words.get(row) || null, new: (item) => words.get(item) || null })
    .byLikeness((row, item) => itemScore(row, item, words.get(row) ?? '', words.get(item) ?? '', oldPlaces.get(row) === newPlaces.get(item)), 0.6).pairs;
}

function itemValues(item: ItemFile, areaId: string, planId: string, documentId: string | undefined, position: number): Values {
  const hasWords = item.text !== undefined || item.label !== undefined;
  const label = hasWords ? item.label : 'title' in item && item.title !== '' ? item.title : item.ordinal || item.id;
  return {
    plan_id: planId,
    area_id: areaId,
    document_id: documentId,
    position,
    kind: item.kind,
    ordinal: item.ordinal,
    open: item.open,
    text: item.text,
    label,
    text_spans: spanPairs(item.spans),
    responsibility_spans: spanPairs(item.responsibilitySpans),
    ...('title' in item ? { title: item.title } : {}),
  };
}

/** A few words that say which item is meant. */
export const itemSubject = (item: ItemFile): string =>
  `${item.ordinal} ${(('title' in item && item.title) || item.label || item.text || item.id).slice(0, 24)}`.trim();

function applyKind<T extends GoalFile | MeasureFile>(
  context: ApplyContext,
  kind: 'goal' | 'measure',
  items: T[],
  olds: Row[],
  areaIds: Map<string, string>,
  planId: string,
  documentId: string | undefined,
): Map<string, string> {
  const matched = matchItems(olds, items, areaIds);
  return new Map(
    items.map((item, position) => {
      const values = itemValues(item, must(areaIds.get(item.area), item.area), planId, documentId, position);
      return [item.id, traced(context, kind, item, context.sets[kind].put(matched.get(item), values, itemSubject(item), { overwrite: item.overwrite }))];
    }),
  );
}

/** Goals and measures: matched by their words, then by their place. */
export function applyItems(
  context: ApplyContext,
  file: PlanFile,
  planId: string,
  documentId: string | undefined,
  stored: StoredPlan,
  areaIds: Map<string, string>,
): ItemIds {
  return {
    goals: applyKind(context, 'goal', file.goals, stored.goals, areaIds, planId, documentId),
    measures: applyKind(context, 'measure', file.measures, stored.measures, areaIds, planId, documentId),
  };
}
