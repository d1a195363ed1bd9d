/** UTF-16 bytes, little or big end first. */
export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/** GB18030 bytes of the two-byte characters in the text, found by decoding all two-byte pairs. */
export function gb18030(text: string): Uint8Array {
  const table = pairs();
  return Uint8Array.from(
    [...text].flatMap((character) => ((character.codePointAt(0) ?? 0) < 128 ? [character.charCodeAt(0)] : (table.get(character) ?? [63]))),
  );
}

function pairs(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let high = 0xa1; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return table;
}
