import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hiddenSegments,
  segmentFinding,
  segmentsDiffer,
  standingOf,
} from '../../src/findings/segments.js';
import { isBlank } from '../../src/grouping/keys.js';
import {
  compareSegments,
  npsBySegment,
  type SegmentRow,
  type SegmentTable,
  type Tally,
} from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';

const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
const middle: Tally = { promoters: 40, passives: 35, detractors: 25 };
const high: Tally = { promoters: 60, passives: 30, detractors: 10 };
const few: Tally = { promoters: 4, passives: 5, detractors: 3 };
const nobody: Tally = { promoters: 0, passives: 0, detractors: 0 };

const tableOf = (...tallies: readonly Tally[]): SegmentTable<number> =>
  compareSegments(tallies.map((tally, index) => [index, tally] as const));

describe('a segment against the rest', () => {
  const [row] = tableOf(low, high).segments;
  const standingWith = (difference: Partial<NonNullable<SegmentRow<number>['versusRest']>>) => {
    if (!row?.versusRest) throw new Error('the segment has a rest');
    return standingOf({ ...row, versusRest: { ...row.versusRest, ...difference } });
  };

  test('higher, lower or unclear', () => {
    expect(tableOf(low, high).segments.map(standingOf)).toEqual(['lower', 'higher']);
    expect(tableOf(middle, middle).segments.map(standingOf)).toEqual(['unclear', 'unclear']);
    expect(tableOf(low).segments.map(standingOf)).toEqual(['unclear']);
  });

  test('both the adjusted p-value and the interval must be clear', () => {
    const clear = { lower: 1, upper: 9, adjustedPValue: 0.049, pValue: 0.01 };
    expect(standingWith(clear)).toBe('higher');
    expect(standingWith({ ...clear, adjustedPValue: 0.051 })).toBe('unclear');
    expect(standingWith({ ...clear, lower: -1 })).toBe('unclear');
    expect(standingWith({ ...clear, lower: -9, upper: -1 })).toBe('lower');
  });

  test('the level is that of the interval', () => {
    const difference = { lower: 1, upper: 9, adjustedPValue: 0.08 };
    expect(standingWith({ ...difference, confidenceLevel: 0.9 })).toBe('higher');
    expect(standingWith({ ...difference, confidenceLevel: 0.95 })).toBe('unclear');
  });
});

describe('whether segments differ at all', () => {
  const differ = (pValue: number, confidenceLevel: number) => {
    const tallies = [
      ['A', low],
      ['B', middle],
    ] as const;
    const table = compareSegments<string>(tallies, { confidenceLevel });
    const homogeneity = { statistic: 1, degreesOfFreedom: 1, pValue };
    return segmentsDiffer({ ...table, homogeneity });
  };

  test('at a fifth of the level that was asked for', () => {
    expect([differ(0.009, 0.95), differ(0.011, 0.95)]).toEqual([true, false]);
    expect([differ(0.019, 0.9), differ(0.009, 0.99)]).toEqual([true, false]);
  });

  test('fewer than two segments, overlapping segments, or nobody: null', () => {
    expect(segmentsDiffer(tableOf(low))).toBeNull();
    expect(segmentsDiffer(tableOf())).toBeNull();
    const overlapping = compareSegments([['A', low] as const, ['B', low] as const], {
      overlapping: true,
      total: { promoters: 25, passives: 60, detractors: 50 },
    });
    expect(segmentsDiffer(overlapping)).toBeNull();
  });
});

