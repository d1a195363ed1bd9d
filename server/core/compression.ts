import zlib, { type BrotliOptions, type ZlibOptions } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Bodies up to this size are compressed at once: for them a stream of their own costs many times the compressing. */
const mostAtOnce = 128 * 1024;

type Code<Options> = (body: Buffer, options: Options) => Buffer;

/** Compresses a body once for as long as it lives: an answer that is kept is given out again and again as the same bytes. */
function once<Options>(code: Code<Options>): Code<Options> {
  const coded = new WeakMap<Buffer, Buffer>();
  return (body, options) => {
    const known = coded.get(body);
    if (known) return known;
    const made = code(body, options);
    coded.set(body, made);
    return made;
  };
}

/** Compresses what is worth it, for callers who understand it. */
export async function addCompression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    syncThreshold: mostAtOnce,
    zlib: {
      ...zlib,
      brotliCompressSync: once<BrotliOptions>(zlib.brotliCompressSync),
      gzipSync: once<ZlibOptions>(zlib.gzipSync),
    },
  });
}
