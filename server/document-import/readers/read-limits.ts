/** How much a single document may take; each can be set, the rest keep their defaults. */
export interface ReadLimits {
  /** Bytes of a text or HTML file. */
  maxTextBytes: number;
  /** Bytes of a file that may hold pictures (PDF, docx). */
  maxFileBytes: number;
  /** Bytes of all unpacked parts of a docx that are read. */
  maxUnpackedBytes: number;
  /** Code units of the stored text. */
  maxCharacters: number;
  maxBlocks: number;
  /** Depth of nested elements (HTML, docx). */
  maxDepth: number;
  maxPages: number;
  /** Wall-clock time in a worker. */
  maxMilliseconds: number;
  /** Memory of a worker in megabytes. */
  maxMemoryMb: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxTextBytes: 20 * MEGABYTE,
  maxFileBytes: 100 * MEGABYTE,
  maxUnpackedBytes: 200 * MEGABYTE,
  maxCharacters: 20_000_000,
  maxBlocks: 400_000,
  maxDepth: 400,
  maxPages: 3000,
  maxMilliseconds: 60_000,
  maxMemoryMb: 1024,
};

/** The given limits over the defaults. */
export function withDefaultLimits(limits: Partial<ReadLimits> = {}): ReadLimits {
  return { ...DEFAULT_READ_LIMITS, ...limits };
}
