import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/files/index.js';
import {
  computeNps,
  confidenceInterval,
  effectiveTally,
  histogram,
  npsBySegment,
  npsTrend,
  type SegmentRow,
  screen,
  tally,
  tallyWeighted,
} from '../../src/index.js';
import {
  addGroups,
  addRows,
  countRows,
  finishSurvey,
  mergeSurveys,
  planSurvey,
  type Survey,
  type SurveyPlan,
  type SurveyRecord,
  type SurveyRequest,
  startSurvey,
  surveyRecord,
} from '../../src/survey/index.js';
import { errorOf, expectPlainNumbers } from '../support/laws.js';
import { type DrawnSurvey, drawnSurvey, header, places } from './random-tables.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const names = ['id', 'who', 'Recommend us?', 'plan', 'country', 'day', 'weight'];

/** The plan of a drawn survey. Its header is the only row, so that no row is taken for a header. */
const planOf = ({ request, header }: DrawnSurvey): SurveyPlan => planSurvey([header], request);
const cellsOf = ({ rows }: DrawnSurvey): Row[] => rows.map(({ cells }) => cells);

/** The same rows in batches, cut at some places. */
function batchesOf(rows: readonly Row[], cuts: readonly number[]): Row[][] {
  const places = [0, ...cuts.map((cut) => cut % (rows.length + 1)), rows.length].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((end, index) => rows.slice(places[index], end));
}

/** Surveys merged in the order of the rows, in a nesting that is drawn. */
function mergeNested(surveys: readonly Survey[], choices: readonly number[]): Survey {
  const merged = [...surveys];
  for (let step = 0; merged.length > 1; step++) {
    const at = (choices[step % choices.length] as number) % (merged.length - 1);
    merged.splice(at, 2, mergeSurveys(merged[at] as Survey, merged[at + 1] as Survey));
  }
  return merged[0] as Survey;
}

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const cuts = fc.array(fc.nat(100), { maxLength: 5 });
const choices = fc.array(fc.nat(100), { minLength: 1, maxLength: 5 });

