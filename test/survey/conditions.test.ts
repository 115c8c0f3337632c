import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/files/index.js';
import {
  addGroups,
  type Condition,
  countRows,
  finishSurvey,
  mergeSurveys,
  planSurvey,
  type SurveyRequest,
  startSurvey,
  surveyRecord,
} from '../../src/survey/index.js';
import { type DrawnSurvey, drawnSurvey, places } from './random-tables.js';
import { problemOf, recordOf, recordOfText, surveyOf } from './tables.js';

const table = `
  plan | age | day        | nps
  Pro  | 30  | 2026-01-10 | 10
  Pro  | 45  | 2026-02-10 | 9
  Free | 18  | 2026-02-11 | 3
  Team | NA  | 2026-03-01 | 8
       | 70  |            | 2
  NA   | 21  | 2026-03-31 | 0
`.replaceAll(/ *\| */g, '|');

/** The ratings that count where a condition must hold. */
const ratings = (...where: readonly Condition[]) =>
  (recordOf(table, { rating: 'nps', where }).histogram ?? []).flatMap((count, rating) =>
    new Array<number>(count).fill(rating),
  );

describe('rows that fulfil a condition count', () => {
  test.each<[Condition, readonly number[]]>([
    [{ column: 'plan', is: ['Pro'] }, [9, 10]],
    [{ column: 'plan', is: ['Pro', 'Free'] }, [3, 9, 10]],
    [{ column: 0, isNot: ['Pro', 'Free'] }, [0, 2, 8]],
    [{ column: 'plan', is: [''] }, [0, 2]],
    [{ column: 'plan', isNot: [''] }, [3, 8, 9, 10]],
    [{ column: 'plan', is: ['NA'] }, [0]],
    [{ column: 'age', atLeast: 45 }, [2, 9]],
    [{ column: 'age', above: '45' }, [2]],
    [{ column: 'age', atMost: '21' }, [0, 3]],
    [{ column: 'age', below: 21 }, [3]],
    [{ column: 'day', atLeast: '2026-02-11' }, [0, 3, 8]],
    [{ column: 'day', above: '11 Feb 2026' }, [0, 8]],
    [{ column: 'day', atMost: '2026-02-10' }, [9, 10]],
    [{ column: 'day', below: '2026/2/10' }, [10]],
    [{ column: 'nps', above: 8 }, [9, 10]],
    [{ column: 'nps', is: ['8', '0'] }, [0, 8]],
  ])('%j', (condition, expected) => {
    expect(ratings(condition)).toEqual(expected);
  });

  test('several conditions: all must hold', () => {
    expect(ratings({ column: 'plan', is: ['Pro'] }, { column: 'age', above: 30 })).toEqual([9]);
    expect(ratings({ column: 'age', atLeast: 21 }, { column: 'age', below: 45 })).toEqual([0, 10]);
  });

  test('rows left out: excluded, and counted for each condition by itself', () => {
    const where = [
      { column: 'plan', is: ['Pro'] },
      { column: 'age', above: 30 },
    ];
    const { ledger, conditions, notices } = recordOf(table, { rating: 'nps', where });
    expect(ledger).toMatchObject({ rows: 6, counted: 1, excluded: 5 });
    expect(conditions).toEqual([
      { column: 'plan', is: ['Pro'], leftOut: 4 },
      { column: 'age', above: '30', leftOut: 4 },
    ]);
    expect(notices.filter(({ code }) => code === 'rows-chosen')).toEqual([
      { code: 'rows-chosen', column: 'plan', relation: 'is', values: ['Pro'], count: 4 },
      { code: 'rows-chosen', column: 'age', relation: 'above', values: ['30'], count: 4 },
    ]);
  });

  test('no condition: the record has none', () => {
    expect(recordOf(table, { rating: 'nps' })).not.toHaveProperty('conditions');
    expect(recordOf(table, { rating: 'nps', where: [] }).ledger.excluded).toBe(0);
  });

  test('groups of rows: all of them are left out', () => {
    const plan = planSurvey([['plan', 'nps']], {
      rating: 'nps',
      where: [{ column: 'plan', is: ['Pro'] }],
    });
    const count = startSurvey(plan);
    addGroups(count, [
      [['Pro', '9'], 70],
      [['Free', '3'], 30],
    ]);
    const { ledger, conditions } = surveyRecord(finishSurvey(count));
    expect([ledger.counted, ledger.excluded, conditions?.[0]?.leftOut]).toEqual([70, 30, 30]);
  });
});

