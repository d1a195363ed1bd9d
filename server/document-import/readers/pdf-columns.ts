import type { Fragment } from './pdf-page.ts';

/** How far, in characters, a space may be from the line between two cells that it stands for. */
const NEAR = 1;

const widthOf = (text: string): number => [...text].reduce((width, character) => width + (/\p{ASCII}/u.test(character) ? 0.55 : 1), 0);

/** Cuts a fragment where it goes over the line between two columns with a space there: words of neighbouring cells that stand close come as one. */
export function cutAtColumns(fragment: Fragment, xs: readonly number[]): Fragment[] {
  const crossed = xs.find((x) => x > fragment.x && x < fragment.x + fragment.width);
  const cut = crossed === undefined ? null : spaceNear(fragment, crossed);
  if (cut === null) return [fragment];
  const { text, x, width } = fragment;
  const scale = width / widthOf(text);
  const [before, after] = [text.slice(0, cut), text.slice(cut).trimStart()];
  const second = { ...fragment, text: after, x: x + width - widthOf(after) * scale, width: widthOf(after) * scale };
  return [{ ...fragment, text: before, width: widthOf(before) * scale }, ...cutAtColumns(second, xs)];
}

/** Where the space of a text is that stands nearest to a place, and near enough. */
function spaceNear({ text, x, width, size }: Fragment, place: number): number | null {
  const scale = width / widthOf(text);
  const distance = (at: number): number => Math.abs(x + (widthOf(text.slice(0, at)) + 0.25) * scale - place);
  const spaces = [...text.matchAll(/(?<=\S)\s+(?=\S)/gu)].map(({ index }) => index);
  const [nearest] = spaces.toSorted((one, other) => distance(one) - distance(other));
  return nearest !== undefined && distance(nearest) <= size * NEAR ? nearest : null;
}
