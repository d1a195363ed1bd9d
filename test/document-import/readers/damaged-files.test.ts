import { beforeAll, describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../server/document-import/readers/read-source.ts';
import { UnreadableDocumentError } from '../../../server/document-import/readers/unreadable-document-error.ts';
import { rawDocx } from './support/raw-docx.ts';
import { sampleBody, sampleFiles } from './support/sample-files.ts';
import { expectSoundSource } from './support/sound-source.ts';

const ROUNDS = 60;
const INTERESTING = [
  '<',
  '>',
  '</w:p>',
  '<w:tbl>',
  '<table>',
  '&#0;',
  '&#xD800;',
  '\u0000',
  '\uFFFF',
  '2147483648',
  '-1',
  '1e99',
  'endobj',
  'stream',
  ' 0 R',
  '[',
  '<<',
  '(',
  '%',
  '\f',
].map((text) => Buffer.from(text));
let files = new Map<string, Uint8Array>();

beforeAll(async () => {
  files = await sampleFiles();
});

/** A small generator of numbers that are the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function damage(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  let damaged = Buffer.from(bytes);
  for (let change = next(6); change >= 0; change -= 1) damaged = damageOnce(damaged, next);
  return damaged;
}

function damageOnce(bytes: Buffer, next: (limit: number) => number): Buffer<ArrayBuffer> {
  const at = next(bytes.length);
  const end = Math.min(bytes.length, at + 1 + next(40));
  const piece = INTERESTING[next(INTERESTING.length)] ?? Buffer.alloc(0);
  const copy = Buffer.from(bytes);
  switch (next(6)) {
    case 0:
      copy[at] = next(256);
      return copy;
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
    case 4:
      return copy.fill(next(256), at, end);
    default:
      return next(8) === 0 ? Buffer.from(bytes.subarray(0, at)) : copy;
  }
}

async function expectTextOrRefusal(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const source = await readSourceBytes(name, bytes);
    expectSoundSource(source);
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    return error.code;
  }
}

describe('damaged files give a sound text or a clear refusal', () => {
  it.each(['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf'])('%s', async (name) => {
    const next = numbers(name.length * 7919 + name.charCodeAt(2));
    const whole = files.get(name) ?? new Uint8Array();
    expect(await expectTextOrRefusal(name, whole)).toBe('read');
    for (let round = 0; round < ROUNDS; round += 1) await expectTextOrRefusal(name, damage(whole, next));
  });

  it('a Word package with damaged XML inside', async () => {
    const next = numbers(77);
    const outcomes: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      outcomes.push(await expectTextOrRefusal('a.docx', await rawDocx({ body: Buffer.from(damage(Buffer.from(sampleBody()), next)).toString('utf8') })));
    expect(outcomes).toContain('read');
  });

  it('any bytes under any name', async () => {
    const next = numbers(5);
    for (const name of ['a.txt', 'a.html', 'a.docx', 'a.pdf', 'a.doc', 'a']) {
      for (const start of ['', '%PDF-1.4\n', 'PK\u0003\u0004word/', '<html>', '\uFEFF']) {
        const noise = Uint8Array.from({ length: next(3000) }, () => next(256));
        await expectTextOrRefusal(name, Buffer.concat([Buffer.from(start, 'utf8'), noise]));
      }
    }
  });
});
