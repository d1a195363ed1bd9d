import { emWidth, shortened } from './labels.ts';

/** What stands around a picture that is taken away. */
export interface Sheet {
  title: string;
  /** The date, how much is shown, where it comes from. */
  subtitle: string;
  /** What each shape and line means; `mark` draws it around a centre, as SVG. */
  legend: readonly { label: string; mark: (x: number, y: number) => string }[];
  colors: { paper: string; text: string; faint: string };
  font: string;
}

/** A picture as a file: its text, and how large it is. */
export interface Drawn {
  svg: string;
  width: number;
  height: number;
}

const margin = 28;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (letter) => entities[letter] ?? letter);

/** A text in lines that are no wider than so many em, cut where there would be more than a few. */
export function linesOf(text: string, most: number, lines = 3): string[] {
  const made: string[] = [];
  let rest = text;
  while (rest && made.length < lines) {
    const isLast = made.length === lines - 1;
    if (emWidth(rest) <= most) return [...made, rest];
    const line = isLast ? shortened(rest, most) : shortened(rest, most + 1).replace(/…$/u, '');
    made.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return made;
}

/** Where each entry of a legend stands, in rows. */
function legendPlaces(labels: readonly string[], width: number): { places: { x: number; y: number }[]; height: number } {
  let [x, y] = [0, 0];
  const places = labels.map((label) => {
    const wide = 34 + emWidth(label) * 13;
    if (x > 0 && x + wide > width) [x, y] = [0, y + 24];
    const place = { x, y };
    x += wide;
    return place;
  });
  return { places, height: labels.length > 0 ? y + 24 : 0 };
}

/** A picture with its title, its date and its legend, as one SVG file. */
export function sheetSvg(picture: Drawn, { title, subtitle, legend, colors, font }: Sheet): Drawn {
  const width = Math.max(640, Math.ceil(picture.width) + 2 * margin);
  const inner = width - 2 * margin;
  const head = linesOf(title, inner / 20);
  const top = margin + head.length * 28 + 26;
  const { places, height: legendHeight } = legendPlaces(
    legend.map(({ label }) => label),
    inner,
  );
  const height = Math.ceil(top + legendHeight + picture.height + 2 * margin);
  const text = (x: number, y: number, size: number, fill: string, words: string, bold = false): string =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="650"' : ''}>${escaped(words)}</text>`;
  const inside = picture.svg
    .replace(/^<\?xml[^>]*\?>/u, '')
    .replace(/^\s*<svg/u, `<svg x="${(width - picture.width) / 2}" y="${top + legendHeight + margin / 2}"`);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${colors.paper}"/>`,
    ...head.map((line, index) => text(margin, margin + 20 + index * 28, 20, colors.text, line, true)),
    text(margin, margin + 16 + head.length * 28, 13, colors.faint, subtitle),
    ...legend.flatMap(({ label, mark }, index) => {
      const { x, y } = places[index] ?? { x: 0, y: 0 };
      return [mark(margin + x + 10, top + y + 10), text(margin + x + 24, top + y + 14.5, 13, colors.text, label)];
    }),
    inside,
    '</svg>',
  ];
  return { svg: parts.join('\n'), width, height };
}