describe('the finding of a table', () => {
  test('nobody answered, or one segment has answers', () => {
    expect(segmentFinding(tableOf())).toEqual({ kind: 'nobody' });
    expect(segmentFinding(tableOf(nobody, nobody))).toEqual({ kind: 'nobody' });
    const tallies = [
      [0, nobody],
      [1, low],
    ] as const;
    const table = compareSegments<number>(tallies, { minRespondents: 0 });
    expect(table.segments).toHaveLength(2);
    const segment = table.segments.find(({ score }) => score !== null);
    expect(segmentFinding(table)).toEqual({ kind: 'only', segment });
  });

  test('two segments that differ: the higher, the lower and the points between', () => {
    for (const table of [tableOf(low, high), tableOf(high, low)]) {
      expect(segmentFinding(table)).toMatchObject({
        kind: 'pair',
        above: { score: 50 },
        below: { score: -20 },
        points: 70,
      });
    }
  });

  test('one segment differs from the rest: which, and by how many points', () => {
    expect(segmentFinding(tableOf(low, middle, middle))).toMatchObject({
      kind: 'below',
      segment: { segment: 0 },
      points: -35,
    });
    expect(segmentFinding(tableOf(middle, middle, high))).toMatchObject({
      kind: 'above',
      segment: { segment: 2 },
      points: 35,
    });
  });

  test('several segments differ: those above and those below, the clearest first', () => {
    const finding = { kind: 'several', above: [{ segment: 1 }], below: [{ segment: 0 }] };
    expect(segmentFinding(tableOf(low, high, few))).toMatchObject(finding);
    const tallies = [low, high, few, nobody].map((tally, index) => [index, tally] as const);
    expect(segmentFinding(compareSegments(tallies, { minRespondents: 0 }))).toMatchObject(finding);
    const twice = { promoters: 120, passives: 60, detractors: 20 };
    expect(segmentFinding(tableOf(low, low, high, twice))).toMatchObject({
      above: [{ segment: 3 }, { segment: 2 }],
    });
  });

  test('a blank value: in the rest, but no segment', () => {
    const table = compareSegments<string>([
      ['', low],
      ['Pro', high],
    ]);
    expect(segmentFinding(table)).toMatchObject({ kind: 'only', segment: { segment: 'Pro' } });
    const crossed = [
      { plan: '', place: 'Seoul', rating: 9 },
      { plan: 'Pro', place: null, rating: 3 },
      { plan: 'Pro', place: 'Seoul', rating: 3 },
    ];
    const { segments } = npsBySegment(crossed, { rating: 'rating', by: ['plan', 'place'] });
    expect(segments.map(isBlank)).toEqual([true, true, false]);
  });

  test('two visible segments and hidden ones, or overlapping segments: no pair', () => {
    const many = { promoters: 0, passives: 0, detractors: 25 };
    const others = [1, 2, 3, 4].map((name) => [`${name}`, many] as const);
    const hidden = compareSegments<string>([['A', high], ['B', high], ...others], {
      minRespondents: 30,
    });
    expect(segmentFinding(hidden)).toMatchObject({
      kind: 'several',
      above: [{ segment: 'A' }, { segment: 'B' }],
    });
    const pair = tableOf(low, high);
    expect(segmentFinding({ ...pair, suppressed: [2] })).toMatchObject({ kind: 'several' });
    expect(segmentFinding({ ...pair, overlapping: true })).toMatchObject({ kind: 'several' });
  });

  test('no segment differs clearly: whether all share one score', () => {
    expect(segmentFinding(tableOf(middle, middle))).toEqual({ kind: 'unclear' });
    const below = { promoters: 19, passives: 79, detractors: 32 };
    const above = { promoters: 32, passives: 79, detractors: 19 };
    expect(segmentFinding(tableOf(below, below, above, above))).toEqual({ kind: 'unclear-which' });
  });

  test('any table: a difference is claimed only where some segment differs clearly', () => {
    fc.assert(
      fc.property(fc.array(smallTallies, { maxLength: 5 }), (tallies) => {
        const table = tableOf(...tallies);
        const answered = table.segments.filter(({ score }) => score !== null);
        const clear = answered.filter((row) => standingOf(row) !== 'unclear');
        const { kind } = segmentFinding(table);
        if (answered.length < 2) expect(['nobody', 'only']).toContain(kind);
        else expect(['above', 'below', 'pair', 'several'].includes(kind)).toBe(clear.length > 0);
      }),
    );
  });
});

describe('hidden segments', () => {
  test('all segments visible: null', () => {
    expect(hiddenSegments(tableOf(low, high))).toBeNull();
  });

  test('nobody answered in them', () => {
    const rows = [
      { plan: 'Free', rating: 9 },
      { plan: 'Team', rating: null },
    ];
    const table = npsBySegment(rows, { rating: 'rating', by: 'plan' });
    expect(hiddenSegments(table)).toEqual({ reason: 'nobodyAnswered', segments: ['Team'] });
  });

  test('too few answered in them', () => {
    const tallies = [
      ['Free', low],
      ['Few', few],
      ['Fewer', few],
    ] as const;
    const table = compareSegments<string>(tallies, { minRespondents: 20 });
    expect(hiddenSegments(table)).toEqual({
      reason: 'tooFewAnswers',
      segments: ['Few', 'Fewer'],
    });
  });

  test('overlapping segments: too few, since whether anybody answered cannot be known', () => {
    const tallies = [
      ['A', low],
      ['B', nobody],
    ] as const;
    const table = compareSegments<string>(tallies, {
      overlapping: true,
      total: low,
      minRespondents: 1,
    });
    expect(hiddenSegments(table)).toEqual({ reason: 'tooFewAnswers', segments: ['B'] });
  });
});
