import { describe, expect, it } from 'vitest';
import { recordText, unpackedBytes } from './unpacked-file.ts';

const zipped = async (text: string): Promise<File> => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new File([await new Response(stream).arrayBuffer()], 'log.gz');
};
const read = async (file: File) => {
  const decoder = new TextDecoder();
  let text = '';
  let done = 0;
  for await (const chunk of unpackedBytes(file)) {
    text += decoder.decode(chunk.bytes, { stream: true });
    expect(chunk.done).toBeGreaterThanOrEqual(done);
    done = chunk.done;
  }
  return { text, done };
};

const lines = Array.from({ length: 60_000 }, (_, n) => `{"n":${n},"é":"${'x'.repeat(40)}"}`);
const content = lines.join('\n');

describe.each([
  ['plain', async () => new File([content], 'log.ndjson')],
  ['gzipped', async () => zipped(content)],
])('a %s file', (_, file) => {
  it('is read part by part to its end', async () => {
    const packed = await file();
    expect(await read(packed)).toEqual({ text: content, done: packed.size });
  });
  it('gives a record by its place in the unpacked text', async () => {
    const packed = await file();
    const bytes = new TextEncoder().encode(content);
    for (const n of [0, 1, 30_000, 59_999]) {
      const line = lines[n] ?? '';
      const offset = new TextEncoder().encode(
        lines
          .slice(0, n)
          .map((one) => `${one}\n`)
          .join(''),
      ).length;
      const length = new TextEncoder().encode(line).length;
      expect(new TextDecoder().decode(bytes.slice(offset, offset + length))).toBe(line);
      expect(await recordText(packed, offset, length)).toBe(line);
    }
  });
});

it('a file that only begins like a gzipped one fails, and is not taken for text', async () => {
  const broken = new File([new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3])], 'broken.gz');
  await expect(read(broken)).rejects.toBeInstanceOf(Error);
});
