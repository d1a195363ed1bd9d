import type { ServerResponse } from 'node:http';

/** Browsers hold one for each page that is open; a whole office may share an address. */
const mostOpen = 100;

/** Counts the streams that are open, by address. */
export class OpenStreams {
  private readonly counts = new Map<string, number>();

  /** Takes a place for an address until its answer ends; false where it has too many. */
  take(address: string, answer: ServerResponse): boolean {
    const open = this.counts.get(address) ?? 0;
    if (open >= mostOpen) return false;
    this.counts.set(address, open + 1);
    answer.once('close', () => this.free(address));
    return true;
  }

  private free(address: string): void {
    const open = (this.counts.get(address) ?? 1) - 1;
    if (open > 0) this.counts.set(address, open);
    else this.counts.delete(address);
  }
}
