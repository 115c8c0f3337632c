import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeNps,
  explainChange,
  latestPerRespondent,
  matchWaves,
  merge,
  mergeTransitions,
  pairedDifference,
  scales,
  type Tally,
  type Transitions,
  tally,
} from '../../src/index.js';
import { ratingOn } from '../support/arbitraries.js';
import { expectError } from '../support/laws.js';
import { expectPoints, sumOf } from './groups.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

type Row = { id: string; rating: number };

const options = { respondent: 'id', rating: 'rating' } as const;

/** A wave in which each of ten people answers at most once. */
const wave: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefghij'), rating: ratingOn() }),
  { selector: ({ id }) => id, maxLength: 10 },
);

const countsOf = (rows: readonly Row[]): Tally => tally(rows.map(({ rating }) => rating));

/** The tally of the stayers in a wave: row or column sums of the transitions. */
function stayers(transitions: Transitions, when: 'before' | 'after'): Tally {
  const of = (category: number) =>
    when === 'before'
      ? sumOf(transitions[category] as readonly number[])
      : sumOf(transitions.map((row) => row[category] as number));
  return { promoters: of(0), passives: of(1), detractors: of(2) };
}

describe('matchWaves', () => {
  test('two waves: who stayed, left and joined', () => {
    const before = [
      { id: 'a', rating: 3 },
      { id: 'b', rating: 9 },
      { id: 'c', rating: 8 },
    ];
    const after = [
      { id: 'd', rating: 10 },
      { id: 'c', rating: 9 },
      { id: 'a', rating: 6 },
    ];
    expect(matchWaves(before, after, options)).toEqual({
      transitions: [
        [0, 0, 0],
        [1, 0, 0], // c: passive, then promoter
        [0, 0, 1], // a: detractor twice
      ],
      before: { promoters: 1, passives: 1, detractors: 1 },
      after: { promoters: 2, passives: 0, detractors: 1 },
      left: { promoters: 1, passives: 0, detractors: 0 },
      joined: { promoters: 1, passives: 0, detractors: 0 },
      missing: { rating: 0, respondent: 0 },
    });
  });

  test('any waves: stayers and leavers are the earlier wave, stayers and joiners the later', () => {
    fc.assert(
      fc.property(wave, wave, (before, after) => {
        const matched = matchWaves(before, after, options);
        const { transitions, left, joined } = matched;
        expect(matched.before).toEqual(countsOf(before));
        expect(matched.after).toEqual(countsOf(after));
        expect(merge(stayers(transitions, 'before'), left)).toEqual(countsOf(before));
        expect(merge(stayers(transitions, 'after'), joined)).toEqual(countsOf(after));
      }),
    );
  });

  test('swapped waves: leavers and joiners are swapped, transitions transposed', () => {
    fc.assert(
      fc.property(wave, wave, (before, after) => {
        const there = matchWaves(before, after, options);
        const back = matchWaves(after, before, options);
        expect([back.left, back.joined]).toEqual([there.joined, there.left]);
        expect(back.transitions).toEqual(
          [0, 1, 2].map((from) => [0, 1, 2].map((to) => there.transitions[to]?.[from])),
        );
      }),
    );
  });

  test('respondents matched in chunks: the transitions add up', () => {
    fc.assert(
      fc.property(wave, wave, (before, after) => {
        const half = (rows: Row[], isFirst: boolean) =>
          rows.filter(({ id }) => id < 'f' === isFirst);
        const [firstHalf, secondHalf] = [true, false].map((isFirst) =>
          matchWaves(half(before, isFirst), half(after, isFirst), options),
        ) as [ReturnType<typeof matchWaves>, ReturnType<typeof matchWaves>];
        const all = matchWaves(before, after, options);
        expect(mergeTransitions(firstHalf.transitions, secondHalf.transitions)).toEqual(
          all.transitions,
        );
      }),
    );
  });

  test('rows without rating or respondent: counted as missing, blanks are not matched', () => {
    const blank = [null, undefined, '', '  ', Number.NaN].map((id) => ({ id, rating: 9 }));
    const rows = [...blank, { id: 'a', rating: null }, { id: null, rating: undefined }];
    expect(matchWaves<(typeof rows)[0]>(rows, [{ id: 'a', rating: 9 }], options)).toMatchObject({
      left: { promoters: 0, passives: 0, detractors: 0 },
      joined: { promoters: 1, passives: 0, detractors: 0 },
      missing: { rating: 2, respondent: 5 },
    });
  });

  test('respondents 1 and "1": two respondents', () => {
    const { transitions } = matchWaves<{ id: unknown; rating: number }>(
      [{ id: 1, rating: 9 }],
      [{ id: '1', rating: 9 }],
      options,
    );
    expect(transitions.flat()).toEqual(new Array(9).fill(0));
  });

  test('a respondent twice in one wave: refused with wave and row', () => {
    const once = [{ id: 'a', rating: 9 }];
    const twice = [...once, { id: 'b', rating: 9 }, { id: 'a', rating: 3 }];
    expectError(
      () => matchWaves(twice, once, options),
      RangeError,
      'respondent must answer once in before, received "a" again at row 2',
    );
    expectError(
      () => matchWaves(once, twice, options),
      RangeError,
      'respondent must answer once in after, received "a" again at row 2',
    );
  });

  test('a value that is not a rating: refused with wave and row', () => {
    const good = [{ id: 'a', rating: 9 }];
    const bad = [...good, { id: 'b', rating: 11 }];
    const rule = 'must be a whole number from 0 to 10, received 11';
    expectError(
      () => matchWaves(bad, good, options),
      RangeError,
      `rating at row 1 of before ${rule}`,
    );
    expectError(
      () => matchWaves(good, bad, options),
      RangeError,
      `rating at row 1 of after ${rule}`,
    );
  });

  test('no field for respondent or rating: refused', () => {
    const rule = 'must be a property name or a function, received undefined';
    for (const name of ['respondent', 'rating']) {
      const options: Wrong = { respondent: 'id', rating: 'rating', [name]: undefined };
      expectError(() => matchWaves([], [], options), TypeError, `${name} ${rule}`);
    }
  });

  test('another scale: categories of that scale', () => {
    const rows = [{ id: 'a', rating: 5 }];
    const { transitions } = matchWaves(rows, rows, { ...options, scale: scales['1-5'] });
    expect(transitions[0]?.[0]).toBe(1);
  });

  test('explainChange of stayers, leavers and joiners: turnover is mix, changed ratings are rate', () => {
    fc.assert(
      fc.property(wave, wave, (before, after) => {
        const { transitions, left, joined } = matchWaves(before, after, options);
        const explained = explainChange(
          [
            ['stayed', stayers(transitions, 'before')],
            ['left', left],
          ],
          [
            ['stayed', stayers(transitions, 'after')],
            ['joined', joined],
          ],
        );
        if (before.length === 0 || after.length === 0) {
          expect(explained).toBeNull();
          return;
        }
        const score = (rows: Row[]) => computeNps(countsOf(rows)).score as number;
        expectPoints(explained?.change.estimate, score(after) - score(before));
        // changed minds are all of the rate: those who left or joined cannot have changed theirs
        const stayed = explained?.segments.find(({ segment }) => segment === 'stayed');
        const paired = pairedDifference(transitions)?.estimate ?? 0;
        const share = ((stayed?.shareBefore ?? 0) + (stayed?.shareAfter ?? 0)) / 2;
        expectPoints(explained?.rate.estimate, share * paired);
      }),
    );
  });
});

