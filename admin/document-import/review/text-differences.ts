/** A run of letters of two texts: in both, only in the first, or only in the second. */
export interface Run {
  kind: 'same' | 'before' | 'after';
  text: string;
}

const most = 4000;

/** Words: letters of the Latin script and digits together, every other sign alone. */
const wordsOf = (text: string): string[] => text.match(/[A-Za-z]+|[\d.]+|[^A-Za-z\d.]/gu) ?? [];

/** The lengths of the longest common subsequences of all ends of two lists of words. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i] as Uint16Array;
    const below = rows[i + 1] as Uint16Array;
    for (let j = b.length - 1; j >= 0; j -= 1) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

function push(runs: Run[], kind: Run['kind'], text: string): void {
  const last = runs.at(-1);
  if (last?.kind === kind) last.text += text;
  else runs.push({ kind, text });
}

function compare(a: string[], b: string[]): Run[] {
  const lengths = commonLengths(a, b);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      push(runs, 'same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) push(runs, 'before', a[i++] ?? '');
    else push(runs, 'after', b[j++] ?? '');
  }
  while (i < a.length) push(runs, 'before', a[i++] ?? '');
  while (j < b.length) push(runs, 'after', b[j++] ?? '');
  return runs;
}

/** Says what two texts share and what only one of them has. Very long texts are told apart as wholes. */
export function textDifferences(before: string, after: string): Run[] {
  if (before.length > most || after.length > most)
    return [
      { kind: 'before', text: before },
      { kind: 'after', text: after },
    ];
  return compare(wordsOf(before), wordsOf(after));
}
