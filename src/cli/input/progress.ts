import type { Source } from './bytes.js';
import type { Output } from './io.js';
import type { Row } from './table.js';

const FIRST_AFTER = 700;
const EVERY = 200;

/** The same file; a terminal shows how many of its bytes have been read. */
export function withBytesShown(source: Source, terminal: Output): Source {
  const { bytes, size } = source;
  const textOf = (read: number): string =>
    `${Math.round(read / 1e6)} MB read${size ? `, ${Math.floor((100 * read) / size)}%` : ''}`;
  return { ...source, bytes: withProgress(bytes, textOf, terminal) };
}

/** The same batches of rows; a terminal shows how many rows have been read. */
export function withRowsShown(
  batches: AsyncIterable<Row[]>,
  terminal: Output,
): AsyncIterable<Row[]> {
  return withProgress(batches, (read) => `${read.toLocaleString('en')} rows read`, terminal);
}

/** Nothing is shown before 0.7 seconds have passed, nor where nobody watches. */
function withProgress<Chunk extends { readonly length: number }>(
  chunks: AsyncIterable<Chunk>,
  textOf: (read: number) => string,
  terminal: Output,
): AsyncIterable<Chunk> {
  return terminal.isTTY ? showProgress(chunks, textOf, terminal) : chunks;
}

async function* showProgress<Chunk extends { readonly length: number }>(
  chunks: AsyncIterable<Chunk>,
  textOf: (read: number) => string,
  terminal: Output,
): AsyncGenerator<Chunk> {
  let read = 0;
  let next = performance.now() + FIRST_AFTER;
  let isShown = false;
  try {
    for await (const chunk of chunks) {
      read += chunk.length;
      if (performance.now() >= next) {
        terminal.write(`\r${textOf(read)} `);
        isShown = true;
        next = performance.now() + EVERY;
      }
      yield chunk;
    }
  } finally {
    if (isShown) terminal.write('\r\u001B[K');
  }
}
