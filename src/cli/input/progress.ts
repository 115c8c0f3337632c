import type { Source } from './bytes.js';
import type { Output } from './io.js';

const FIRST_AFTER = 700;
const EVERY = 200;

/** The same file; a terminal shows how many of its bytes have been read. */
export function withBytesShown(source: Source, terminal: Output): Source {
  const { bytes, size } = source;
  const textOf = (read: number): string =>
    `${Math.round(read / 1e6)} MB read${size ? `, ${Math.floor((100 * read) / size)}%` : ''}`;
  return { ...source, bytes: withProgress(bytes, progressOn(terminal, textOf)) };
}

/** What is shown of a long read. */
interface Progress {
  /** So much more was read. */
  readonly add: (amount: number) => void;
  /** Wipes away what is shown. */
  readonly end: () => void;
}

/** A terminal shows how many rows have been read. */
export function rowProgress(terminal: Output): Progress {
  return progressOn(terminal, (read) => `${read.toLocaleString('en')} rows read`);
}

async function* withProgress<Chunk extends { readonly length: number }>(
  chunks: AsyncIterable<Chunk>,
  { add, end }: Progress,
): AsyncGenerator<Chunk> {
  try {
    for await (const chunk of chunks) {
      add(chunk.length);
      yield chunk;
    }
  } finally {
    end();
  }
}

/** Nothing is shown before 0.7 seconds have passed, nor where nobody watches. */
function progressOn(terminal: Output, textOf: (read: number) => string): Progress {
  let read = 0;
  let next = terminal.isTTY ? performance.now() + FIRST_AFTER : Infinity;
  let isShown = false;
  return {
    add: (amount) => {
      read += amount;
      if (performance.now() < next) return;
      terminal.write(`\r${textOf(read)} `);
      isShown = true;
      next = performance.now() + EVERY;
    },
    end: () => {
      if (isShown) terminal.write('\r\u001B[K');
    },
  };
}
