import { fold, likeness } from '../resolve/fold.ts';
import { listRole } from '../grammar/headings.ts';
import { parseMarker } from '../grammar/numbering.ts';
import { coverage } from './coverage.ts';
import type { NumberedItem } from './plan-targets.ts';
import { type TaskRow, wordsOfRow } from './task-table.ts';

const SHORTEST_MATCH = 6;
const MOST_SHARING_OPENING = 20;
/** How much of a row's words an item of the same place and number must hold, and one of the same place without a number. */
const NUMBERED_COVERAGE = 0.4;
const UNNUMBERED_COVERAGE = 0.8;

/** What the rows of attached tables have to do with a plan's items: by their words, by how they begin, or by area, list and number. */
export class RowIndex {
  private readonly items: NumberedItem[];
  private readonly folded = new Map<NumberedItem, { text: string; title: string }>();
  private readonly byText: Map<string, NumberedItem[]>;
  private readonly byTitle: Map<string, NumberedItem[]>;
  private readonly opening = new Map<string, NumberedItem[]>();
  private readonly within = new Map<string, NumberedItem[] | null>();

  constructor(items: NumberedItem[]) {
    this.items = items;
    for (const item of items) this.folded.set(item, { text: fold(item.words.text), title: fold(item.draft.title) });
    this.byText = Map.groupBy(items, (item) => this.foldedOf(item).text);
    this.byTitle = Map.groupBy(items, (item) => this.foldedOf(item).title);
    for (const item of items)
      for (const part of new Set(Object.values(this.foldedOf(item)))) {
        if (part.length < SHORTEST_MATCH) continue;
        const start = part.slice(0, SHORTEST_MATCH);
        this.opening.set(start, [...(this.opening.get(start) ?? []).slice(0, MOST_SHARING_OPENING), item]);
      }
  }

  private foldedOf(item: NumberedItem): { text: string; title: string } {
    return this.folded.get(item) ?? { text: '', title: '' };
  }

  /** The items that a row names: several where it only gives their numbers. */
  find(row: TaskRow): NumberedItem[] {
    const within = this.itemsUnder(row);
    const numbers = numbersOf(row.task.text);
    if (numbers.length > 0) return within?.filter((item) => numbers.includes(numberOf(item))) ?? [];
    const item = this.findOne(row, within);
    return item ? [item] : [];
  }

  private findOne(row: TaskRow, within: NumberedItem[] | null): NumberedItem | null {
    const words = [wordsOfRow(row).text, row.task.text, ...(row.heading ? [row.heading.text] : [])].flatMap((text) => [text, withoutMarker(text)]);
    for (const text of words) {
      const named = this.named(fold(text), within);
      if (named) return named;
    }
    return within && this.placed(row, within);
  }

  private named(text: string, within: NumberedItem[] | null): NumberedItem | null {
    if (text === '') return null;
    const isNamed = (item: NumberedItem): boolean => {
      const { text: own, title } = this.foldedOf(item);
      return (
        own === text || (text.length >= SHORTEST_MATCH && (title === text || own.startsWith(text) || (own.length >= SHORTEST_MATCH && text.startsWith(own))))
      );
    };
    return within?.find(isNamed) ?? (this.opening.get(text.slice(0, SHORTEST_MATCH)) ?? this.byText.get(text) ?? []).find(isNamed) ?? this.titled(text);
  }

  /** The one item that has these few words for its title. */
  private titled(text: string): NumberedItem | null {
    const [only, ...others] = text.length < SHORTEST_NAME ? [] : (this.byTitle.get(text) ?? []);
    return only && others.length === 0 ? only : null;
  }

  /** The item of the row's area and list that has the row's number and much of its words; without a number, the one that holds nearly all of them. */
  private placed({ task, ordinal }: TaskRow, within: NumberedItem[]): NumberedItem | null {
    const number = parseMarker(task.text)?.number ?? null;
    const text = fold(withoutMarker(task.text));
    const alike = (least: number, items: NumberedItem[]): NumberedItem | null => {
      const [best, next] = items.map((item) => ({ item, share: coverage(text, this.foldedOf(item).text) })).toSorted((a, b) => b.share - a.share);
      return best && best.share >= least && best.share > (next?.share ?? 0) ? best.item : null;
    };
    const own = number ?? Number(ordinal?.text ?? Number.NaN);
    return (
      alike(
        NUMBERED_COVERAGE,
        within.filter((item) => numberOf(item) === own),
      ) ?? alike(UNNUMBERED_COVERAGE, within)
    );
  }

  /** The items of the areas and lists that the row's fields name; null where they name no area. */
  private itemsUnder({ fields }: TaskRow): NumberedItem[] | null {
    const key = fields.join('\n');
    const known = this.within.get(key);
    if (known !== undefined) return known;
    const lists = new Set(fields.map(listRole));
    const [only] = lists.has('main') === lists.has('strategy') ? [] : lists.has('main') ? ['goal' as const] : ['measure' as const];
    const names = fields.filter((field) => listRole(field) === null).map(bareName);
    const under = this.items.filter(
      ({ draft }) => (only === undefined || only in draft.kind) && names.some((name) => isNameOf(name, bareName(draft.area.title))),
    );
    const found = under.length > 0 ? under : null;
    this.within.set(key, found);
    return found;
  }
}

const NUMBERS = /^第?\s*\d{1,2}(?:\s*(?:[、，,和及]|[-—–~～至到])\s*第?\s*\d{1,2})*\s*[.．]?\s*[项条]?$/u;

/** The numbers of a cell that holds nothing else: 3, 第1、2项, 4—6. */
function numbersOf(text: string): number[] {
  if (!NUMBERS.test(text.trim())) return [];
  return text.split(/[、，,和及]/u).flatMap((part) => {
    const [first = 0, last = first] = (part.match(/\d{1,2}/gu) ?? []).map(Number);
    return Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => first + at);
  });
}

const withoutMarker = (text: string): string => text.slice(parseMarker(text)?.length ?? 0);
const bareName = (text: string): string => fold(withoutMarker(text));
const SHORTEST_NAME = 4;

/** Whether a field and an area's title are one name, or one of them with a word more. */
const isNameOf = (field: string, title: string): boolean =>
  field !== '' &&
  (field === title ||
    (Math.min(field.length, title.length) >= SHORTEST_NAME && (title.includes(field) || field.includes(title) || likeness(field, title) >= 0.8)));

const numberOf = ({ draft }: NumberedItem): number => parseMarker(`${draft.mark?.text.trim() ?? ''}　标题`)?.number ?? Number.NaN;
