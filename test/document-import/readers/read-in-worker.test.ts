import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSourceSafely } from '../../../server/document-import/readers/read-in-worker.ts';
import { readSource } from '../../../server/document-import/readers/read-source.ts';
import { p, rawDocx } from './support/raw-docx.ts';
import { pdfBomb } from './support/tiny-pdf.ts';

const MEGABYTE = 1024 * 1024;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('reading in a worker', () => {
  it('answers as reading in the process does, and leaves the caller its bytes', async () => {
    const bytes = await rawDocx({ body: p('一、目标') });
    const source = await readSourceSafely('规划.docx', bytes);
    expect(source).toMatchObject({ format: 'docx', text: '一、目标' });
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('runs compiled, too', () => {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.', '--outDir', join(folder, 'dist'), '--sourceMap', 'false']);
    const script = `import { symlinkSync, writeFileSync } from 'node:fs'; symlinkSync(process.cwd() + '/node_modules', '${folder}/node_modules'); writeFileSync('${folder}/package.json', '{"type":"module"}');
      writeFileSync('${folder}/a.txt', '一、目标'); const { readSource } = await import('${folder}/dist/server/document-import/readers/read-source.js'); process.stdout.write((await readSource('${folder}/a.txt')).text);`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe('一、目标');
  });

  it('keeps names from leading elsewhere', async () => {
    const source = await readSourceSafely('../../etc\\..\\规\u202E划\u0000.txt', utf8('内容'));
    expect(source.fileName).toBe('规划.txt');
    expect((await readSourceSafely('../..', utf8('内容'))).fileName).toBe('document');
  });

  it('reads several documents in turn', async () => {
    const texts = await Promise.all(['甲', '乙', '丙', '丁', '戊'].map((text) => readSourceSafely('a.txt', utf8(text))));
    expect(texts.map((source) => source.text)).toEqual(['甲', '乙', '丙', '丁', '戊']);
  });
});

describe('refusals', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['UNSUPPORTED_FORMAT', 'a.rtf', () => utf8('{\\rtf1 text}')],
    ['UNSUPPORTED_FORMAT', 'a.zip', () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['UNSUPPORTED_FORMAT', 'a.png', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['LEGACY_DOC', 'a.docx', () => Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('WordDocument', 'utf16le')])],
    ['ENCRYPTED', 'a.docx', () => Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['BROKEN', 'a.docx', () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['BROKEN', 'a.pdf', () => utf8('no PDF at all')],
    ['BROKEN', 'a.docx', async () => (await rawDocx({ body: p('甲'.repeat(500)) })).subarray(0, 700)],
    ['EMPTY', 'a.docx', () => rawDocx({ body: p('') })],
    ['TOO_LARGE', 'a.txt', () => Buffer.alloc(50 * MEGABYTE, 'text ')],
    ['TOO_LARGE', 'a.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200 * MEGABYTE)])],
    ['TOO_COMPLEX', 'a.docx', () => rawDocx({ body: '<w:sdt><w:sdtContent>'.repeat(5000) + p('深') })],
  ])('%s for a hostile or unfit %s', async (code, name, bytes) => {
    const error: unknown = await readSourceSafely(name, await bytes()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UnreadableDocumentError', code, fileName: name });
    expect(error).toMatchObject({ messageEn: expect.stringMatching(/\w{3}/u), messageZh: expect.stringMatching(/\p{sc=Han}{3}/u) });
  });

  it('tells what is wrong with a path', async () => {
    await expect(readSource(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(readSource(folder)).rejects.toMatchObject({ code: 'IS_FOLDER' });
    await expect(readSource(`${folder}/`)).rejects.toThrow(basename(folder));
    await expect(readSource('/dev/zero')).rejects.toMatchObject({ code: 'NOT_A_FILE' });
    writeFileSync(join(folder, 'large.txt'), '甲'.repeat(1000));
    await expect(readSource(join(folder, 'large.txt'), { maxTextBytes: 1000 })).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('stops unpacking a zip bomb at the limit', async () => {
    const bomb = await rawDocx({ body: `<w:p><w:r><w:t>${'甲'.repeat(30 * MEGABYTE)}</w:t></w:r></w:p>` });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    await expect(readSourceSafely('a.docx', bomb, { maxUnpackedBytes: 20 * MEGABYTE })).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('stops unpacking inside a PDF when the memory is used up', async () => {
    const bomb = pdfBomb(300);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    await expect(readSourceSafely('a.pdf', bomb, { maxMemoryMb: 200 })).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
  });

  it('stops a reader that takes too long or too much memory, and lives on', async () => {
    const slow = utf8(`<body>${'<div>'.repeat(390_000)}`);
    await expect(readSourceSafely('a.html', slow, { maxMilliseconds: 50 })).rejects.toMatchObject({ code: 'TOO_SLOW' });
    const wide = await rawDocx({ body: p('甲').repeat(400_000) });
    await expect(readSourceSafely('a.docx', wide, { maxMemoryMb: 100 })).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
    expect((await readSourceSafely('a.txt', utf8('内容'))).text).toBe('内容');
  });
});
