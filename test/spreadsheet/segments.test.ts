import { describe, expect, test } from 'vitest';
import { segmentedRatings, segmentLabel } from '../../src/spreadsheet/segments.js';

const read = (ratings: unknown, segments: unknown) =>
  segmentedRatings(['ratings', ratings], ['segments', segments]);
const segment = (value: unknown) => read([[9]], [[value]])[0]?.segment;

test('ratings and segments are paired; rows blank in both are dropped', () => {
  expect(read([[9], [''], [null], [3]], [['Pro'], ['Free'], [''], ['']])).toEqual([
    { rating: 9, segment: 'Pro' },
    { rating: null, segment: 'Free' },
    { rating: 3, segment: '' },
  ]);
});

test('a segment: a text, a number, TRUE or FALSE, or a date', () => {
  expect(['Pro', ' Pro', 7, true, new Date(2026, 0, 31), null].map(segment)).toEqual([
    'Pro',
    ' Pro',
    7,
    'TRUE',
    '2026-01-31',
    '',
  ]);
  expect(['', 'Pro', 0].map(segmentLabel)).toEqual(['(blank)', 'Pro', 0]);
});

describe('segmentedRatings refuses', () => {
  test.each(['#N/A', '#VALUE!', '#NAME?', '#DIV/0!', {}, new Date(1899, 11, 30, 12)])(
    'the cell %j: segmentedRatings throws',
    (value) => {
      const sentence = 'segments at row 1, column 1 must be a text, a number or a date';
      expect(() => segment(value)).toThrow(sentence);
    },
  );
  test('a text that only begins like an error: a segment', () => {
    expect(['#1 in class', '#hash!', '#N/A for now'].map(segment)).toEqual([
      '#1 in class',
      '#hash!',
      '#N/A for now',
    ]);
  });
  test('ranges of different shapes, and ranges without a rating: segmentedRatings throws', () => {
    expect(() => read([[9], [8]], [['Pro']])).toThrow(TypeError);
    expect(() => read([['']], [['Pro']])).toThrow('ratings must hold at least one rating');
  });
});
