import { assertType, describe, expectTypeOf, test } from 'vitest';
import { roundShares } from '../src/display/index.js';
import {
  type AnyTally,
  type Category,
  type ChangeExplained,
  classify,
  compareSegments,
  computeNps,
  confidenceInterval,
  type Difference,
  type DifferenceMethod,
  difference,
  effectiveTally,
  emptyTally,
  equivalence,
  type Interval,
  type IntervalMethod,
  isRating,
  isWeighted,
  merge,
  mergeLedgers,
  mergeWeighted,
  type Nps,
  type ProblemReason,
  periodOf,
  type ReadingOptions,
  readRating,
  rolling,
  type Screened,
  safeReadRating,
  scales,
  screen,
  type Tally,
  tally,
  tallyBy,
  tallyByPeriod,
  tallyWeighted,
  type Wave,
  type WeightedTally,
} from '../src/index.js';

// Read by the compiler only: a call under @ts-expect-error must not compile.

interface Row {
  readonly person: string;
  readonly date: Date;
  readonly score: string;
  readonly comment?: string;
}

declare const answers: unknown[];
declare const ratings: number[];
declare const tallies: Tally[];
declare const rows: Row[];
declare const weighted: WeightedTally;

describe('works as written', () => {
  test('functions of the library in filter, map and reduce: compile', () => {
    expectTypeOf(answers.filter(isRating)).toEqualTypeOf<number[]>();
    expectTypeOf([10, '10', null].filter(isRating)).toEqualTypeOf<number[]>();
    expectTypeOf(ratings.map(classify)).toEqualTypeOf<Category[]>();
    expectTypeOf(tallies.map(computeNps)).toEqualTypeOf<Nps[]>();
    expectTypeOf(tallies.reduce(merge, emptyTally)).toEqualTypeOf<Tally>();
    expectTypeOf(([] as Tally[]).reduce(merge)).toEqualTypeOf<Tally>();
    expectTypeOf([].reduce(merge, emptyTally)).toEqualTypeOf<Tally>();
    expectTypeOf([weighted].reduce(mergeWeighted)).toEqualTypeOf<WeightedTally>();
    expectTypeOf([screen(rows, { rating: 'score' }).ledger].reduce(mergeLedgers)).toBeObject();
  });

  test('functions with options: compile', () => {
    const scale = scales.european;
    expectTypeOf(isRating).guards.toEqualTypeOf<number>();
    assertType<Category>(classify(9, { scale }));
    assertType<Tally>(tally(ratings, { scale }));
    assertType<Nps>(computeNps(ratings, { scale }));
    assertType<number[]>(answers.filter((answer) => isRating(answer, { scale })));
  });

  test('anything that can be iterated: compiles', () => {
    assertType<Tally>(tally(new Set(ratings)));
    assertType<Tally>(tally(new Uint8Array(4)));
    assertType<Tally>(tally(Object.freeze([9, 10])));
    assertType<WeightedTally>(tallyWeighted(new Map([[9, 1.5]])));
    assertType<WeightedTally>(tallyWeighted([[9, 1.5]] as const));
  });

  test('a row of a database and an Nps, which both are tallies: compile', () => {
    const row = { plan: 'free', promoters: 1, passives: 1, detractors: 1 } as const;
    assertType<Tally>(row);
    assertType<Tally>(merge(computeNps(ratings), emptyTally));
    expectTypeOf(computeNps(ratings).score).toEqualTypeOf<number | null>();
  });
});