describe('numbers and days', () => {
  test('a file with decimal commas: limits and cells may have them', () => {
    const text = 'spend;nps\n9,5;10\n10,5;2\n8;3\n';
    const where = [{ column: 'spend', above: '8,5' }];
    expect(recordOfText(text, { where })).toMatchObject({ promoters: 1, detractors: 1 });
  });

  test('times of day: a day ends at midnight of the calendar', () => {
    const lines = 'at|nps\n2026-03-14T23:30:00Z|10\n2026-03-15T00:10:00Z|2';
    const where = [{ column: 'at', atMost: '2026-03-14' }];
    expect(recordOf(lines, { where }).promoters).toBe(1);
    expect(recordOf(lines, { where, timeZone: 'America/New_York' }).answers).toBe(2);
    expect(recordOf(lines, { where, timeZone: 'Asia/Seoul' }).answers).toBe(0);
  });

  test('days and months: the first rows show their order, or the request says it', () => {
    const where = [{ column: 'day', atLeast: '2026-04-01' }];
    const shown = 'day|nps\n3/4/2026|10\n14/4/2026|2';
    expect(recordOf(shown, { where }).answers).toBe(2);
    const open = 'day|nps\n3/4/2026|10\n4/4/2026|2';
    expect(problemOf(() => recordOf(open, { where }))).toEqual({
      code: 'date-order-unknown',
      column: 'day',
    });
    expect(recordOf(open, { where, dateOrder: 'dmy' }).answers).toBe(2);
    expect(recordOf(open, { where, dateOrder: 'mdy' }).answers).toBe(1);
  });

  test('days of a spreadsheet: compared with a date', () => {
    const where = [{ column: 'day', atLeast: '2026-04-01' }];
    expect(recordOf('day|nps\n46112|10\n46113|2', { where }).detractors).toBe(1);
  });

  test('a limit of minus zero: no minus zero leaves', () => {
    const where = [{ column: 'n', atLeast: -0 }];
    expect(recordOf('n|nps\n0|10\n-1|2', { where }).answers).toBe(1);
  });
});

describe('a condition that cannot be told', () => {
  const problem = (condition: Condition) =>
    problemOf(() => recordOf(table, { rating: 'nps', where: [condition] }));

  test('a column that is not there', () => {
    expect(problem({ column: 'pla', is: ['Pro'] })).toMatchObject({
      code: 'unknown-column',
      near: ['plan'],
    });
  });

  test('a text compared with a number: its row', () => {
    expect(problem({ column: 'plan', atLeast: 18 })).toEqual({
      ...{ code: 'not-comparable', column: 'plan', row: 2, value: 'Pro' },
      ...{ limit: '18', kind: 'number' },
    });
    expect(problem({ column: 'age', below: '2026-01-01' })).toMatchObject({ kind: 'day', row: 2 });
  });

  test.each(['soon', '', '2026-03-14 10:00', '2026-13-01'])('a limit %j', (limit) => {
    const expected = { code: 'limit-unreadable', column: 'age', limit };
    expect(problem({ column: 'age', atLeast: limit })).toEqual(expected);
  });

  test('a value that no row has: similar ones are named', () => {
    expect(problem({ column: 'plan', is: ['Free', 'Prod'] })).toEqual({
      ...{ code: 'no-row-has', column: 'plan', value: 'Prod', near: ['Pro'] },
      choices: ['Pro', 'Free', 'Team', '', 'NA'],
    });
  });

  test('limits that no row is beyond, or values that all have: nobody is counted', () => {
    expect(ratings({ column: 'age', above: 100 })).toEqual([]);
    expect(ratings({ column: 'plan', isNot: ['Pro', 'Free', 'Team', ''] })).toEqual([]);
  });
});

