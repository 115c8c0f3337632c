import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { publicAddress } from './address.js';
import { InputError } from './errors.js';
import type { Io } from './io.js';

/** A file to read. */
export interface Source {
  readonly name: string;
  /** Chunks; each holds until the next one is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How many bytes there are, where that is known. */
  readonly size: number | undefined;
}

/** How many bytes are read at a time. */
const CHUNK = 1 << 17;
/** How many bytes the encoding is guessed from. */
const BEGINNING = 1 << 16;

/** Opens a file, or standard input for `-`. */
export async function openSource(name: string, { stdin, cwd }: Io): Promise<Source> {
  if (name === '-') return { name: 'standard input', bytes: stdin, size: undefined };
  const { path, size } = await findFile(name, cwd);
  return { name, bytes: bytesOf(name, path), size };
}

/** Where a file is; refuses addresses, folders and files that are not there. */
export async function findFile(
  name: string,
  cwd: string,
): Promise<{ readonly path: string; readonly size: number }> {
  // at least two letters: C:// is a drive of Windows
  if (/^[a-z][\w+.-]+:\/\//i.test(name)) {
    throw new InputError(`${publicAddress(name)} is an address: download the file first`);
  }
  const path = resolve(cwd, name);
  const file = await stat(path).catch((error) => {
    throw openError(name, error);
  });
  if (file.isDirectory()) throw new InputError(`${name} is a folder, not a file`);
  return { path, size: file.size };
}

/** The chunks of a file, all in one place of the memory. */
async function* bytesOf(name: string, path: string): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.allocUnsafe(CHUNK); // a Buffer is searched faster
  const file = await open(path).catch((error) => {
    throw openError(name, error);
  });
  try {
    for (;;) {
      const { bytesRead } = await file.read(chunk);
      if (bytesRead === 0) return;
      yield chunk.subarray(0, bytesRead);
    }
  } catch (error) {
    throw openError(name, error);
  } finally {
    await file.close();
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  ENOTDIR: 'there is no such file',
};

function openError(name: string, error: unknown): InputError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new InputError(`${name} cannot be opened: ${reasons[code] ?? message}`);
}

/** A file whose first bytes have been read. */
export interface FileStart {
  readonly name: string;
  readonly beginning: Uint8Array;
  /** Whether more bytes follow the beginning. */
  readonly isCut: boolean;
  /** All bytes, from the first on, in chunks; each holds until the next one is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Reads the first bytes of a file. */
export async function readStart({ name, bytes }: Source): Promise<FileStart> {
  const chunks = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isCut = true;
  while (isCut && length < BEGINNING) {
    const { value, done } = await chunks.next();
    if (done) isCut = false;
    else {
      first.push(Uint8Array.from(value));
      length += value.length;
    }
  }
  const beginning = Buffer.concat(first);
  async function* all() {
    yield beginning;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { name, beginning, isCut, bytes: all() };
}

const unreadable: readonly (readonly [signature: readonly number[], kind: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'a workbook of the old kind (.xls) or with a password: save it as .xlsx or CSV, without one',
  ],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF: only tables can be read'],
];

/** Refuses files of kinds that hold no table as text. */
export function checkKind({ name, beginning }: FileStart): void {
  const [, kind] = unreadable.find(([signature]) => startsWith(beginning, signature)) ?? [];
  if (kind !== undefined) throw new InputError(`${name} is ${kind}`);
}

/** Whether a file is a zip archive, as workbooks are. */
export function isArchive({ beginning }: FileStart): boolean {
  return startsWith(beginning, [0x50, 0x4b, 0x03, 0x04]);
}

/** Whether a file is compressed with gzip. */
export function isCompressed({ beginning }: FileStart): boolean {
  return startsWith(beginning, [0x1f, 0x8b]);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
