import { describe, expect, test } from 'vitest';
import { HINT, printedBy, refused, reported, surveyFile } from './command.js';

describe('one unreadable date', () => {
  const file = surveyFile('id,score,when\n1,9,2026-03-04\n2,3,2026-03-05\n3,10,soon\n');
  const words = [file, '--rating', 'score', '--date', 'when'];

  test('does not stop the file, and is named', async () => {
    const record = await reported(words);
    expect(record).toMatchObject({ ledger: { counted: 3 }, missing: { date: 1 } });
    expect(record.notices).toContain(
      '1 date cannot be read (the first is soon in row 4): in no period, but in the score',
    );
  });
});

describe('weights', () => {
  test('a row without a weight or with a weight of 0: not counted, in one account', async () => {
    const file = surveyFile('nps,w\n9,1\n10,0\n3,2\n8,NA\n');
    const text = await printedBy([file, '--weight', 'w']);
    expect(text).toContain(
      '2 of 4 rows counted; not counted: 1 without a weight, 1 with a weight of 0\n',
    );
    expect(text).not.toContain('left out where');
  });

  test.each(['-1', 'heavy'])('%s: refused with its row', async (weight) => {
    const file = surveyFile(`nps,w\n9,1\n10,${weight}\n`);
    expect(await refused([file, '--weight', 'w'])).toEqual({
      code: 1,
      message: `row 3 must have a number from 0 in w, received ${weight}`,
    });
  });
});

describe('respondents', () => {
  test('anonymous answers all count, and that is said', async () => {
    const file = surveyFile('email,nps\nanonymous,9\nanonymous,10\nanonymous,3\na@x.com,9\n');
    const record = await reported([file, '--rating', 'nps', '--respondent', 'email']);
    expect(record.ledger).toMatchObject({ counted: 4, duplicate: 0 });
    expect(record.notices.join()).toContain('3 answers are of an unknown respondent');
  });
});

describe('--label', () => {
  const file = surveyFile(
    'How likely are you to recommend us?\nExtremely likely\nextremely likely\n9\n3\nNo idea\n',
  );
  const words = [file, '--rating', 'How likely are you to recommend us?'];

  test('says which rating a text stands for, or that it is no answer', async () => {
    const labels = ['--label', 'Extremely likely=10', '--label', 'No idea='];
    expect(await reported([...words, ...labels])).toMatchObject({
      score: 50,
      ledger: { counted: 4, missing: 1 },
    });
  });

  test.each([
    [['--label', 'Likely'], "--label must be TEXT=RATING, such as 'Very likely=10', not Likely"],
    [['--label', 'a=1', '--label', 'a=2'], '--label a is given twice: give it once'],
    [
      ['--label', 'Extremly likely=10'],
      'no answer in How likely are you to recommend us? is Extremly likely: did you mean "Extremely likely"?',
    ],
  ])('%j is refused in one sentence', async (more, message) => {
    expect(await refused([...words, ...more])).toEqual({ code: 2, message: message + HINT });
  });
});

describe('--min-respondents', () => {
  const rows = [
    ...new Array(20).fill('Pro,2026-01-01,9'),
    ...new Array(9).fill('Pro,2026-02-01,9'),
    ...new Array(8).fill('Max,2026-02-01,8'),
    'Free,2026-03-05,0',
  ];
  const file = surveyFile(`plan,day,nps\n${rows.join('\n')}\n`);
  const words = [file, '--rating', 'nps', '--date', 'day', '--min-respondents', '5'];

  test('hides small periods and what they could be computed from', async () => {
    const text = await printedBy(words);
    expect(text).toMatch(/^ {2}2026-03\* +–/m);
    expect(text).toContain('hidden, for fewer than 5 answers or to protect such: 2026-02, 2026-03');
    expect((await reported(words)).trend?.map(({ answers }) => answers)).toEqual([20, null, null]);
  });

  test('compare: a hidden selection is named, without a number', async () => {
    const selections = ['--a', 'plan=Pro', '--b', 'plan=Free'];
    const text = await printedBy(['compare', ...words, ...selections]);
    expect(text).toContain('hidden, for fewer than 5 answers or to protect such: plan = Free');
    expect(text).not.toContain('-100.0 ');
  });

  test('explain and panel: nothing of a hidden period', async () => {
    const periods = ['--before', '2026-01', '--after', '2026-03'];
    const explained = await printedBy(['explain', ...words, '--by', 'plan', ...periods]);
    expect(explained).toContain('hidden, for fewer than 5 answers or to protect such: 2026-03');
    const people = surveyFile('who,day,nps\na,2026-01-01,9\na,2026-02-01,3\nb,2026-01-01,9\n');
    const panel = ['--respondent', 'who', '--date', 'day', '--min-respondents', '2'];
    const matched = await reported([
      'panel',
      people,
      ...['--rating', 'nps', ...panel, '--before', '2026-01', '--after', '2026-02'],
    ]);
    expect(matched.matched).toBeNull();
  });
});
