/** How many of a text's lines must end at its margin, as a share, for the text to count as broken into lines. */
const LEAST_SHARE = 0.15;
const LEAST_LINES = 8;
/** How many of the widest lines end in the middle of a sentence where they were broken. */
const MOST_CUT = 0.6;
const STOP = /[。；：！？;:!?）)》”]$/u;
const NARROWEST = 40;
const WIDEST = 120;
/** How far short of the margin a line may be broken: the room of the characters that went to the next line. */
const RAGGED = 6;

/** The width of a line in columns, two for each character that is not half-width. */
export function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += /[\u0020-\u00ff]/u.test(character) ? 1 : 2;
  return width;
}

/** From which width on the lines of a text were broken to fit; infinite where each line is a paragraph. */
export function wrapMargin(text: string): number {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' || line.includes('\t') || line.length > WIDEST ? [] : [line.trimEnd()]));
  const widths = lines.map(widthOf);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const reaching = widths.filter((width) => width >= widest - RAGGED).length;
  const cut = lines.filter((line, index) => (widths[index] ?? 0) >= widest - RAGGED && !STOP.test(line)).length;
  const often = reaching >= widths.length * LEAST_SHARE || cut >= reaching * MOST_CUT;
  const broken = widest >= NARROWEST && widest <= WIDEST && reaching >= LEAST_LINES && often;
  return broken && !text.split('\n').some((line) => line.length > WIDEST) ? widest - RAGGED : Number.POSITIVE_INFINITY;
}
