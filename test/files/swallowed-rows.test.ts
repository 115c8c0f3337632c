import { describe, expect, test } from 'vitest';
import { lastRows, openDelimited, readRows } from '../../src/files/index.js';

describe('cells that look like rows', () => {
  /** Reads a text in parts of a size; the size must not matter. */
  const swallowedIn = (text: string, size: number) => {
    const table = openDelimited(text, { delimiter: ',' });
    for (let at = 0; at < text.length; at += size) readRows(table, text.slice(at, at + size));
    lastRows(table);
    return table.swallowed;
  };

  test.each([
    ['a mark for the same again in two rows', '1,9,good\n2,8,"\n3,7,fine\n4,6,bad\n5,5,"\n', 1, 3],
    ['two such pairs', `${'2,8,"\n3,7,fine\n4,6,bad\n5,5,"\n'.repeat(2)}`, 2, 2],
    ['a mark in two rows, one after the other', '1,9,"\n2,8,"\n3,7,fine\n', 1, 2],
    ['a mark in another column', '1,",good\n2,8,bad\n3,",fine\n', 1, 2],
    ['a comment that ends with a comma', '1,9,"good,\nfast,"\n', 0, 0],
    ['a comment of two lines', '1,9,"good,\nfast"\n', 0, 0],
    ['a comment of lines with commas', '1,9,"good, fast\ncheap, nice\nand well made"\n', 0, 0],
    ['a comment with one line like a row', '1,9,"so, so, la\nla"\n', 0, 0],
    ['rows between quotation marks that are doubled', '1,9,"say ""hi"""\n2,8,"a"\n', 0, 0],
  ])('%s', (_, rows, count, firstRow) => {
    for (const size of [1, 2, 7, 1000]) {
      expect(swallowedIn(`id,score,comment\n${rows}`, size)).toEqual({ count, firstRow });
    }
  });

  test('a table of two columns: only rows between two marks, not prose with a comma in each line', () => {
    const countIn = (rows: string) => swallowedIn(`score,comment\n${rows}`, 1000).count;
    expect(countIn('9,"good, fast\ncheap, nice"\n')).toBe(0);
    expect(countIn('9,"good, fast\ncheap,"\n')).toBe(0);
    expect(countIn('9,"good\nand cheap,"\n')).toBe(0);
    expect(countIn('9,"\n3,bad\n4,worse\n10,"\n')).toBe(1);
    expect(countIn('9,"\n10,"\n')).toBe(1);
  });
});