describe('all surveys', () => {
  test('every row is in exactly one count of the ledger', () => {
    fc.assert(
      fc.property(drawnSurvey, (drawn) => {
        const survey = countRows(planOf(drawn), cellsOf(drawn));
        for (const { rows, counted, problems, ...others } of [
          survey.ledger,
          surveyRecord(survey).ledger,
        ]) {
          const sum = Object.values(others).reduce((total, count) => total + count, counted);
          expect([rows, sum]).toEqual([drawn.rows.length, drawn.rows.length]);
        }
      }),
    );
  });

  test('the result is the same for every way to cut the rows into batches', () => {
    fc.assert(
      fc.property(drawnSurvey, cuts, (drawn, cuts) => {
        const plan = planOf(drawn);
        const count = startSurvey(plan);
        for (const batch of batchesOf(cellsOf(drawn), cuts)) addRows(count, batch);
        expect(finishSurvey(count)).toStrictEqual(countRows(plan, cellsOf(drawn)));
      }),
    );
  });

  test('the surveys of parts merge to that of the whole, in every nesting, also as JSON', () => {
    fc.assert(
      fc.property(drawnSurvey, cuts, choices, (drawn, cuts, choices) => {
        const plan = planOf(drawn);
        const whole = countRows(plan, cellsOf(drawn));
        const parts = batchesOf(cellsOf(drawn), cuts).map((batch) => countRows(plan, batch));
        expect(mergeNested(parts, choices)).toStrictEqual(whole);
        const sent = asJson(parts);
        const merged = asJson(mergeNested(sent, choices));
        expect(merged).toStrictEqual(asJson(whole));
        expect(sent).toStrictEqual(asJson(parts));
        expect(surveyRecord(merged)).toStrictEqual(surveyRecord(whole));
        const counted = countRows(asJson(plan), cellsOf(drawn));
        expect(surveyRecord(counted)).toStrictEqual(surveyRecord(whole));
      }),
    );
  });

  test('the survey of no rows changes nothing', () => {
    fc.assert(
      fc.property(drawnSurvey, (drawn) => {
        const plan = planOf(drawn);
        const [survey, nobody] = [countRows(plan, cellsOf(drawn)), countRows(plan, [])];
        expect(mergeSurveys(survey, nobody)).toStrictEqual(survey);
        expect(mergeSurveys(nobody, survey)).toStrictEqual(survey);
      }),
    );
  });

  test('groups with counts give what repeated rows give, but for the list of problems', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(drawnSurvey, counts, (drawn, counts) => {
        const plan = planOf({ ...drawn, request: { ...drawn.request, respondent: undefined } });
        const groups = cellsOf(drawn).map(
          (row, index) => [row, counts[index % counts.length] as number] as const,
        );
        const count = startSurvey(plan);
        addGroups(count, groups);
        const repeated = groups.flatMap(([row, times]) => new Array<Row>(times).fill(row));
        const withoutProblems = ({ ledger, ...survey }: Survey) => ({
          ...survey,
          ledger: { ...ledger, problems: [] },
        });
        expect(withoutProblems(finishSurvey(count))).toStrictEqual(
          withoutProblems(countRows(plan, repeated)),
        );
      }),
    );
  });

  test('answers of segments, and of periods, and those left out are all that count', () => {
    fc.assert(
      fc.property(drawnSurvey, (drawn) => {
        const record = surveyRecord(countRows(planOf(drawn), cellsOf(drawn)));
        const { ledger, answers, segments, trend, missing } = record;
        const sum = (of: readonly { readonly answers: number | null }[] = []) =>
          of.reduce((total, { answers }) => total + (answers as number), 0);
        expect(answers + (missing?.weight ?? 0)).toBe(ledger.counted);
        if (segments) {
          const { segment, date, weight } = segments.missing;
          expect([sum(segments.segments) + segment + weight, date]).toEqual([ledger.counted, 0]);
        }
        if (trend && missing) {
          expect(sum(trend) + missing.date + missing.weight).toBe(ledger.counted);
        }
      }),
    );
  });

  test('a survey gives plain numbers', () => {
    fc.assert(
      fc.property(drawnSurvey, (drawn) => {
        const survey = countRows(planOf(drawn), cellsOf(drawn));
        expectPlainNumbers(survey);
        expectPlainNumbers(surveyRecord(survey));
      }),
    );
  });
});