describe('latestPerRespondent', () => {
  type Answer = { id: string | null; day: string | null; rating: number };

  test('several answers of a respondent: the latest is kept, in the order of the rows', () => {
    const rows = [
      { id: 'a', day: '2026-03-02', rating: 9 },
      { id: 'b', day: '2026-03-01', rating: 3 },
      { id: 'a', day: '2026-03-01', rating: 1 },
      { id: 'b', day: '2026-03-05', rating: 8 },
    ];
    expect(latestPerRespondent(rows, { respondent: 'id', date: 'day' })).toEqual([
      rows[0],
      rows[3],
    ]);
    expect(latestPerRespondent(rows, { respondent: 'id' })).toEqual([rows[2], rows[3]]);
  });

  test('a period: the latest answer of each respondent in each period is kept', () => {
    const rows = [
      { id: 'a', day: '2026-01-31' },
      { id: 'a', day: '2026-02-01' },
      { id: 'a', day: '2026-02-02' },
    ];
    const options = { respondent: 'id', date: 'day', period: 'month' } as const;
    expect(latestPerRespondent(rows, options)).toEqual([rows[0], rows[2]]);
  });

  const answers: fc.Arbitrary<Answer[]> = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', null, ''),
      day: fc.constantFrom('2026-01-01', '2026-01-31', '2026-02-01', null),
      rating: ratingOn(),
    }),
  );

  test('rows without a respondent: all kept, in their order', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const kept = latestPerRespondent(rows, { respondent: 'id', date: 'day' });
        expect(kept).toEqual(rows.filter((row) => kept.includes(row)));
        expect(kept.filter(({ id }) => !id)).toEqual(rows.filter(({ id }) => !id));
      }),
    );
  });

  test('equal dates: the last row of a respondent is kept', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const kept = latestPerRespondent(rows, { respondent: 'id', date: 'day' });
        for (const one of ['a', 'b', 'c']) {
          const own = rows.filter(({ id }) => id === one);
          const latest = own
            .map(({ day }) => day ?? '')
            .sort()
            .at(-1);
          const expected = own.filter(({ day }) => (day ?? '') === latest).at(-1);
          expect(kept.filter(({ id }) => id === one)).toEqual(expected ? [expected] : []);
        }
      }),
    );
  });

  test('any rows and a period: the latest within each period', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const options = { respondent: 'id', date: 'day' } as const;
        const kept = latestPerRespondent(rows, { ...options, period: 'month' });
        const month = ({ day }: Answer) => day?.slice(0, 7);
        for (const one of new Set(rows.map(month))) {
          const own = rows.filter((row) => month(row) === one);
          expect(kept.filter((row) => month(row) === one)).toEqual(
            latestPerRespondent(own, options),
          );
        }
      }),
    );
  });

  test('the rows that are kept: accepted by matchWaves', () => {
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const [first, second] = [before, after].map((rows) =>
          latestPerRespondent(rows, { respondent: 'id' }),
        ) as [Answer[], Answer[]];
        expect(() => matchWaves(first, second, options)).not.toThrow();
      }),
    );
  });

  test('a value that is not a date, or a period without dates: refused', () => {
    const rows = [
      { id: 'a', day: '2026-01-01' },
      { id: 'a', day: '2026-02-30' },
    ];
    expectError(
      () => latestPerRespondent(rows, { respondent: 'id', date: 'day' }),
      RangeError,
      'date at row 1 must be an ISO 8601 date that exists, received "2026-02-30"',
    );
    expectError(
      () => latestPerRespondent(rows, { respondent: 'id', period: 'month' }),
      TypeError,
      'period must come with date',
    );
  });
});
