import { posix } from 'node:path';
import type { Element } from 'domhandler';
import JSZip from 'jszip';
import { decodeAs } from './decode-text.ts';
import { childrenOf, parseXml } from './docx-xml.ts';
import { unreadable, type ReadInput } from './read-input.ts';

const MAX_ENTRIES = 20_000;

/** The XML parts of a word-processing document that hold words or say how they are numbered. */
export interface DocxParts {
  document: Element;
  styles: Element | undefined;
  numbering: Element | undefined;
  footnotes: Element | undefined;
  endnotes: Element | undefined;
}

/** Unpacks and parses the parts that are needed; all else in the archive (pictures, macros) stays packed. */
export async function openDocx(input: ReadInput): Promise<DocxParts> {
  const archive = new Archive(input, await openArchive(input));
  const mainName = (await archive.target('_rels/.rels', '', 'officeDocument')) ?? 'word/document.xml';
  const document = await archive.xml(mainName);
  if (!document) throw unreadable(input, 'BROKEN', mainName);
  const relations = posix.join(posix.dirname(mainName), '_rels', `${posix.basename(mainName)}.rels`);
  const part = async (type: string): Promise<Element | undefined> => {
    const name = await archive.target(relations, posix.dirname(mainName), type);
    return name === undefined ? undefined : archive.xml(name);
  };
  return { document, styles: await part('styles'), numbering: await part('numbering'), footnotes: await part('footnotes'), endnotes: await part('endnotes') };
}

async function openArchive(input: ReadInput): Promise<JSZip> {
  const zip = await JSZip.loadAsync(input.bytes).catch((error: unknown) => {
    throw unreadable(input, /encrypt/iu.test(String(error)) ? 'ENCRYPTED' : 'BROKEN', 'zip');
  });
  if (Object.keys(zip.files).length > MAX_ENTRIES) throw unreadable(input, 'TOO_COMPLEX', `> ${MAX_ENTRIES} parts`);
  return zip;
}

class Archive {
  readonly #input: ReadInput;
  readonly #zip: JSZip;
  readonly #parsed = new Map<string, Element | undefined>();
  #bytesLeft: number;

  constructor(input: ReadInput, zip: JSZip) {
    this.#input = input;
    this.#zip = zip;
    this.#bytesLeft = input.limits.maxUnpackedBytes;
  }

  /** The root element of a part; undefined where there is no such part. */
  async xml(name: string): Promise<Element | undefined> {
    if (!this.#parsed.has(name)) this.#parsed.set(name, await this.#parse(name));
    return this.#parsed.get(name);
  }

  /** The part that a list of relations names for a type. Parts outside the archive are never looked for. */
  async target(relations: string, folder: string, type: string): Promise<string | undefined> {
    const relation = childrenOf(await this.xml(relations)).find(({ attribs }) => attribs['Type']?.endsWith(`/${type}`) && attribs['TargetMode'] !== 'External');
    const target = relation?.attribs['Target'];
    if (target === undefined) return undefined;
    return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
  }

  async #parse(name: string): Promise<Element | undefined> {
    const entry = this.#zip.file(name);
    if (!entry) return undefined;
    const bytes = await this.#unpack(entry);
    const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
    return parseXml(decodeAs(bytes, encoding)?.text ?? '')[0];
  }

  /** Unpacks in pieces and stops as soon as the limit is passed, whatever size the archive claims. */
  #unpack(entry: JSZip.JSZipObject): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const pieces: Buffer[] = [];
      const stream = entry.nodeStream('nodebuffer');
      stream.on('data', (piece: Buffer) => {
        this.#bytesLeft -= piece.length;
        if (this.#bytesLeft >= 0) pieces.push(piece);
        else {
          stream.pause();
          reject(unreadable(this.#input, 'TOO_LARGE', `unpacked > ${this.#input.limits.maxUnpackedBytes} bytes`));
        }
      });
      stream.on('error', () => reject(unreadable(this.#input, 'BROKEN', entry.name)));
      stream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  }
}
