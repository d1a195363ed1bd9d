import { Readable } from 'node:stream';
import JSZip from 'jszip';
import readXlsxFile from 'read-excel-file/node';
import { unreadable, type ReadInput } from './read-input.ts';
import type { SheetRows } from './read-in-worker.ts';

/** Refuses an archive that unpacks to more than allowed, by unpacking it piece by piece. */
async function refuseBomb(input: ReadInput): Promise<void> {
  const zip = await JSZip.loadAsync(input.bytes).catch((error: unknown) => {
    throw unreadable(input, /encrypt/iu.test(String(error)) ? 'ENCRYPTED' : 'BROKEN', 'zip');
  });
  let left = input.limits.maxUnpackedBytes;
  for (const entry of Object.values(zip.files)) {
    for await (const piece of new Readable().wrap(entry.nodeStream('nodebuffer'))) {
      left -= (piece as Buffer).length;
      if (left < 0) throw unreadable(input, 'TOO_LARGE', `unpacked > ${input.limits.maxUnpackedBytes} bytes`);
    }
  }
}

/** Reads the sheets of an .xlsx file. */
export async function readSheets(input: ReadInput): Promise<SheetRows[]> {
  await refuseBomb(input);
  const sheets = await readXlsxFile(Buffer.from(input.bytes)).catch((error: unknown) => {
    throw unreadable(input, 'BROKEN', String(error).slice(0, 200));
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
}
