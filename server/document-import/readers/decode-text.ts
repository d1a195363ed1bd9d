import { unreadable, type ReadInput } from './read-input.ts';

/** Text out of bytes, and how much of it had to be replaced. */
export interface DecodedText {
  text: string;
  encoding: string;
  replaced: number;
}

const SAMPLE_BYTES = 65_536;

/** Decodes with a named encoding; damaged places become U+FFFD. Unknown names give null. */
export function decodeAs(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, replaced: count(text, '\uFFFD') };
  } catch {
    return null;
  }
}

/** Finds the encoding (byte order mark, UTF-16, UTF-8, GB18030) and decodes; refuses what is no text. */
export function decodeText(input: ReadInput): DecodedText {
  const decoded = [byMark, asWideText, asUtf8, asGb18030].map((attempt) => attempt(input.bytes)).find((result) => result !== null);
  if (!decoded || !looksLikeText(decoded)) throw unreadable(input, 'UNSUPPORTED_FORMAT', 'not a text');
  return decoded;
}

/** Whether the characters are those of a text: hardly any control characters or damaged places. */
export function looksLikeText({ text, replaced }: DecodedText): boolean {
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return (controls + replaced) * 100 <= text.length;
}

function byMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  return null;
}

/** UTF-16 without a mark has zero bytes (of line ends, digits), and makes Chinese or Latin sense one way round only. */
function asWideText(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (bytes.length % 2 === 1 || sample.filter((byte) => byte === 0).length < 2) return null;
  const encoding = ['utf-16le', 'utf-16be'].find((name) => makesSense(decodeAs(sample, name)?.text ?? ''));
  return encoding === undefined ? null : decodeAs(bytes, encoding);
}

/** Whether nearly all characters are of the kinds that such documents use. */
function makesSense(text: string): boolean {
  const common = text.match(/[\t\n\r\u0020-\u007E\u2010-\u203B\u2460-\u24FF\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu)?.length ?? 0;
  return common > text.length * 0.9;
}

function asUtf8(bytes: Uint8Array): DecodedText | null {
  return accepted(decodeAs(bytes, 'utf-8'));
}

function asGb18030(bytes: Uint8Array): DecodedText | null {
  return decodeAs(bytes, 'gb18030');
}

/** A few damaged places are borne; more mean that it is another encoding. */
function accepted(decoded: DecodedText | null): DecodedText | null {
  if (!decoded) return null;
  const foreign = decoded.text.match(/\P{ASCII}/gu)?.length ?? 0;
  return decoded.replaced * 50 <= foreign ? decoded : null;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
