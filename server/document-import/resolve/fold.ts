/** Folds width, case, spaces and punctuation away: layout must not decide whether two texts are the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const gram = text.slice(at, at + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** How alike two folded texts are, from 0 to 1 (Dice on pairs of characters). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const other = bigrams(b);
  let shared = 0;
  for (const [gram, count] of bigrams(a)) shared += Math.min(count, other.get(gram) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}
