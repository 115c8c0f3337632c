import { describe, expect, test } from 'vitest';
import { type Column, type Row, recognise } from '../../src/files/index.js';
import { type Scale, scales, standardScale } from '../../src/index.js';
import {
  categoriesPassedOver,
  columnCalled,
  placeOf,
  plainRatingColumn,
  ratingChoices,
} from '../../src/survey/columns.js';
import { problemOf, rowsOf } from './tables.js';

function ratingColumn(header: Row, rows: readonly Row[], scale: Scale = standardScale): number {
  return plainRatingColumn(recognise([header, ...rows], { scale }), scale).index;
}

const columnsCalled = (...names: string[]) => recognise([names, names.map(() => '9')]);

describe('plainRatingColumn', () => {
  test.each([
    'NPS',
    'nps_score',
    'Net Promoter Score',
    'How likely are you to recommend us?',
    'Recomendaría usted esta empresa?',
    'Recommanderiez-vous ce magasin ?',
    'Würden Sie uns weiterempfehlen?',
    'Ci raccomanderebbe?',
    'Zou u ons aanbevelen?',
    'Czy polecisz nas?',
    '추천 의향',
    'お薦め度',
    '推荐指数',
  ])('the header %j among columns of numbers: that column', (name) => {
    const rows = [
      ['8', '10', 'a'],
      ['7', '3', 'b'],
    ];
    expect(ratingColumn(['visits', name, 'note'], rows)).toBe(1);
  });

  test('a longer word that contains nps: not a sign of ratings', () => {
    expect(problemOf(() => ratingColumn(['snapshots', 'Answer'], [['x', '9']]))).toMatchObject({
      code: 'no-rating-column',
      choices: [{ column: 'Answer', reference: 'Answer', answers: 1 }],
    });
    expect(problemOf(() => ratingColumn(['snps', 'Answer'], [['9', '9']]))).toMatchObject({
      code: 'several-rating-columns',
    });
  });

  test('numbers off the scale, words, and yes or no: not ratings', () => {
    const rows = [
      ['101', '44', '1', 'good', '9'],
      ['102', '9', '0', 'bad', ''],
    ];
    expect(ratingColumn(['id', 'age', 'member', 'mood', 'score'], rows)).toBe(4);
    const unnamed = () => ratingColumn(['id', 'age', 'member', 'mood', 'answer'], rows);
    expect(problemOf(unnamed)).toMatchObject({
      code: 'no-rating-column',
      choices: [{ column: 'answer', reference: 'answer', answers: 1 }],
    });
  });

  test('up to a tenth of unreadable answers: still the rating; more: no rating column', () => {
    const column = (slips: number) =>
      Array.from({ length: 100 }, (_, index) => [index < slips ? 'none of your business' : '9']);
    expect(ratingColumn(['answer'], column(10))).toBe(0);
    expect(problemOf(() => ratingColumn(['answer'], column(11)))).toEqual({
      code: 'no-rating-column',
      scale: standardScale,
      choices: [],
      ruledOut: [],
      isWhole: true,
    });
  });

  test('another scale: other columns hold ratings', () => {
    const rows = [
      ['5', '10'],
      ['1', '9'],
    ];
    expect(ratingColumn(['score', 'rating'], rows, scales['1-5'])).toBe(0);
    expect(ratingColumn(['score', 'rating'], rows)).toBe(1);
  });

  test('a header that asks for a rating: the column, though some answers are unreadable', () => {
    const answers = ['9', 'ten', '8', '5', '', 'n.a.', '10', '6', '7', 'x'];
    const rows = answers.map((answer, index) => [String(index + 1), answer]);
    expect(ratingColumn(['customer', 'recommend us?'], rows)).toBe(1);
    expect(problemOf(() => ratingColumn(['customer', 'opinion'], rows))).toMatchObject({
      code: 'no-rating-column',
    });
  });

  test('several columns: all are listed with their answers', () => {
    expect(problemOf(() => ratingColumn(['shop', 'website'], rowsOf('9|8\n10|')))).toEqual({
      code: 'several-rating-columns',
      choices: [
        { column: 'shop', reference: 'shop', answers: 2 },
        { column: 'website', reference: 'website', answers: 1 },
      ],
      isWhole: true,
    });
  });

  test('more than 1,000 rows: the problem says that the answers are not all', () => {
    const rows = Array.from({ length: 1001 }, () => ['9', '8']);
    expect(problemOf(() => ratingColumn(['shop', 'website'], rows))).toMatchObject({
      choices: [{ answers: 999 }, { answers: 999 }],
      isWhole: false,
    });
  });

  test('several columns of one name or without a name: choices by their numbers', () => {
    const problem = problemOf(() =>
      ratingColumn(['nps', 'NPS', 'nps', '', 'LTR'], [['9', '3', '9', '8', '9']]),
    );
    expect(problem).toMatchObject({
      code: 'several-rating-columns',
      choices: [
        { column: 'nps', reference: '1' },
        { column: 'NPS', reference: 'NPS' },
        { column: 'nps', reference: '3' },
        { column: 'LTR', reference: 'LTR' },
      ],
    });
    expect(problemOf(() => ratingColumn(['', 'x'], [['9', 'a']]))).toMatchObject({
      code: 'no-rating-column',
      choices: [{ column: '', reference: '1', answers: 1 }],
    });
  });

  test('only columns of ids and counts: no choice, but named as ruled out', () => {
    const rows = [
      ['9', '8', 'a'],
      ['3', '2', 'b'],
    ];
    expect(problemOf(() => ratingColumn(['id', 'How many?', 'x'], rows))).toMatchObject({
      code: 'no-rating-column',
      choices: [],
      ruledOut: [
        { column: 'id', reference: 'id', answers: 2 },
        { column: 'How many?', reference: 'How many?', answers: 2 },
      ],
    });
  });

  test('no answers below the header', () => {
    for (const rows of [[], [['']], [['NA']]]) {
      expect(problemOf(() => ratingColumn(['nps'], rows))).toEqual({ code: 'no-answers' });
    }
  });
});