describe('a field', () => {
  test('a field: a property of the row, or a function of row and index', () => {
    assertType<Screened<Row>>(
      screen(rows, { rating: 'score', respondent: 'person', date: 'date' }),
    );
    assertType<Screened<Row>>(screen(rows, { rating: 'comment' }));
    assertType<Screened<Row>>(screen(rows, { rating: (row, index) => row.score + index }));
  });

  test('a field that does not exist: does not compile', () => {
    // @ts-expect-error: no such property
    screen(rows, { rating: 'scor' });
    // @ts-expect-error: no such property
    screen(rows, { rating: 'score', respondent: 'nobody' });
    // @ts-expect-error: no rating at all
    screen(rows, {});
  });

  test('a field of the wrong kind: does not compile', () => {
    interface Odd {
      readonly score: number;
      readonly flag: boolean;
    }
    const odd: Odd[] = [];
    // @ts-expect-error: a boolean is no date
    screen(odd, { rating: 'score', respondent: 'score', date: 'flag' });
  });

  test('a field of rows that are not objects: a function, whose row is typed', () => {
    const texts = ['10', 'n/a'];
    assertType<Screened<string>>(screen(texts, { rating: (answer) => answer.trim() }));
    assertType<Screened<number>>(screen(ratings, { rating: (answer) => answer }));
    // @ts-expect-error: a text has a length, which is no rating
    screen(texts, { rating: 5 });
  });

  test('a field of rows that are lists: a place, or a function whose row is typed', () => {
    const lists: (string | number)[][] = [['Pro', 9]];
    assertType<Screened<(string | number)[]>>(screen(lists, { rating: 1 }));
    assertType<Screened<(string | number)[]>>(screen(lists, { rating: (row) => row[1] }));
    // @ts-expect-error: a list has a method of this name, which is no rating
    screen(lists, { rating: 'at' });
    // @ts-expect-error: no cell is a rating
    tallyBy([['Pro']], { rating: 0, by: 0 });
  });
});

describe('plain and weighted tallies', () => {
  const answers = [{ rating: 9, plan: 'Pro', day: '2026-01-01', weight: 1.5 as number | null }];
  const bySegment = { rating: 'rating', by: 'plan' } as const;
  const byMonth = { rating: 'rating', date: 'day', period: 'month' } as const;

  test('tallyBy without a weight: plain tallies, which every function of tallies takes', () => {
    const tallies = tallyBy(answers, bySegment);
    expectTypeOf(tallies).toEqualTypeOf<Map<string, Tally>>();
    expectTypeOf([...tallies.values()].map((tally) => computeNps(tally))).toEqualTypeOf<Nps[]>();
    expectTypeOf([...tallies.values()].map(computeNps)).toEqualTypeOf<Nps[]>();
  });

  test('tallyBy with a weight: weighted tallies', () => {
    const tallies = tallyBy(answers, { ...bySegment, weight: 'weight' });
    expectTypeOf(tallies).toEqualTypeOf<Map<string, WeightedTally>>();
    assertType<Nps[]>([...tallies.values()].map((tally) => computeNps(effectiveTally(tally))));
    // @ts-expect-error: effectiveTally first
    [...tallies.values()].map(computeNps);
  });

  test('tallyBy with a weight that may be undefined: either kind', () => {
    const weight = 'weight' as 'weight' | undefined;
    const tallies = tallyBy(answers, { ...bySegment, weight });
    expectTypeOf(tallies).toEqualTypeOf<Map<string, AnyTally>>();
  });

  test('tallyBy with a function or crossed properties: their keys', () => {
    const byFlag = tallyBy(answers, { rating: 'rating', by: (row) => row.rating > 5 });
    expectTypeOf(byFlag).toEqualTypeOf<Map<boolean, Tally>>();
    const crossed = tallyBy(answers, { rating: (row) => row.rating, by: ['plan', 'day'] });
    expectTypeOf(crossed).toEqualTypeOf<Map<string, Tally>>();
  });

  test('tallyByPeriod: waves of the kind, also rolling', () => {
    const waves = tallyByPeriod(answers, byMonth);
    expectTypeOf(waves).toEqualTypeOf<Wave<Tally>[]>();
    expectTypeOf(rolling(waves, { periods: 2 })).toEqualTypeOf<Wave<Tally>[]>();
    const [first, second] = waves as [Wave<Tally>, Wave<Tally>];
    assertType<Difference | null>(difference(second.tally, first.tally));
    const weighted = tallyByPeriod(answers, { ...byMonth, weight: (row) => row.weight });
    expectTypeOf(weighted).toEqualTypeOf<Wave<WeightedTally>[]>();
    assertType<readonly Wave[]>(weighted);
  });

  test('isWeighted: narrows the type', () => {
    const either = weighted as AnyTally;
    if (isWeighted(either)) assertType<WeightedTally>(either);
    else assertType<Tally>(either);
  });
});

