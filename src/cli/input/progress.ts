import type { WriteStream } from 'node:tty';
import type { Source } from './source.js';
import type { Row } from './table.js';

const FIRST_AFTER = 700;
const EVERY = 200;

/** Shows on a terminal how far a long read has come; says nothing anywhere else. */
export function withProgress(source: Source, terminal: WriteStream): Source {
  const { bytes, size } = source;
  const said = (read: number): string =>
    `${Math.round(read / 1e6)} MB read${size ? `, ${Math.floor((100 * read) / size)}%` : ''}`;
  return { ...source, bytes: shown(bytes, said, terminal) };
}

/** The same for rows, of which nobody knows how many there are. */
export function withRowsShown(
  batches: AsyncIterable<Row[]>,
  terminal: WriteStream,
): AsyncIterable<Row[]> {
  return shown(batches, (read) => `${read.toLocaleString('en')} rows read`, terminal);
}

function shown<Chunk extends { readonly length: number }>(
  chunks: AsyncIterable<Chunk>,
  said: (read: number) => string,
  terminal: WriteStream,
): AsyncIterable<Chunk> {
  return terminal.isTTY ? watched(chunks, said, terminal) : chunks;
}

async function* watched<Chunk extends { readonly length: number }>(
  chunks: AsyncIterable<Chunk>,
  said: (read: number) => string,
  terminal: WriteStream,
): AsyncGenerator<Chunk> {
  let read = 0;
  let next = performance.now() + FIRST_AFTER;
  let isShown = false;
  try {
    for await (const chunk of chunks) {
      read += chunk.length;
      if (performance.now() >= next) {
        terminal.write(`\r${said(read)} `);
        isShown = true;
        next = performance.now() + EVERY;
      }
      yield chunk;
    }
  } finally {
    if (isShown) terminal.write('\r\u001B[K');
  }
}