describe('one road: the functions of the library give the same numbers', () => {
  /** The rows that count, by the library alone. */
  function screened({ rows, request }: DrawnSurvey) {
    const { period, respondent, date } = request;
    return screen(rows, {
      rating: ({ cells }) => cells[places.rating],
      ...(respondent !== undefined && {
        respondent: ({ cells }) => cells[places.respondent]?.trim(),
        ...(date !== undefined && { date: ({ date }) => date, period: period ?? 'month' }),
      }),
    });
  }

  /** A day has one date text only, so that the clock does not decide whose answer is later. */
  const withoutClocks = drawnSurvey.map((drawn) => ({
    ...drawn,
    rows: drawn.rows.map(({ cells, date }) => ({
      date,
      cells: cells.map((cell, place) => (place === places.date ? (date ?? '') : cell)),
    })),
  }));

  test('the ledger, the histogram and the score', () => {
    fc.assert(
      fc.property(withoutClocks, (drawn) => {
        const record = surveyRecord(countRows(planOf(drawn), cellsOf(drawn)));
        const { ratings, rows, ledger } = screened(drawn);
        expect(record.ledger).toEqual(ledger);
        if (drawn.request.weight === undefined) {
          expect(record).toMatchObject({ ...computeNps(ratings), histogram: histogram(ratings) });
          expect(record.interval).toEqual(confidenceInterval(tally(ratings)));
        } else {
          const weighted = ratings.flatMap((rating, index) => {
            const weight = weightOf(rows[index]?.cells);
            return weight === null ? [] : [[rating, weight] as const];
          });
          const effective = effectiveTally(tallyWeighted(weighted));
          expect(record).toMatchObject(computeNps(effective));
          expect(record.interval).toEqual(confidenceInterval(effective));
        }
      }),
    );
  });

  test('segments and trend', () => {
    fc.assert(
      fc.property(withoutClocks, (drawn) => {
        const { request } = drawn;
        const record = surveyRecord(countRows(planOf(drawn), cellsOf(drawn)));
        const { rows, ratings } = screened(drawn);
        const answers = {
          rating: (_: unknown, index: number) => ratings[index],
          ...(request.weight !== undefined && {
            weight: ({ cells }: { cells: Row }) => weightOf(cells),
          }),
        } as const;
        const { by } = request as { by?: readonly number[] };
        if (by !== undefined) {
          const table = npsBySegment(
            rows.map(({ cells }) => withParts(cells, by)),
            {
              ...answers,
              by: by.length === 1 ? 'part0' : by.map((_, index) => `part${index}` as const),
            },
          );
          const answered = record.segments?.segments.filter(({ answers }) => answers > 0) ?? [];
          const expected = table.segments.filter(({ answers }) => answers > 0);
          expect(withoutOrder(answered)).toEqual(withoutOrder(expected));
          for (const { segment, shrunkenScore } of answered) {
            const other = expected.find((row) => row.segment === segment);
            // it is summed up in the order of the segments
            expect(shrunkenScore).toBeCloseTo(other?.shrunkenScore as number, 9);
          }
          expect(record.segments?.total).toEqual(table.total);
          const { segment, weight } = table.missing;
          const own = record.segments?.missing ?? { segment: 0, weight: 0 };
          expect(own.segment + own.weight).toBe(segment + weight);
        }
        if (request.date !== undefined) {
          const trend = npsTrend(rows, {
            ...answers,
            date: ({ date }) => date,
            period: request.period ?? 'month',
            asOf: dayAfterNewest(record),
            ...(request.respondent !== undefined &&
              request.weight === undefined && {
                respondent: ({ cells }) => cells[places.respondent]?.trim(),
              }),
          });
          expect(record.trend).toEqual(trend.points);
        }
      }),
    );
  });

  /** When a survey is looked at unless the request says so; with no dates it does not matter. */
  function dayAfterNewest({ answersByDay = [] }: SurveyRecord): number {
    const newest = answersByDay[answersByDay.length - 1]?.day ?? '2024-01-01';
    return Date.parse(newest) + 86_400_000;
  }

  /** Segments by key, without what depends on their order. */
  function withoutOrder(rows: readonly SegmentRow<string>[]) {
    return new Map(rows.map(({ parts, shrunkenScore, ...row }) => [row.segment, row] as const));
  }

  function weightOf(cells: Row | undefined): number | null {
    const text = cells?.[places.weight]?.trim() ?? '';
    return text === '' ? null : Number(text);
  }

  function withParts(cells: Row, places: readonly number[]) {
    const parts = places.map((place, index) => [`part${index}`, cells[place]?.trim()] as const);
    return { cells, ...Object.fromEntries(parts) } as {
      cells: Row;
      [part: `part${number}`]: string;
    };
  }
});

