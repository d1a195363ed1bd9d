import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet } from '../../admin/layout/when-quiet.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function recording(done: string[], names: string[]) {
  return names.map((name) => () => {
    done.push(name);
    return name === 'broken' ? Promise.reject(new Error('not there')) : Promise.resolve();
  });
}

it('should begin once nothing has been asked for a while, and do one after the other, also after one that fails', async () => {
  const done: string[] = [];
  let isQuiet = false;
  whenQuiet(recording(done, ['lists', 'broken', 'plan']), () => isQuiet);
  await vi.advanceTimersByTimeAsync(5000);
  expect(done).toEqual([]);
  isQuiet = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(done).toEqual(['lists', 'broken', 'plan']);
});

it('should stop in the middle', async () => {
  const done: string[] = [];
  const stop = whenQuiet(recording(done, ['lists', 'plan']), () => true);
  await vi.advanceTimersByTimeAsync(1250);
  stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(done).toEqual(['lists']);
});

it('should do nothing where data is to be saved', async () => {
  const done: string[] = [];
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  whenQuiet(recording(done, ['lists']), () => true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(done).toEqual([]);
});
