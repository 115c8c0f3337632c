import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from './errors.js';

/** A file to read: its bytes, and how many there are where that is known. */
export interface Source {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number | undefined;
}

const CHUNK = 1 << 18;

/** Opens a file, or standard input for `-`. */
export async function openSource(path: string): Promise<Source> {
  if (path === '-') return { name: 'standard input', bytes: process.stdin, size: undefined };
  const { size } = await explained(path, async () => {
    const found = await stat(path);
    if (found.isDirectory()) throw new InputError(`${path} is a folder, not a file`);
    return found;
  });
  return { name: path, bytes: createReadStream(path, { highWaterMark: CHUNK }), size };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  ENOTDIR: 'there is no such file',
};

async function explained<Value>(path: string, open: () => Promise<Value>): Promise<Value> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError(`${path} cannot be opened: ${reasons[code] ?? message}`);
  }
}

/** The text of bytes in an encoding: the one asked for, the one a mark announces, or UTF-8. */
export async function* decoded(
  { name, bytes }: Source,
  encoding: string | undefined,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encoding ?? announced(name, chunk), { fatal: true });
    yield decode(name, decoder, chunk);
  }
  if (decoder !== undefined) yield decode(name, decoder);
}

function decode(name: string, decoder: TextDecoder, chunk?: Uint8Array): string {
  let text: string;
  try {
    text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new InputError(
      `${name} is not encoded in ${decoder.encoding}: name its encoding, such as --encoding windows-1252`,
    );
  }
  if (text.includes('\0'))
    throw new InputError(
      `${name} is a binary file, or encoded in a way that only --encoding can tell`,
    );
  return text;
}

function announced(name: string, start: Uint8Array): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x50 && second === 0x4b) {
    throw new InputError(`${name} is a workbook or an archive: save it as CSV first`);
  }
  return 'utf-8';
}
