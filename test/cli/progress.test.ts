import type { WriteStream } from 'node:tty';
import { afterEach, expect, test, vi } from 'vitest';
import { rowProgress, withBytesShown } from '../../src/cli/input/progress.js';

afterEach(() => vi.restoreAllMocks());

/** What is written to a terminal while a megabyte is read in four chunks of so many milliseconds. */
async function shownWhile(milliseconds: number, isTTY: boolean): Promise<string[]> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  async function* bytes() {
    for (let chunk = 0; chunk < 4; chunk++) {
      now += milliseconds;
      yield new Uint8Array(1e6);
    }
  }
  const shown: string[] = [];
  const terminal = { isTTY, write: (text: string) => shown.push(text) } as unknown as WriteStream;
  let read = 0;
  const source = withBytesShown({ name: 'x', bytes: bytes(), size: 4e6 }, terminal);
  for await (const chunk of source.bytes) read += chunk.length;
  expect(read).toBe(4e6);
  return shown;
}

test('a long read: the terminal shows how much was read, and wipes it away at the end', async () => {
  expect(await shownWhile(400, true)).toEqual([
    '\r2 MB read, 50% ',
    '\r3 MB read, 75% ',
    '\r4 MB read, 100% ',
    '\r\u001B[K',
  ]);
});

test('a short read, or no terminal: nothing is shown', async () => {
  expect(await shownWhile(10, true)).toEqual([]);
  expect(await shownWhile(400, false)).toEqual([]);
});

test('rows that are counted for long: the terminal shows how many', () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const shown: string[] = [];
  const progress = rowProgress({ isTTY: true, write: (text) => shown.push(text) });
  progress.add(1000);
  now = 800;
  progress.add(1_234_000);
  progress.end();
  expect(shown).toEqual(['\r1,235,000 rows read ', '\r\u001B[K']);
});