describe('placeOf', () => {
  test('a name: the column with exactly this header before one that differs in case', () => {
    expect(placeOf('NPS', columnsCalled('nps', 'NPS', 'Nps '))).toBe(1);
    expect(placeOf('how likely are  you', columnsCalled('id', ' How likely\nare you '))).toBe(1);
  });

  test('a name without the characters that no screen shows', () => {
    expect(placeOf('Plan', columnsCalled('id', '\u200bPlan'))).toBe(1);
  });

  test('names of properties that every object has', () => {
    expect(placeOf('constructor', columnsCalled('__proto__', 'constructor'))).toBe(1);
    expect(placeOf('__proto__', columnsCalled('toString', '__proto__'))).toBe(1);
    expect(placeOf('', columnsCalled('id', ''))).toBe(1);
  });

  test('a number: the place, counted from 0, also of columns with one name', () => {
    expect(placeOf(1, columnsCalled('nps', 'nps'))).toBe(1);
    for (const place of [2, -1]) {
      expect(problemOf(() => placeOf(place, columnsCalled('nps', 'id')))).toEqual({
        code: 'unknown-column',
        column: String(place),
        near: [],
        choices: ['nps', 'id'],
      });
    }
  });

  test('a text that is a number: the column of this name, else the one of this number', () => {
    expect(placeOf('2', columnsCalled('nps', 'nps', '1'))).toBe(1);
    expect(placeOf('1', columnsCalled('nps', 'nps', '1'))).toBe(2);
    for (const text of ['0', '3', '02', '-1', '1.0']) {
      expect(problemOf(() => placeOf(text, columnsCalled('nps', 'id')))).toMatchObject({
        code: 'unknown-column',
        column: text,
      });
    }
  });

  test('no column of this name: similar names, and all names', () => {
    expect(problemOf(() => placeOf('npss', columnsCalled('id', 'nps', 'nps?')))).toEqual({
      code: 'unknown-column',
      column: 'npss',
      near: ['nps', 'nps?'],
      choices: ['id', 'nps', 'nps?'],
    });
  });

  test.each([[['nps', 'id', 'nps']], [['NPS', 'Nps', 'id']]])(
    '%j: not the first of two',
    (names) => {
      expect(problemOf(() => placeOf('nps', columnsCalled(...names)))).toEqual({
        code: 'duplicate-column',
        column: 'nps',
        numbers: names.flatMap((name, place) => (/nps/i.test(name) ? [place + 1] : [])),
      });
    },
  );
});

describe('columnCalled', () => {
  const header = ['StartDate', 'RecordedDate', 'ResponseId', 'Q1', 'Q2', 'Q3'];
  const questions = ['Start', 'Recorded', 'ID', 'Recommend us?', 'Why?', 'Why?'];
  const recognition = recognise([
    header,
    questions,
    ['2026-03-04', '2026-03-04', 'R_1', '9', '8', '7'],
  ]);

  test('a question: its column', () => {
    expect(columnCalled(' Recommend us? ', recognition).name).toBe('Q1');
    expect(columnCalled('Q2', recognition).name).toBe('Q2');
    expect(columnCalled(4, recognition).name).toBe('Q2');
  });

  test('a question of two columns: no column is called so', () => {
    expect(problemOf(() => columnCalled('Why?', recognition))).toMatchObject({
      code: 'unknown-column',
    });
  });

  test('a header that is also a question: the column of the header', () => {
    const rows = [header, [...questions.slice(0, 4), 'Q1', 'Q3'], ['x', 'x', 'R_1', '9', '8', '7']];
    expect(columnCalled('Q1', recognise(rows)).index).toBe(3);
  });
});

describe('categories', () => {
  const chosen = (lines: string) => ratingChoices(recognise(rowsOf(lines))).map(({ name }) => name);

  test('beside ratings that they contradict: a choice as well', () => {
    expect(chosen('answer|group\n9|Detractor\n2|Promoter\n8|Promoter')).toEqual([
      'answer',
      'group',
    ]);
  });

  test('without ratings: the choices', () => {
    expect(chosen('group|points\nDetractor|-100\nPromoter|100')).toEqual(['group', 'points']);
  });

  test('beside ratings: passed over with a notice, unless they are compared', () => {
    const recognition = recognise(rowsOf('nps_points|likely to recommend\n100|9\n-100|3'));
    const [only, ...others] = ratingChoices(recognition);
    expect([only?.name, others]).toEqual(['likely to recommend', []]);
    expect(categoriesPassedOver(recognition, only as Column, null)).toEqual([
      { code: 'categories-passed-over', column: 'nps_points' },
    ]);
    const [compared = null] = recognition.columns;
    expect(categoriesPassedOver(recognition, only as Column, compared)).toEqual([]);
  });

  test('counted, or those of a survey tool: no notice', () => {
    const noticesIn = (lines: string, place: number) => {
      const recognition = recognise(rowsOf(lines));
      return categoriesPassedOver(recognition, recognition.columns[place] as Column, null);
    };
    expect(noticesIn('group\nDetractor', 0)).toEqual([]);
    expect(noticesIn('Q1|Q1_NPS_GROUP\n9|Promoter\n3|Detractor', 0)).toEqual([]);
  });
});
