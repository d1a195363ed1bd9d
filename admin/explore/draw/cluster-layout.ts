import type { Point } from '../model/layouts.ts';

/** What is to be placed as clusters: the points where they are now, and the lines between them. */
export interface ClusterWish {
  points: { id: string; x: number; y: number; size: number }[];
  lines: { from: string; to: string; label: string }[];
}

/** Finds clusters in a worker; a wish that comes meanwhile replaces the one before, which is never answered. */
export class ClusterLayout {
  private worker: Worker | null = null;

  /** Gives up what is being placed. */
  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  /** Where the points belong. */
  place(wish: ClusterWish): Promise<Map<string, Point>> {
    this.stop();
    const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      worker.addEventListener('error', () => reject(new Error('The points could not be placed.')));
      worker.addEventListener('message', ({ data }: MessageEvent<[string, number, number][]>) => {
        if (this.worker === worker) this.stop();
        resolve(new Map(data.map(([id, x, y]) => [id, { x, y }])));
      });
      worker.postMessage(wish);
    });
  }
}
