/** How much of one text another holds, from 0 to 1, by pairs of characters. */
export function coverage(text: string, whole: string): number {
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  if (pairs.length === 0) return text !== '' && whole.includes(text) ? 1 : 0;
  return pairs.filter((pair) => whole.includes(pair)).length / pairs.length;
}
