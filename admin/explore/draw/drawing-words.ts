import type { NodeSingular } from 'cytoscape';
import { emWidth, type LabelWish, readableLabels, shortened } from '../model/labels.ts';
import { columnWidth } from '../model/layouts.ts';
import { wordSize } from './drawing-style.ts';

/** How the picture is seen: how near, and whether words stand beside their points or below them. */
export interface Seen {
  zoom: number;
  isAside: boolean;
}

const longestWord = 13;
const longestSelected = 26;
/** What heads the columns of a tree: its words may go beyond the column. */
const heads = new Set(['PLAN', 'AREA']);

function wordOf(node: NodeSingular, { zoom, isAside }: Seen): string {
  const usual = isAside ? Math.max(6, (columnWidth * zoom) / wordSize - 4) : longestWord;
  const longest = heads.has(String(node.data('kind'))) ? longestWord : usual;
  return shortened(String(node.data('name')), node.hasClass('selected') ? longestSelected : longest);
}

/** Where a word would stand on the screen, and how much it matters; what is selected matters most. */
function wishOf(node: NodeSingular, word: string, rank: number, { zoom, isAside }: Seen): LabelWish {
  const { x, y } = node.position();
  const half = (Number(node.data('size')) / 2) * zoom;
  const width = emWidth(word) * wordSize + 8;
  const height = wordSize + 6;
  const at = isAside ? { x: x * zoom + half + 4 + width / 2, y: y * zoom - height / 2 } : { x: x * zoom, y: y * zoom + half + 3 };
  return { id: node.id(), ...at, width, height, rank: node.hasClass('selected') ? rank + 1000 : rank };
}

/** The words that can be read, by row: those of rows that matter more drive out others where there is no room for both. */
export function wordsAt(nodes: readonly NodeSingular[], { ranks, ...seen }: Seen & { ranks: ReadonlyMap<string, number> }): Map<string, string> {
  const near = nodes.filter((node) => !node.hasClass('faded'));
  const words = new Map(near.map((node) => [node.id(), wordOf(node, seen)]));
  const readable = readableLabels(near.map((node) => wishOf(node, words.get(node.id()) ?? '', ranks.get(node.id()) ?? 0, seen)));
  return new Map([...words].filter(([id]) => readable.has(id)));
}

/** Gives a point its word, as large on the screen at any zoom, or takes it away. */
export function setWord(node: NodeSingular, word: string | undefined, { zoom, isAside }: Seen): void {
  const has = word !== undefined;
  node.toggleClass('word', has).toggleClass('aside', has && isAside);
  if (!has) return;
  node.data('word', word);
  node.style({
    'font-size': wordSize / zoom,
    'text-margin-y': isAside ? 0 : 3 / zoom,
    'text-margin-x': isAside ? 4 / zoom : 0,
    'text-background-padding': `${1.5 / zoom}px`,
  });
}
