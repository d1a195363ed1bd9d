/** A text without white space, in two parallel forms, and where each of its characters stood. */
export interface SqueezedText {
  /** Half-width digits and punctuation: what the grammar matches on. */
  folded: string;
  /** The characters as printed: what names are taken from. */
  printed: string;
  /** Position in the original text, one a character, and the original's length at the end. */
  origin: number[];
}

const FOLDS: Record<string, string> = {
  '．': '.',
  '﹪': '%',
  '∶': ':',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '—': '-',
  '–': '-',
  '―': '-',
  '－': '-',
  '−': '-',
  '﹣': '-',
  '﹥': '>',
  '﹤': '<',
  '≧': '≥',
  '≦': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '〉': '》',
  '〈': '《',
  '㎡': '㎡',
  '“': '“',
};

function foldCharacter(character: string): string {
  const known = FOLDS[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** Drops white space and folds widths, remembering where every character came from. */
export function squeeze(text: string): SqueezedText {
  const folded: string[] = [];
  const printed: string[] = [];
  const origin: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (/[\s\u200b\ufeff]/.test(character)) continue;
    folded.push(foldCharacter(character));
    printed.push(character);
    origin.push(i);
  }
  origin.push(text.length);
  return { folded: folded.join(''), printed: printed.join(''), origin };
}

/** The original offsets of a stretch [start, end) of squeezed text. */
export function originalSpan(text: SqueezedText, start: number, end: number): { start: number; end: number } {
  const first = text.origin[start] ?? 0;
  const last = text.origin[end - 1] ?? first;
  return { start: first, end: end > start ? last + 1 : first };
}
