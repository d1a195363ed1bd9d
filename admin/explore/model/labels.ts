/** A word that would like to stand below its point, in pixels of the screen. */
export interface LabelWish {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The higher, the earlier it is placed. */
  rank: number;
}

/** How wide a text is, in em: Chinese letters are as wide as they are high, others about half of that. */
export const emWidth = (text: string): number => [...text].reduce((width, letter) => width + (/[\u2E80-\uFFFF]/u.test(letter) ? 1 : 0.56), 0);

/** A text cut to so many em, with an ellipsis where something was left out. */
export function shortened(text: string, most: number): string {
  if (emWidth(text) <= most) return text;
  let kept = '';
  for (const letter of text) {
    if (emWidth(kept + letter) > most - 1) break;
    kept += letter;
  }
  return `${kept}…`;
}

const cell = 64;

/** The words that can be read at this zoom: the most important first, and none that would lie over another. */
export function readableLabels(wishes: readonly LabelWish[]): Set<string> {
  const grid = new Map<string, LabelWish[]>();
  const cellsOf = ({ x, y, width, height }: LabelWish): string[] => {
    const cells: string[] = [];
    for (let column = Math.floor((x - width / 2) / cell); column <= Math.floor((x + width / 2) / cell); column += 1)
      for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1) cells.push(`${column} ${row}`);
    return cells;
  };
  const meets = (a: LabelWish, b: LabelWish): boolean => Math.abs(a.x - b.x) * 2 < a.width + b.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const shown = new Set<string>();
  for (const wish of wishes.toSorted((a, b) => b.rank - a.rank)) {
    const cells = cellsOf(wish);
    if (cells.some((each) => grid.get(each)?.some((other) => meets(wish, other)))) continue;
    shown.add(wish.id);
    for (const each of cells) grid.set(each, [...(grid.get(each) ?? []), wish]);
  }
  return shown;
}
