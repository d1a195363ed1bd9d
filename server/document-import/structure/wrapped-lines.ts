/** How many of a text's lines must end at its margin, as a share, for the text to count as broken into lines. */
const LEAST_SHARE = 0.15;
const LEAST_LINES = 8;
/** How many of the widest lines end in the middle of a sentence where they were broken. */
const MOST_CUT = 0.6;
const STOP = /[。；：！？;:!?）)》”]$/u;
const WIDEST = 120;

/** How lines are measured: in columns, two for each character that is not half-width, or in characters; and how far short of the margin they may be broken. */
const MEASURES = [
  { of: columns, narrowest: 40, ragged: 6 },
  { of: (line: string): number => line.length, narrowest: 24, ragged: 1 },
];

/** Whether a line of a text was broken off at the margin; none was where each line is a paragraph. */
export function brokenLines(text: string): (line: string) => boolean {
  const all = text.split('\n');
  const lines = all.flatMap((line) => (line.trim() === '' || line.includes('\t') || line.length > WIDEST ? [] : [line.trimEnd()]));
  const measure = all.some((line) => line.length > WIDEST) ? undefined : bestMeasure(lines);
  if (!measure) return () => false;
  const margin = widest(lines, measure) - measure.ragged;
  return (line) => measure.of(line) >= margin;
}

type Measure = (typeof MEASURES)[number];

/** The measure by which most lines were broken at one margin; none where too few were. */
function bestMeasure(lines: string[]): Measure | undefined {
  let best: { measure: Measure; cut: number } | undefined;
  for (const measure of MEASURES) {
    const most = widest(lines, measure);
    const reaching = lines.filter((line) => measure.of(line) >= most - measure.ragged);
    const cut = reaching.filter((line) => !STOP.test(line)).length;
    const often = reaching.length >= lines.length * LEAST_SHARE || cut >= reaching.length * MOST_CUT;
    if (most < measure.narrowest || most > WIDEST || reaching.length < LEAST_LINES || !often) continue;
    if (!best || cut > best.cut) best = { measure, cut };
  }
  return best?.measure;
}

const widest = (lines: string[], { of }: Measure): number => lines.reduce((most, line) => Math.max(most, of(line)), 0);

function columns(line: string): number {
  let width = 0;
  for (const character of line) width += /[\u0020-\u00ff]/u.test(character) ? 1 : 2;
  return width;
}