describe('results as options', () => {
  test('method and level of a result: options of the same function', () => {
    const interval = confidenceInterval(emptyTally);
    if (interval) {
      const { method, confidenceLevel } = interval;
      expectTypeOf(method).toEqualTypeOf<IntervalMethod>();
      confidenceInterval(emptyTally, { method, confidenceLevel });
    }
    const change = difference(emptyTally, emptyTally);
    if (change) {
      const { method, alternative, margin } = change;
      difference(emptyTally, emptyTally, { method, alternative, margin });
    }
    expectTypeOf<Interval['method']>().toEqualTypeOf<IntervalMethod | 'delta'>();
    expectTypeOf<ChangeExplained<string>['mix']['method']>().toEqualTypeOf<'delta'>();
    expectTypeOf<ChangeExplained<string>['change']['method']>().toEqualTypeOf<DifferenceMethod>();
  });

  test('an undefined option: compiles', () => {
    const confidenceLevel = undefined as number | undefined;
    const scale = undefined as typeof scales.european | undefined;
    confidenceInterval(emptyTally, { confidenceLevel, method: undefined });
    compareSegments([], { confidenceLevel, method: undefined, total: undefined });
    computeNps(ratings, { scale });
    screen(rows, { rating: 'score', respondent: undefined, period: undefined, scale });
  });

  test('safeReadRating: a rating or a problem', () => {
    const { rating, problem } = safeReadRating('9');
    expectTypeOf(rating).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(problem).toEqualTypeOf<ProblemReason | undefined>();
    if (problem === undefined) expectTypeOf(rating).toEqualTypeOf<number | null>();
  });
});

describe('does not compile', () => {
  test('a wrong option: does not compile', () => {
    // @ts-expect-error: a level is a number
    confidenceInterval(emptyTally, { confidenceLevel: '0.95' });
    // @ts-expect-error: no such method
    confidenceInterval(emptyTally, { method: 'bogus' });
    // @ts-expect-error: no such method for differences
    difference(emptyTally, emptyTally, { method: 'jeffreys' });
    // @ts-expect-error: no such side
    difference(emptyTally, emptyTally, { alternative: 'above' });
    // @ts-expect-error: each group has a population of its own
    difference(emptyTally, emptyTally, { population: 100 });
    // @ts-expect-error: equivalence needs a margin
    equivalence(emptyTally, emptyTally, {});
    // @ts-expect-error: tables of segments have no population
    compareSegments([], { population: 100 });
    // @ts-expect-error: a misspelt option
    confidenceInterval(emptyTally, { confidencelevel: 0.9 });
    // @ts-expect-error: a scale is not its name
    classify(9, { scale: 'european' });
    // @ts-expect-error: a scale is not its name
    isRating(9, { scale: 'european' });
    // @ts-expect-error: a scale is not its name
    tally(ratings, { scale: 'european' });
    // @ts-expect-error: no such scale
    scales['1-6'];
    // @ts-expect-error: no such period
    periodOf('2026-03-01', { period: 'fortnight' });
    // @ts-expect-error: a week starts on Monday or Sunday
    periodOf('2026-03-01', { period: 'week', weekStart: 'friday' });
    // @ts-expect-error: digits are a number
    roundShares(emptyTally, { digits: '1' });
    // @ts-expect-error: a label stands for a number
    readRating('Great', { labels: { Great: '9' } });
    expectTypeOf<DifferenceMethod>().toEqualTypeOf<'score' | 'adjusted-wald' | 'wald'>();
    expectTypeOf<ReadingOptions['missing']>().toEqualTypeOf<readonly string[] | undefined>();
  });

  test('wrong data: does not compile', () => {
    // @ts-expect-error: a text is no rating
    classify('9');
    // @ts-expect-error: texts are no ratings
    tally(['9', '10']);
    // @ts-expect-error: null is no rating
    tally([9, null]);
    // @ts-expect-error: BigInts are no ratings
    tally(new BigInt64Array(4));
    // @ts-expect-error: one count is missing
    computeNps({ promoters: 1, passives: 1 });
    // @ts-expect-error: a count is a number
    merge({ promoters: '1', passives: 1, detractors: 1 }, emptyTally);
    // @ts-expect-error: a rating and a weight
    tallyWeighted([[9]]);
  });

  test('a weighted tally instead of a plain one, and the reverse: does not compile', () => {
    // @ts-expect-error: effectiveTally first
    computeNps(weighted);
    // @ts-expect-error: mergeWeighted
    merge(weighted, emptyTally);
    assertType<Nps>(computeNps(effectiveTally(weighted)));
  });

  test('a change of a result: does not compile', () => {
    // @ts-expect-error: read only
    emptyTally.promoters = 1;
    // @ts-expect-error: read only
    scales['0-10'] = scales.european;
    // @ts-expect-error: read only
    scales['0-10'].max = 11;
  });
});
