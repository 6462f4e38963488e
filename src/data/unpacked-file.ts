const CHUNK_BYTES = 1 << 20;

export interface UnpackedChunk {
  readonly bytes: Uint8Array;
  /** bytes of the file itself that were read so far, for showing progress */
  readonly done: number;
}

/** The bytes of a file, unpacked where it is gzipped, never more than a part of it at a time. */
export async function* unpackedBytes(file: File): AsyncGenerator<UnpackedChunk> {
  if (!(await isPacked(file))) {
    for (let at = 0; at < file.size; at += CHUNK_BYTES) {
      const chunk = await file.slice(at, at + CHUNK_BYTES).arrayBuffer();
      yield { bytes: new Uint8Array(chunk), done: at + chunk.byteLength };
    }
    return;
  }
  let done = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      done += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  const reader = file
    .stream()
    .pipeThrough(counted)
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  try {
    for (;;) {
      const { value, done: over } = await reader.read();
      if (over) return;
      yield { bytes: value, done };
    }
  } finally {
    // Whoever stops reading lets the file go.
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * A part of a file as text. Of a gzipped one the bytes before it are unpacked again and thrown away: that
 * takes a moment, where a copy would leave somebody's log on the disk.
 */
export const recordText = async (file: File, offset: number, bytes: number): Promise<string> => {
  if (!(await isPacked(file))) return file.slice(offset, offset + bytes).text();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for await (const { bytes: chunk } of unpackedBytes(file)) {
    const from = Math.max(0, offset - at);
    const until = Math.min(chunk.length, offset + bytes - at);
    // A copy, since a stream may use its buffer again.
    if (from < until) parts.push(new Uint8Array(chunk.subarray(from, until)));
    at += chunk.length;
    if (at >= offset + bytes) break;
  }
  return new Blob(parts).text();
};

const isPacked = async (file: File): Promise<boolean> => {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return head[0] === 0x1f && head[1] === 0x8b;
};
