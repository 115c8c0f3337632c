import { pipeline, Readable } from 'node:stream';
import { type FileStart, isCompressed, readStart } from './bytes.js';
import { InputError } from './errors.js';

const CHUNK = 1 << 16;

/** The file itself or, if it is compressed, the one inside; it is unpacked while it is read. */
export async function unpacked(file: FileStart): Promise<FileStart> {
  if (!isCompressed(file)) return file;
  const { name } = file;
  const inside = await readStart({ name, bytes: unpackedBytes(file), size: undefined });
  if (isCompressed(inside)) throw new InputError(`${name} is compressed twice: unpack it once`);
  return inside;
}

async function* unpackedBytes({ name, bytes }: FileStart): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib'); // most files are not compressed
  const gunzip = createGunzip({ chunkSize: CHUNK });
  // an error of the file reaches the reader of the stream, which is destroyed with it
  pipeline(Readable.from(copies(bytes), { objectMode: false }), gunzip, () => {});
  try {
    yield* gunzip;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${name} is a damaged compressed file: ${(error as Error).message}`);
  }
}

/** The chunks, each in a place of its own: the stream asks for the next one before it reads the last. */
async function* copies(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield Uint8Array.from(chunk);
}
