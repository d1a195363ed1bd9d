/** A text without the signs that end it. A pattern such as `\s+$` would try again at every sign of a long row inside the text. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}

const STOP = /[\s。；;]/u;

/** Where a text ends without its last stops and blanks: a bracket or a list of units ends there. */
export const endBeforeStops = (text: string): number => withoutEnd(text, STOP).length;
