import { describe, expect, it } from 'vitest';
import { newPositions } from '../../server/curation/place.ts';

const others = (...positions: number[]): { id: string; position: number }[] => positions.map((position, index) => ({ id: `o${index}`, position }));
const place = (positions: number[], own: number, at: number): Record<string, number> =>
  Object.fromEntries(newPositions(others(...positions), { id: 'row', position: own }, at));

describe('newPositions', () => {
  it.each([
    ['stays where it stands right', [0, 2], 1, 1, {}],
    ['goes to the end', [0, 1], 0, 99, { row: 2 }],
    ['goes to the front, into a gap', [5, 6], 9, 0, { row: 4 }],
    ['goes to the front, where the others must give way', [0, 1, 7], 9, 0, { row: 0, o0: 1, o1: 2 }],
    ['goes between, and only those in its way give way', [0, 1, 2, 9], 9, 1, { row: 1, o1: 2, o2: 3 }],
    ['parts rows at the same position', [3, 3], 3, 1, { row: 4, o1: 5 }],
    ['stands alone', [], 7, 3, {}],
  ])('a row %s', (_name, positions, own, at, expected) => {
    expect(place(positions, own, at)).toEqual(expected);
  });
});
