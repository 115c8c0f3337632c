import { describe, expect, test } from 'vitest';
import { listIn } from '../../docs/site/playground/list.js';

describe('pasted text that is a list of ratings: one row an entry', () => {
  test.each([
    ['spaces and commas', '10 9 8, 6', ['10', '9', '8', '6']],
    ['lines', '10\n9\r\n11\n', ['10', '9', '11']],
    ['tabs in one line', '10\t9\t3', ['10', '9', '3']],
    ['a word first in a line of numbers', 'eight, 9, 10', ['eight', '9', '10']],
    ['numbers off the scale', '-1; 9.5; 300', ['-1', '9.5', '300']],
    ['a single rating', '9', ['9']],
    ['ratings with a unit', '10점\n9점\n3점', ['10점', '9점', '3점']],
    ['ratings out of ten', '8/10\n7/10', ['8/10', '7/10']],
    ['labelled ends', 'Likely - 10\n9\nUnlikely - 0', ['Likely - 10', '9', 'Unlikely - 0']],
    ['categories', 'Promoter\nPassive', ['Promoter', 'Passive']],
  ])('pasted text, %s: a list with one row an entry', (_, text, entries) => {
    expect(listIn(text)).toEqual(entries.map((entry) => [entry]));
  });
});

describe('pasted text that is a table: not a list', () => {
  test.each([
    ['a header above numbers', 'Question 7\n9\n8'],
    ['two columns of numbers', '10,5\n9,5\n8,0'],
    ['two columns with tabs', '10\t5\n9\t5'],
    ['a header with a number', 'plan 2026, score'],
    ['quoted cells', '"9"\n"8"'],
    ['a header of several columns', 'score;plan\n9;Pro'],
  ])('pasted text, %s: not a list', (_, text) => {
    expect(listIn(text)).toBeNull();
  });
});
