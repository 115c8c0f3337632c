import { describe, expect, test } from 'vitest';
import { chart as english } from '../../src/words/en.js';
import { chart as korean } from '../../src/words/ko.js';

const periods = [
  ['2026', '2026', '2026년'],
  ['2026-Q3', 'Q3 2026', '2026년 3분기'],
  ['2026-03', 'March 2026', '2026년 3월'],
  ['2026-W09', 'week 9 of 2026', '2026년 9주'],
  ['2026-03-05', '5 March 2026', '2026년 3월 5일'],
  ['0044-03', 'March 44', '44년 3월'],
  ['2026-13', '2026-13', '2026-13'],
  ['launch', 'launch', 'launch'],
  ['__proto__', '__proto__', '__proto__'],
] as const;

describe('periods', () => {
  test.each(periods)('%s is %s, in Korean %s', (key, inEnglish, inKorean) => {
    expect(english.period(key)).toBe(inEnglish);
    expect(korean.period(key)).toBe(inKorean);
  });
  test('are short on an axis', () => {
    expect(english.tick('2026-09')).toEqual(['Sep', '2026']);
    expect(korean.tick('2026-09')).toEqual(['9월', '2026년']);
    expect(english.tick('2026')).toEqual(['2026']);
  });
});

test('one is singular', () => {
  expect(english.answers('1')).toBe('1 answer');
  expect(english.trend.rose({ by: '1', score: '+2', since: '2025' })).toContain('by 1 point to');
  expect(english.trend.gaps(1)).toContain('1 period:');
});

test('no Korean particle that depends on the sound before it follows what comes from outside', () => {
  const outside = ['⟨x⟩', '⟨y⟩', '⟨z⟩'] as const;
  const move = { by: outside[0], since: outside[1], score: outside[2] };
  const { trend, segments } = korean;
  const sentences = [
    trend.stands(...([outside[0], outside[1]] as const)),
    trend.rose(move),
    trend.fell(move),
    trend.unclear(move),
    segments.only(outside[0], outside[1]),
    segments.above(outside[0], outside[1]),
    segments.below(outside[0], outside[1]),
    segments.aboveOther(...outside),
  ];
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/⟩(이|가|을|를|은|는|과|와|로|으로)(\s|,|$)/);
  }
});
