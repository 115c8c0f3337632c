import { describe, expect, test } from 'vitest';
import { maskPersonalData, requests, saysNothing } from '../../src/comments/index.js';
import { phrasesOf } from '../../src/comments/words.js';

/** Texts without end: each shape at a length. */
const shapes: Readonly<Record<string, (length: number) => string>> = {
  'one word': (length) => 'a'.repeat(length),
  'one Korean word': (length) => '가'.repeat(length),
  laughter: (length) => 'ㅋ'.repeat(length),
  'Chinese without blanks': (length) => '漢字'.repeat(length / 2),
  'Thai without blanks': (length) => 'ก'.repeat(length),
  digits: (length) => '1'.repeat(length),
  'digits in groups': (length) => '12-'.repeat(length / 3),
  'numbers of cards': (length) => '4111-'.repeat(length / 5),
  'nearly addresses': (length) => 'a@'.repeat(length / 2),
  'a domain that does not end': (length) => `a@${'b-'.repeat(length / 2)}`,
  'addresses close together': (length) => 'a@b.c_'.repeat(length / 6),
  'percent signs and an address': (length) => `${'%a'.repeat(length / 2)} a@b.com`,
  brackets: (length) => '(('.repeat(length / 2),
  'marks on one letter': (length) => `a${'\u0301'.repeat(length)}`,
  'emoji with joiners': (length) => '👩\u200D👧\u200D'.repeat(length / 6),
  blanks: (length) => ' '.repeat(length),
  HTML: (length) => '<div>'.repeat(length / 5),
  mojibake: (length) => 'Ã©'.repeat(length / 2),
  'right to left': (length) => 'שלום '.repeat(length / 5),
  'words that ask': (length) => 'need to '.repeat(length / 8),
};

/** All that reads the text of a comment. */
function read(text: string): void {
  const masked = maskPersonalData(text);
  saysNothing(masked);
  phrasesOf(masked);
  requests.en.test(masked);
  requests.ko.test(masked);
}

/** The least processor time of three, which other processes on the machine disturb least. */
function timeOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...times);
}

const SHORT = 12_000;
const LONGER = 8;
/** Microseconds that a short text may take for reasons of its own, such as memory that is collected. */
const SLACK = 20_000;

describe('the time that a comment takes', () => {
  test.each(Object.entries(shapes))(
    '%s, eight times as long: less than half of the time that quadratic growth would take',
    (_, shape) => {
      read(shape(SHORT)); // compiles what it needs
      const short = timeOf(shape(SHORT));
      const long = timeOf(shape(LONGER * SHORT));
      expect(long).toBeLessThan((LONGER ** 2 / 2) * short + SLACK);
    },
  );
});
