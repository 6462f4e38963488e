import { createReadStream, existsSync, globSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UsageError } from './arguments.ts';

/** The files that these paths and patterns name, each once, in their order. Throws UsageError for one of nothing. */
export const namedFiles = (patterns: readonly string[]): string[] => [
  ...new Set(
    patterns.flatMap((pattern) => {
      if (existsSync(pattern)) {
        if (statSync(pattern).isDirectory()) throw new UsageError(`${pattern} is a folder.`);
        return [pattern];
      }
      const found = globSync(pattern)
        .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
        .toSorted();
      if (found.length === 0) throw new UsageError(`There is no file ${pattern}.`);
      return found;
    }),
  ),
];

const CHUNK_BYTES = 1 << 20;

/** The bytes of a file, unpacked where it is gzipped. It is opened once: a pipe can be read no second time. */
export async function* unpackedBytes(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let isOver = false;
  while (head.length < 2 && !isOver) {
    const next = await chunks.next();
    isOver = next.done === true;
    if (!next.done) head = Buffer.concat([head, next.value]);
  }
  const all = withHead(head, chunks);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all;
    return;
  }
  const packed = Readable.from(all);
  const unpacked = packed.pipe(createGunzip({ chunkSize: CHUNK_BYTES }));
  // An error of the file itself would not reach the end of the pipe.
  packed.on('error', (error) => unpacked.destroy(error));
  for await (const chunk of unpacked) yield chunk as Uint8Array;
}

async function* withHead(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (;;) {
    const next = await rest.next();
    if (next.done) return;
    yield next.value;
  }
}