describe('what rows that are left out show', () => {
  const long = 'question|answer\nRecommend us?|9\nAge|3\nRecommend us?|10\nAge|2\nWhy?|good';

  test('several questions in a column: one is counted', () => {
    const where = [{ column: 'question', is: ['Recommend us?'] }];
    const { score, ledger } = recordOf(long, { rating: 'answer', where });
    expect([score, ledger.counted, ledger.unreadable]).toEqual([100, 2, 0]);
  });

  test('labels of another scale in rows that are left out: no question about the scale', () => {
    const lines = 'wave|nps\nA|5 - Very likely\nA|1 - Not likely\nB|3\nB|2';
    expect(problemOf(() => recordOf(lines)).code).toBe('other-scale');
    expect(recordOf(lines, { where: [{ column: 'wave', is: ['B'] }] }).score).toBe(-100);
  });

  test('a weight or number that cannot be read in a row that is left out: no matter', () => {
    const lines = 'plan|w|nps\nPro|1|9\nFree|heavy|3';
    const where = [{ column: 'plan', is: ['Pro'] }];
    expect(recordOf(lines, { where, weight: 'w' }).answers).toBe(1);
  });

  test('segments of rows that are left out: not in the table', () => {
    const where = [{ column: 'plan', is: ['Pro', 'Free'] }];
    const { segments } = recordOf(table, { rating: 'nps', by: ['plan'], where });
    expect(segments?.segments.map(({ segment }) => segment)).toEqual(['Pro', 'Free']);
  });
});

const names = ['plan', 'country'] as const;
const condition = fc
  .record({
    name: fc.constantFrom(...names),
    values: fc.uniqueArray(
      fc.constantFrom<string[]>('A', 'A,B', 'C', '', '__proto__', 'constructor'),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    isWanted: fc.boolean(),
  })
  .map(({ name, values, isWanted }) => ({ name, values, isWanted }));

describe('all surveys', () => {
  const planOf = ({ request, header }: DrawnSurvey, where?: SurveyRequest['where']) =>
    planSurvey([header], { ...request, where });
  const cellsOf = ({ rows }: DrawnSurvey): Row[] => rows.map(({ cells }) => cells);

  /** What a record says of answers; rows are counted anew where others are not there. */
  const numbersOf = (record: ReturnType<typeof surveyRecord>) => {
    const { ledger, conditions, notices, ...numbers } = record;
    const { rows, excluded, problems, ...counts } = ledger;
    return { numbers, counts };
  };

  test('a condition: the record is that of the rows that fulfil it', () => {
    fc.assert(
      fc.property(drawnSurvey, fc.array(condition, { maxLength: 2 }), (drawn, drawnConditions) => {
        const where = drawnConditions.map(({ name, values, isWanted }) =>
          isWanted ? { column: places[name], is: values } : { column: places[name], isNot: values },
        );
        const kept = cellsOf(drawn).filter((cells) =>
          drawnConditions.every(({ name, values, isWanted }) => {
            const cell = (cells[places[name]] ?? '').trim();
            return values.includes(cell) === isWanted;
          }),
        );
        const occurs = ({ name, values, isWanted }: (typeof drawnConditions)[number]) =>
          !isWanted ||
          values.every((value) =>
            cellsOf(drawn).some((cells) => (cells[places[name]] ?? '').trim() === value),
          );
        fc.pre(kept.length > 0 && drawnConditions.every(occurs));
        const survey = countRows(planOf(drawn, where), cellsOf(drawn));
        const record = surveyRecord(survey);
        expect(numbersOf(record)).toEqual(numbersOf(surveyRecord(countRows(planOf(drawn), kept))));
        expect(record.ledger.excluded).toBe(drawn.rows.length - kept.length);
      }),
    );
  });

  test('rows in two parts: as in one', () => {
    fc.assert(
      fc.property(drawnSurvey, condition, fc.nat(40), (drawn, { name, values }, at) => {
        const plan = planOf(drawn, [{ column: places[name], isNot: values }]);
        const rows = cellsOf(drawn);
        const [a, b] = [countRows(plan, rows.slice(0, at)), countRows(plan, rows.slice(at))];
        expect(mergeSurveys(a, b).conditions).toEqual(countRows(plan, rows).conditions);
      }),
    );
  });
});

test('a survey as JSON: the same record', () => {
  const survey = surveyOf(table, { rating: 'nps', where: [{ column: 'age', atLeast: 21 }] });
  expect(surveyRecord(JSON.parse(JSON.stringify(survey)))).toEqual(surveyRecord(survey));
});
