import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainedFinding, matchedFinding, mixDriver } from '../../src/findings/change.js';
import { explainChange, pairedDifference, type Tally, type Transitions } from '../../src/index.js';

const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
const high: Tally = { promoters: 60, passives: 30, detractors: 10 };
const times = ({ promoters, passives, detractors }: Tally, factor: number): Tally => ({
  promoters: promoters * factor,
  passives: passives * factor,
  detractors: detractors * factor,
});

describe('a change by mix and rate', () => {
  const findingOf = (before: readonly [Tally, Tally], after: readonly [Tally, Tally]) => {
    const named = ([free, pro]: readonly [Tally, Tally]) =>
      [
        ['Free', free],
        ['Pro', pro],
      ] as const;
    const explained = explainChange<string>(named(before), named(after));
    if (explained === null) throw new Error('both periods have answers');
    return { explained, finding: explainedFinding(explained) };
  };

  test('the rate is clear, the mix is not', () => {
    const { explained, finding } = findingOf([low, low], [high, high]);
    const { change, rate } = explained;
    expect(finding).toEqual({
      kind: 'rose',
      change,
      mix: null,
      rate,
      isStricter: false,
      simpson: false,
    });
    expect(findingOf([high, high], [low, low]).finding.kind).toBe('fell');
  });

  test('the mix is clear, the rate is not', () => {
    const { explained, finding } = findingOf([times(low, 9), high], [low, times(high, 9)]);
    expect(finding).toMatchObject({ kind: 'rose', mix: explained.mix, rate: null });
  });

  test('nothing moved: nothing is clear', () => {
    const { finding } = findingOf([low, high], [low, high]);
    expect(finding).toMatchObject({ kind: 'unclear', mix: null, rate: null });
  });

  test('every segment moved against the total: said only where change and rate are clear', () => {
    const before = [
      { promoters: 2, passives: 4, detractors: 4 },
      { promoters: 60, passives: 20, detractors: 10 },
    ] as const;
    const after = [
      { promoters: 15, passives: 20, detractors: 15 },
      { promoters: 35, passives: 10, detractors: 5 },
    ] as const;
    const few = findingOf(before, after);
    expect([few.explained.simpson, few.finding.simpson]).toEqual([true, false]);
    const larger = ([free, pro]: readonly [Tally, Tally]) =>
      [times(free, 20), times(pro, 20)] as const;
    expect(findingOf(larger(before), larger(after)).finding.simpson).toBe(true);
  });

  test('the segment that most of the mix is due to', () => {
    const { explained } = findingOf([low, times(high, 9)], [times(low, 9), high]);
    expect(mixDriver(explained)).toMatchObject({ segment: 'Free', shareAfter: 0.9 });
    const rising = findingOf([times(low, 9), high], [low, times(high, 9)]).explained;
    expect(mixDriver(rising)?.segment).toBe('Free'); // both contribute alike: the first
    expect(mixDriver(findingOf([low, high], [low, high]).explained)).toBeNull();
  });
});

describe('the same respondents', () => {
  const counts: Transitions = [
    [8, 7, 6],
    [5, 4, 3],
    [2, 1, 9],
  ];

  test('the move and the change at the level that was asked for', () => {
    expect(matchedFinding(counts, { confidenceLevel: 0.9 })).toEqual({
      kind: 'fell', // p = 0.083
      change: pairedDifference(counts, { confidenceLevel: 0.9 }),
    });
    expect(matchedFinding(counts)).toEqual({ kind: 'unclear', change: pairedDifference(counts) });
  });

  test('nobody answered twice', () => {
    const nobody: Transitions = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(matchedFinding(nobody)).toEqual({ kind: 'nobody' });
  });

  test('any transitions: going back turns the move', () => {
    const row = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200));
    const opposite = { rose: 'fell', fell: 'rose', unclear: 'unclear', nobody: 'nobody' } as const;
    fc.assert(
      fc.property(fc.tuple(row, row, row), (there) => {
        const at = (from: number, to: number) => there[from]?.[to] ?? 0;
        const back = [0, 1, 2].map((from) => [0, 1, 2].map((to) => at(to, from)));
        const { kind } = matchedFinding(back as unknown as Transitions);
        expect(kind).toBe(opposite[matchedFinding(there).kind]);
      }),
      { numRuns: 50 },
    );
  });
});
