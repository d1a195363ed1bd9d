/** Where something was found, in UTF-16 code units; half-open. */
export interface Match {
  start: number;
  end: number;
}

/** Some words around matches. */
export interface Fragment {
  text: string;
  matches: Match[];
  cutBefore: boolean;
  cutAfter: boolean;
}

interface Folded {
  text: string;
  /** For each code unit of the folded text, the piece of the source that it comes from. */
  sources: Match[];
}

/** A text as the search sees it: without spaces, in one width and case; see `plangraph_fold` in the database. */
function fold(source: string): Folded {
  const sources: Match[] = [];
  let text = '';
  let at = 0;
  for (const letter of source) {
    const folded = letter.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
    for (let unit = 0; unit < folded.length; unit += 1) sources.push({ start: at, end: at + letter.length });
    text += folded;
    at += letter.length;
  }
  return { text, sources };
}

function placesOf(word: string, { text, sources }: Folded): Match[] {
  const places: Match[] = [];
  if (word === '') return places;
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    const [first, last] = [sources[from], sources[from + word.length - 1]];
    if (first && last) places.push({ start: first.start, end: last.end });
  }
  return places;
}

/** Where words occur in a text, whatever the spaces, width and case; overlapping places are one. */
export function findWords(source: string, words: readonly string[]): Match[] {
  const folded = fold(source);
  const places = words.flatMap((word) => placesOf(fold(word).text, folded)).toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: Match[] = [];
  for (const place of places) {
    const last = merged.at(-1);
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else merged.push({ ...place });
  }
  return merged;
}

/** The nearest place that does not cut a letter of two code units in half. */
function whole(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return at > 0 && at < source.length && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** How many code units a fragment has at most, how many of them before the first match, and how many fragments. */
const sizes = { fragment: 80, before: 20, most: 3 };

function fragmentAt(source: string, from: number, matches: readonly Match[]): Fragment {
  const start = whole(source, from);
  const longest = matches[0] ? Math.max(sizes.fragment, matches[0].end - start) : sizes.fragment;
  const end = whole(source, Math.min(source.length, start + longest));
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  return {
    text: source.slice(start, end),
    matches: inside.map((match) => ({ start: match.start - start, end: match.end - start })),
    cutBefore: start > 0,
    cutAfter: end < source.length,
  };
}

/** The words around what was found; the beginning of the text where nothing was. */
export function fragmentsOf(source: string, words: readonly string[]): Fragment[] {
  let left = findWords(source, words);
  if (left.length === 0) return [fragmentAt(source, 0, [])];
  const fragments: Fragment[] = [];
  let reached = 0;
  while (left[0] && fragments.length < sizes.most) {
    const fragment = fragmentAt(source, Math.max(reached, left[0].start - sizes.before), left);
    fragments.push(fragment);
    reached = left[fragment.matches.length - 1]?.end ?? 0;
    left = left.slice(fragment.matches.length);
  }
  return fragments;
}
