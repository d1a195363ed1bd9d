import type { Memory, Moment } from '../memory.ts';
import type { Prepared } from './prefetch.ts';

/** A prepared reading, and the moment of the memory that it rests on; null where it rests on nothing remembered. */
interface Reusable {
  prepared: Prepared;
  moment: Moment | null;
}

const most = 500;
const longestKey = 2000;

const readings = new WeakMap<Memory, Map<string, Reusable>>();

/** What was prepared before for the same plan, viewer and variables, where it still fits. */
export function reusable(memory: Memory, key: string): Prepared | null {
  const found = readings.get(memory)?.get(key);
  return found && (found.moment === null || found.moment === memory.now) ? found.prepared : null;
}

/** Keeps what was prepared for the next time: where it remembers all that it can, so that it would be prepared alike. */
export function keepForReuse(memory: Memory, key: string, prepared: Prepared, moment: Moment | null): void {
  const rests = prepared.freshness !== null;
  if (key.length > longestKey || prepared.known.size < prepared.keys.size || (rests && (moment === null || moment !== memory.now))) return;
  const kept = readings.get(memory) ?? new Map<string, Reusable>();
  readings.set(memory, kept);
  if (kept.size >= most) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, { prepared, moment: rests ? moment : null });
}
