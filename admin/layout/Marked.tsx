import { Fragment } from 'react';

interface Props {
  text: string;
  /** The words to mark; empty marks nothing. */
  words?: string | undefined;
}

/** A text with the words searched for marked in it. */
export function Marked({ text, words }: Props) {
  const wanted = words?.trim().toLowerCase();
  if (!wanted) return text;
  const parts: { at: number; text: string; found: boolean }[] = [];
  let from = 0;
  for (let at = text.toLowerCase().indexOf(wanted); at >= 0; at = text.toLowerCase().indexOf(wanted, from)) {
    parts.push({ at: from, text: text.slice(from, at), found: false }, { at, text: text.slice(at, at + wanted.length), found: true });
    from = at + wanted.length;
  }
  parts.push({ at: from, text: text.slice(from), found: false });
  return parts.map((part) => (part.found ? <mark key={`found ${part.at}`}>{part.text}</mark> : <Fragment key={part.at}>{part.text}</Fragment>));
}
