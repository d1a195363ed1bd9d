import type { Span } from '../import-types.ts';

const holderOf = (node: Node | null): HTMLElement | null =>
  (node instanceof HTMLElement ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('[data-at]') ?? null;

function offsetOf(node: Node | null, inside: number): number | null {
  const at = holderOf(node)?.dataset['at'];
  return at === undefined ? null : Number(at) + (node?.nodeType === Node.TEXT_NODE ? inside : 0);
}

/** The stretch of the file's text that is selected in a box, or the place of the caret as an empty stretch; null outside. */
export function selectedStretch(box: HTMLElement): Span | null {
  const selection = globalThis.getSelection();
  if (!selection?.anchorNode || !box.contains(selection.anchorNode)) return null;
  const from = offsetOf(selection.anchorNode, selection.anchorOffset);
  const to = offsetOf(selection.focusNode, selection.focusOffset);
  if (from === null) return null;
  return { start: Math.min(from, to ?? from), end: Math.max(from, to ?? from) };
}
