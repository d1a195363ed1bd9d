import type { Moment } from './memory.ts';

interface Kept {
  bytes: Buffer;
  moment: Moment;
}

/** The most that one answer may take of the room for all. */
const largestShare = 1 / 16;

const sizeOf = (key: string, { bytes }: Kept): number => bytes.length + 2 * key.length + 200;

/** Whole answers, each with the moment that it belongs to; the least used make room for new ones. Whether the moment still holds is for the database to say. */
export class Answers {
  private readonly room: number;
  private readonly kept = new Map<string, Kept>();
  private taken = 0;

  /** @param room how many bytes all answers may take; 0 keeps none. */
  constructor(room: number) {
    this.room = room;
  }

  get keeps(): boolean {
    return this.room > 0;
  }

  /** The answer under a key and its moment. */
  find(key: string): Kept | undefined {
    const found = this.kept.get(key);
    if (found && this.kept.delete(key)) this.kept.set(key, found);
    return found;
  }

  /** Keeps an answer. */
  keep(key: string, bytes: Buffer, moment: Moment): void {
    const kept = { bytes, moment };
    if (sizeOf(key, kept) > this.room * largestShare) return;
    this.forget(key);
    this.kept.set(key, kept);
    this.taken += sizeOf(key, kept);
    for (const oldest of this.kept.keys()) {
      if (this.taken <= this.room) return;
      this.forget(oldest);
    }
  }

  /** Forgets an answer, e.g. one of a moment that is over. */
  forget(key: string): void {
    const found = this.kept.get(key);
    if (!found) return;
    this.kept.delete(key);
    this.taken -= sizeOf(key, found);
  }
}
