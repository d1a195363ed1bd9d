import type { SourceBlock, SourceFormat, SourceText } from '../source-text.ts';
import { unreadable, type ReadInput } from './read-input.ts';

/** What is said of a block beside its span. */
export type BlockFacts = Omit<SourceBlock, 'span'>;

/** Characters that no database stores as text (NUL, lone surrogates) are replaced one for one. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', ' ').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Puts a stored text together from pieces, so that every piece is one block and every block's span is exact. */
export class SourceBuilder {
  readonly #input: ReadInput;
  readonly #parts: string[] = [];
  readonly #blocks: SourceBlock[] = [];
  readonly #notices = new Set<string>();
  #length = 0;

  constructor(input: ReadInput) {
    this.#input = input;
  }

  /** Adds a block after a separator of white space; content without characters is left out. Tells whether it was added. */
  add(content: string, facts: BlockFacts, separator = '\n'): boolean {
    const text = storable(content).trim();
    if (text === '') return false;
    if (this.#length > 0) this.#push(separator);
    const start = this.#length;
    this.#push(text);
    this.#blocks.push({ ...facts, span: { start, end: this.#length } });
    this.#checkSize();
    return true;
  }

  /** Says something a person should know; the same notice is kept once. */
  notice(text: string): void {
    this.#notices.add(text);
  }

  /** The finished source text; refuses a document without text. */
  build(format: SourceFormat): SourceText {
    if (this.#blocks.length === 0) throw unreadable(this.#input, 'EMPTY');
    return { fileName: this.#input.fileName, format, text: this.#parts.join(''), blocks: this.#blocks, notices: [...this.#notices] };
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #checkSize(): void {
    const { maxCharacters, maxBlocks } = this.#input.limits;
    if (this.#length > maxCharacters) throw unreadable(this.#input, 'TOO_LARGE', `> ${maxCharacters} characters`);
    if (this.#blocks.length > maxBlocks) throw unreadable(this.#input, 'TOO_COMPLEX', `> ${maxBlocks} blocks`);
  }
}
