import type { WriteStream } from 'node:tty';
import type { Source } from './source.js';

const FIRST_AFTER = 700;
const EVERY = 200;

/** Shows on a terminal how far a long read has come; says nothing anywhere else. */
export function withProgress(source: Source, terminal: WriteStream): Source {
  if (!terminal.isTTY) return source;
  return { ...source, bytes: counted(source, terminal) };
}

async function* counted(
  { bytes, size }: Source,
  terminal: WriteStream,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  let next = performance.now() + FIRST_AFTER;
  let isShown = false;
  try {
    for await (const chunk of bytes) {
      read += chunk.length;
      if (performance.now() >= next) {
        const megabytes = `${Math.round(read / 1e6)} MB read`;
        const share = size ? `, ${Math.floor((100 * read) / size)}%` : '';
        terminal.write(`\r${megabytes}${share} `);
        isShown = true;
        next = performance.now() + EVERY;
      }
      yield chunk;
    }
  } finally {
    if (isShown) terminal.write('\r\u001B[K');
  }
}
