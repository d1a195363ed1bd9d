import type { ItemDraft } from './drafts.ts';
import { findDutyBrackets } from './duty-lists.ts';

const LEAST_LISTS = 2;

const isGoal = ({ kind }: ItemDraft): boolean => 'goal' in kind;
const namesUnits = ({ words, dutyLines }: ItemDraft): boolean => dutyLines.length > 0 || findDutyBrackets(words).length > 0;

/** The lists of goals and of measures, area by area, that hold more than one item. */
function lists(items: ItemDraft[]): ItemDraft[][] {
  const areas = [...Map.groupBy(items, ({ area }) => area).values()];
  return areas.flatMap((held) => [...Map.groupBy(held, isGoal).values()]).filter((list) => list.length > 1);
}

/** Whether only a list's last item names units, on a line of its own. */
function endsInDuties(list: ItemDraft[]): boolean {
  const last = list.at(-1) as ItemDraft;
  return last.dutyLines.length > 0 && findDutyBrackets(last.words).length === 0 && !list.slice(0, -1).some(namesUnits);
}

/** A line of units after a list answers for the whole list where that is how the paper's lists end, and none names units otherwise. */
export function shareListDuties(items: ItemDraft[]): void {
  const all = lists(items);
  const ending = all.filter(endsInDuties);
  if (ending.length < LEAST_LISTS || all.some((list) => !ending.includes(list) && list.some(namesUnits))) return;
  for (const list of ending) for (const item of list) item.dutyLines = list.at(-1)?.dutyLines ?? [];
}

/** The last items of lists that alone name units, on a line of their own: it may answer for the whole list. */
export function loneDuties(items: ItemDraft[]): ItemDraft[] {
  return lists(items).flatMap((list) => (endsInDuties(list) ? list.slice(-1) : []));
}
