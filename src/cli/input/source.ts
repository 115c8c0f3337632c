import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { guessEncoding } from '../../files/index.js';
import type { Notices } from '../notices.js';
import { koreanDecoder } from './cp949.js';
import { EncodingError, InputError } from './errors.js';

/** A file to read: its bytes, and how many there are where that is known. */
export interface Source {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number | undefined;
}

/** Chunks wait for the garbage collector: larger ones make the peak depend on when it comes. */
const CHUNK = 1 << 16;
/** How much of a file its encoding is guessed by. */
const BEGINNING = 1 << 16;

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

/** The first bytes of a file, and all of them. */
export interface Begun {
  readonly name: string;
  readonly beginning: Uint8Array;
  /** Whether there are more. */
  readonly isCut: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Reads the beginning of a file. */
export async function begin({ name, bytes }: Source): Promise<Begun> {
  const chunks = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isCut = true;
  while (isCut && length < BEGINNING) {
    const { value, done } = await chunks.next();
    if (done) isCut = false;
    else {
      first.push(value);
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

const signatures: readonly (readonly [readonly number[], string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'a workbook of the old kind (.xls) or with a password: save it as .xlsx or CSV, without one',
  ],
  [[0x1f, 0x8b], 'a compressed file: unpack it first'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF: only tables can be read'],
];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether a file is a zip archive, as workbooks are. */
export function isArchive({ beginning }: Begun): boolean {
  return begins(beginning, [0x50, 0x4b, 0x03, 0x04]);
}

/** The text of a file in an encoding: the one asked for, or the one that is guessed, and said. */
export async function* decoded(
  { name, beginning, isCut, bytes }: Begun,
  asked: string | undefined,
  notices: Notices,
): AsyncGenerator<string> {
  const kind = signatures.find(([signature]) => begins(beginning, signature));
  if (kind) throw new InputError(`${name} is ${kind[1]}`);
  const encoding = asked ?? guessed(name, beginning, isCut, notices);
  const decoder = decoderOf(encoding);
  const refuse = (chunk: Uint8Array): EncodingError => {
    const { encoding: other } = guessEncoding(chunk);
    const mayBe = asked === undefined && isAscii && other !== 'utf-8' && other !== 'binary';
    return new EncodingError(name, decoder.encoding, mayBe ? other : undefined);
  };
  let isAscii = encoding === 'utf-8'; // all before the last chunk
  let isLastAscii = true;
  let last = beginning;
  for await (const chunk of bytes) {
    last = chunk;
    isAscii &&= isLastAscii;
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      yield soundPart(chunk, encoding); // its rows tell where it breaks off
      throw refuse(chunk);
    }
    if (text.includes('\0')) throw new InputError(binary(name));
    isLastAscii = text.length === chunk.length;
    yield text;
  }
  try {
    yield decoder.decode();
  } catch {
    throw refuse(last);
  }
}

/** The text of bytes up to the first that is not of the encoding. */
function soundPart(bytes: Uint8Array, encoding: string): string {
  const start = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80); // a character that began before
  let [sound, length, broken] = ['', start, bytes.length];
  while (broken - length > 1) {
    const middle = Math.floor((length + broken) / 2);
    try {
      sound = decoderOf(encoding).decode(bytes.subarray(start, middle), { stream: true });
      length = middle;
    } catch {
      broken = middle;
    }
  }
  return sound;
}

type Decoder = Pick<TextDecoder, 'encoding' | 'decode'>;

function guessed(name: string, beginning: Uint8Array, isCut: boolean, notices: Notices): string {
  const { encoding, isCertain } = guessEncoding(beginning, { isCut });
  if (encoding === 'binary') throw new InputError(binary(name));
  if (!isCertain && encoding !== 'utf-8') notices.add('encoding', encoding);
  return encoding;
}

function decoderOf(encoding: string): Decoder {
  return encoding === 'euc-kr' ? koreanDecoder() : new TextDecoder(encoding, { fatal: true });
}

function binary(name: string): string {
  return `${name} is a binary file, or encoded in a way that only --encoding can tell`;
}