describe('whatever happens, an error is a sentence of ours', () => {
  const engineWords = /cannot |is not (a function|iterable|defined)|reading '|converting/i;

  function expectOwnError(call: () => unknown): void {
    let error: Error;
    try {
      call();
      return;
    } catch (thrown) {
      error = thrown as Error;
    }
    expect(['SurveyError', 'RangeError', 'TypeError']).toContain(error.name);
    expect(error.message).not.toMatch(engineWords);
    expect(error.message).toMatch(/^\S.*\S$/s);
  }

  const anyText = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '9',
      '3',
      '3/4/2026',
      '26/03/14',
      '14/3/2026',
      '3/14/2026',
      '2026/3/4 9:00 AST',
    ),
    fc.constantFrom('Promoter', '-100', '100', '0226-01-01', '1e3', '9999-12-31', '__proto__'),
  );
  const anyTable = fc.array(fc.array(anyText, { maxLength: 8 }), { maxLength: 12 });
  const anyColumn = fc.oneof(fc.integer({ min: -1, max: 8 }), anyText);
  const anyPeriods = fc.record({
    before: fc.constantFrom('2026-03', '2026', '2026-W10', 'x'),
    after: fc.constantFrom('2026-04', '2026', ''),
  });
  const anyRequest = fc.record(
    {
      rating: anyColumn,
      by: fc.array(anyColumn, { maxLength: 3 }),
      bands: fc.dictionary(anyText, fc.array(fc.double(), { maxLength: 3 })),
      compare: fc.tuple(
        fc.record({ column: anyColumn, value: anyText }),
        fc.record({ column: anyColumn, value: anyText }),
      ),
      explain: fc.tuple(anyPeriods, anyColumn).map(([two, column]) => ({ ...two, column })),
      date: anyColumn,
      dateOrder: fc.constantFrom('dmy' as const, 'mdy' as const),
      period: fc.constantFrom('day' as const, 'week' as const, 'year' as const),
      timeZone: fc.constantFrom('UTC', 'Asia/Seoul', 'Mars'),
      respondent: anyColumn,
      weight: anyColumn,
      panel: anyPeriods,
      minRespondents: fc.integer({ min: -1, max: 5 }),
      confidenceLevel: fc.double(),
    },
    { requiredKeys: [] },
  );

  test('any table of texts, any request of the right types', () => {
    fc.assert(
      fc.property(anyTable, anyTable, header, anyRequest, (table, more, header, request) => {
        for (const rows of [table, [header, ...table]]) {
          expectOwnError(() => {
            const plan = planSurvey(rows, request);
            surveyRecord(
              mergeSurveys(countRows(plan, rows.slice(plan.headerRows)), countRows(plan, more)),
            );
          });
        }
      }),
    );
  });

  test('any table of texts, a column of each kind', () => {
    const request = {
      rating: places.rating,
      by: [places.plan],
      bands: { country: [0, 5] },
      date: places.date,
      weight: places.weight,
    };
    fc.assert(
      fc.property(anyTable, (rows) => {
        const plan = planSurvey([names], { ...request, by: [places.plan, places.country] });
        expectOwnError(() => surveyRecord(countRows(plan, rows)));
      }),
    );
  });

  const options: readonly (keyof SurveyRequest)[] = [
    'rating',
    'scale',
    'by',
    'bands',
    'compare',
    'explain',
    'date',
    'dateOrder',
    'period',
    'timeZone',
    'respondent',
    'weight',
    'panel',
    'minRespondents',
    'confidenceLevel',
    'method',
  ];

  test('any values at all', () => {
    const plan = planSurvey([names], { rating: 2, by: ['plan'], date: 'day', weight: 'weight' });
    const survey = countRows(plan, []);
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (value: Wrong, values: Wrong) => {
        for (const call of [
          () => planSurvey(value),
          () => planSurvey(values),
          () => planSurvey([names], value),
          () => planSurvey([names], {}, value),
          ...options.map((option) => () => planSurvey([names], { rating: 2, [option]: value })),
          () => startSurvey(value),
          () => addRows(value, []),
          () => addRows(startSurvey(plan), value),
          () => addRows(startSurvey(plan), values),
          () => addRows(startSurvey(plan), [values]),
          () => addGroups(startSurvey(plan), value),
          () => addGroups(startSurvey(plan), values),
          () => addGroups(startSurvey(plan), [[value, value]] as Wrong),
          () => countRows(plan, value),
          () => finishSurvey(value),
          () => mergeSurveys(survey, value),
          () => mergeSurveys(value, survey),
          () => surveyRecord(value),
        ]) {
          expectOwnError(call);
        }
      }),
    );
  });

  test('the check itself sees an error of the engine', () => {
    const wrong = null as Wrong;
    expect(errorOf(() => wrong.rating).message).toMatch(engineWords);
    expect(errorOf(() => [...wrong]).message).toMatch(engineWords);
  });
});
