import { describe, expect, test } from 'vitest';
import { compareThemes, contradictions, separatingTerms } from '../../src/comments/index.js';
import {
  addGroups,
  addRows,
  countRows,
  exampleRows,
  finishSurvey,
  joinSurveys,
  mergeSurveys,
  planSurvey,
  type Survey,
  type SurveyRequest,
  startSurvey,
  surveyRecord,
  withExampleTexts,
} from '../../src/survey/index.js';
import { header, madeUpRows } from './made-up-comments.js';
import { problemOf, recordOf } from './tables.js';

const rows = madeUpRows(900);
const themes = { speed: ['slow', '/lag(s|gy)?/i'], staff: '/STAFF/i', price: 'Price' };
const all = {
  rating: 'Score',
  comment: 'Why',
  themes,
  by: ['Plan'],
  date: 'Day',
  contrast: '2026-03',
} satisfies SurveyRequest;

const planOf = (request: SurveyRequest) => planSurvey([header, ...rows], request);
const commentsIn = (survey: Survey) => {
  const { comments } = surveyRecord(survey);
  if (comments === undefined) throw new Error('the record has no comments');
  return comments;
};
const commentsOf = (request: SurveyRequest, of = rows) =>
  commentsIn(countRows(planOf(request), of));

const answers = rows.map(([rating, comment, plan, day], row) => {
  return { rating: Number(rating), comment, plan, day, row };
});
const fields = { rating: 'rating', comment: 'comment' } as const;

describe('the comments of a survey', () => {
  test('terms, themes and contradictions: those of the functions of nps-core/comments', () => {
    const comments = commentsOf({ rating: 'Score', comment: 'Why', themes });
    expect(comments.terms).toEqual(separatingTerms(answers, fields));
    expect(comments.terms.detractors[0]?.term).toBe('slow');
    expect(comments.themes).toEqual(
      compareThemes(answers, {
        ...fields,
        themes: { speed: /slow|lag/i, staff: /staff/i, price: ['price'] },
        minRespondents: 5,
      }),
    );
    expect(comments.contradictions).toEqual(contradictions(answers, fields));
    expect(comments).toMatchObject({ column: 'Why', isMasked: true, minMentions: 5 });
  });

  test('segments: each as the rows of that segment alone', () => {
    const { segments } = commentsOf(all);
    expect(segments?.map(({ segment }) => segment).sort()).toEqual(['Free', 'Pro']);
    for (const { segment, terms } of segments ?? []) {
      const own = answers.filter(({ plan }) => plan === segment);
      const { detractors, ...numbers } = separatingTerms(own, fields);
      // examples name the row of the whole file
      const ofFile = detractors.map((row) => ({
        ...row,
        examples: row.examples.map((example) => ({ ...example, index: own[example.index]?.row })),
      }));
      expect(terms.detractors).toEqual(ofFile);
      expect(terms).toMatchObject({ tested: numbers.tested, total: numbers.total });
    }
  });

  test('a contrast: what is new in a period against all earlier ones, later ones left out', () => {
    const { contrast } = commentsOf(all);
    expect(contrast?.terms.promoters[0]?.term).toBe('login');
    const isNew = ({ day }: (typeof answers)[number]) => day?.startsWith('2026-03') === true;
    expect(contrast?.terms).toEqual(separatingTerms(answers, { ...fields, contrast: isNew }));
    const second = commentsOf({ ...all, contrast: '2026-02' }).contrast;
    const early = answers.filter((answer) => !isNew(answer)).length;
    expect(second?.terms.total.respondents).toBe(early);
    expect(commentsOf({ ...all, contrast: '2026-01' }).contrast).toBeNull();
    const unknown = problemOf(() => commentsOf({ ...all, contrast: '2025-12' }));
    expect(unknown.code).toBe('unknown-period');
  });

  test.each([
    [300, [1, 100]],
    [3000, [1, 1000]],
  ])('%i rows in batches of %j and all at once: the same to the last digit', (size, sizes) => {
    const few = madeUpRows(size, 7);
    const plan = planSurvey([header, ...few], all);
    const whole = countRows(plan, few);
    const record = JSON.stringify(surveyRecord(whole));
    for (const size of sizes) {
      const batches = Array.from({ length: Math.ceil(few.length / size) }, (_, at) =>
        few.slice(at * size, (at + 1) * size),
      );
      const count = startSurvey(plan);
      for (const batch of batches) addRows(count, batch);
      const streamed = finishSurvey(count);
      expect(streamed).toEqual(whole);
      expect(JSON.stringify(surveyRecord(streamed))).toBe(record);
      const merged = batches.map((batch) => countRows(plan, batch)).reduce(mergeSurveys);
      expect(merged.comments).toEqual(whole.comments);
      expect(JSON.stringify(surveyRecord(merged))).toBe(record);
    }
    const stored = JSON.parse(JSON.stringify(whole)) as Survey;
    expect(JSON.stringify(surveyRecord(stored))).toBe(record);
  });

  test('two files: as their rows in one', () => {
    const half = rows.length / 2;
    const joined = joinSurveys(
      [rows.slice(0, half), rows.slice(half)].map((part, file) => {
        const name = `${file}.csv`;
        return countRows(planSurvey([header, ...part], all, { file: name }), part);
      }),
    );
    expect(commentsIn(joined)).toEqual(commentsOf(all));
  });

  test('groups of equal rows: as the rows one by one, and no comment is kept twice', () => {
    const plan = planOf({ ...all, date: undefined, contrast: undefined });
    const count = startSurvey(plan);
    addGroups(
      count,
      rows.map((row) => [row, 3] as const),
    );
    const grouped = finishSurvey(count);
    const single = countRows(
      plan,
      rows.flatMap((row) => [row, row, row]),
    );
    expect(grouped.comments?.rows).toHaveLength(countRows(plan, rows).comments?.rows.length ?? 0);
    // rows one by one fall into several folds of the contradictions, groups into one
    const { contradictions: _ofGroups, ...found } = commentsIn(grouped);
    const { contradictions: _ofRows, ...expected } = commentsIn(single);
    expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
  });

  test('respondents: only the comment of the latest answer counts, and its words', () => {
    const request = { rating: 'Score', comment: 'Why', respondent: 'Customer' };
    const last = new Map(rows.map((row) => [row[4], row]));
    const latest = rows.filter((row) => last.get(row[4]) === row);
    const comments = commentsOf(request);
    expect(comments.terms.total.respondents).toBe(latest.length);
    const alone = commentsOf({ rating: 'Score', comment: 'Why' }, latest);
    const withoutExamples = (key: string, value: unknown) => (key === 'examples' ? [] : value);
    expect(JSON.stringify(comments.terms, withoutExamples)).toBe(
      JSON.stringify(alone.terms, withoutExamples),
    );
  });

  test('no text is kept: examples by their rows, and the same after a second pass', () => {
    const plan = planOf(all);
    const count = startSurvey(plan, { keepsTexts: false });
    addRows(count, rows);
    const survey = finishSurvey(count);
    expect(JSON.stringify(survey.comments)).not.toContain('friendly staff');
    const comments = commentsIn(survey);
    const texts = new Map([...exampleRows(comments)].map((row) => [row, rows[row]?.[1] as string]));
    expect(withExampleTexts(comments, plan, texts)).toEqual(commentsOf(all));
  });

  test('an engine of its own for patterns: it is used', () => {
    const count = startSurvey(planOf({ rating: 'Score', comment: 'Why', themes }), {
      compile: ({ source, flags }) => {
        expect(flags).toBe('i');
        return { test: (text) => source === 'STAFF' && text.includes('staff') };
      },
    });
    addRows(count, rows);
    const { themes: table } = commentsIn(finishSurvey(count));
    const staff = rows.filter(([, comment]) => comment?.includes('staff')).length;
    expect(table?.themes.find(({ theme }) => theme === 'staff')?.respondents).toBe(staff);
  });

  test('few mentions: the theme is named and its numbers are absent; minRespondents raises the floor', () => {
    const lines = [
      'nps|why',
      ...Array(30).fill('2|too slow for me'),
      ...Array(4).fill('9|so cheap'),
    ];
    const request = { comment: 'why', themes: { price: 'cheap', speed: 'slow' } };
    const { comments } = recordOf(lines.join('\n'), request);
    expect(comments?.themes?.suppressed).toEqual(['price']);
    expect(comments?.themes?.themes.map(({ theme }) => theme)).toEqual(['speed']);
    const hidden = recordOf(lines.join('\n'), { ...request, minRespondents: 31 });
    expect(hidden.comments).toMatchObject({ minMentions: 31, themes: { themes: [] } });
  });

  test('examples: short ones of the lowest ratings first, none twice', () => {
    const lines = [
      ...['nps|why', '7|please add more colours', '9|please add nothing else'],
      ...['5|Please, add a dark mode', '6|please add a dark mode!', '2|please'],
      `0|please ${'add '.repeat(40)}`,
    ];
    const { comments } = recordOf(lines.join('\n'), { comment: 'why' });
    expect(comments?.requests?.examples).toEqual([
      { index: 2, rating: 5, text: 'Please, add a dark mode' },
      { index: 0, rating: 7, text: 'please add more colours' },
    ]);
  });

  test('comments that ask for something: counted, with examples; null if they are few', () => {
    const lines = ['nps|why', ...Array(8).fill('6|please add a dark mode'), '9|all is well here'];
    const { comments } = recordOf(lines.join('\n'), { comment: 'why' });
    expect(comments?.requests).toMatchObject({ respondents: 8, share: 8 / 9 });
    expect(comments?.requests?.examples[0]?.text).toBe('please add a dark mode');
    expect(recordOf('nps|why\n9|please add one', { comment: 'why' }).comments?.requests).toBeNull();
  });

  test('NA and their like, and what the survey tool writes for no answer: silent', () => {
    const lines = 'nps|why\n9|NA\n9|n/a\n9|-\n3|null\n3|it was fine';
    expect(recordOf(lines, { comment: 'why' }).comments?.terms).toMatchObject({
      withComment: 1,
      silent: 4,
    });
  });

  test('personal data: masked in all that is kept, unless the request says otherwise', () => {
    const lines = ['nps|why', ...Array(8).fill('6|please mail me at kim@example.com soon')];
    const comments = (mask?: boolean) =>
      recordOf(lines.join('\n'), { comment: 'why', mask }).comments;
    expect(JSON.stringify(comments())).not.toContain('kim');
    expect(comments(false)).toMatchObject({ isMasked: false });
    expect(comments(false)?.requests?.examples[0]?.text).toContain('kim@example.com');
  });
});

describe('a request for comments', () => {
  const refusal = (request: SurveyRequest) => () => planSurvey([header, ...rows], request);

  test.each([
    [{ themes }, 'themes must come with comment, the column with the comments'],
    [{ terms: 5 }, 'terms must come with comment, the column with the comments'],
    [{ comment: 'Why', contrast: '2026-01' }, 'contrast must come with date'],
    [
      { comment: 'Why', weight: 'Score' },
      'comment must come without weight: each respondent has one vote',
    ],
    [{ comment: 'Why', metric: 'csat' }, 'comment must come with metric nps'],
    [{ comment: 'Why', terms: 0 }, 'terms must be a whole number from 1, received 0'],
    [{ comment: false }, 'comment must be the name of a column, or its place'],
    [{ comment: 'Why', mask: 'no' }, 'mask must be true or false, received "no"'],
    [{ comment: 'Why', themes: { price: [] } }, 'themes.price must be a word, a pattern'],
    [{ comment: 'Why', themes: { price: ' ' } }, 'themes.price must be a word, a pattern'],
    [
      { comment: 'Why', themes: { price: '/a(/' } },
      'themes.price must be a pattern that can be read',
    ],
    [
      { comment: 'Why', themes: { price: '/a/g' } },
      'themes.price must be a pattern with the flags i, m, s and u only',
    ],
    [{ comment: 'Why', themes: { price: 5 } }, 'themes.price must be a word, a pattern'],
  ])('%j: refused', (request, message) => {
    expect(refusal(request as SurveyRequest)).toThrow(message);
  });
});

describe('the column of comments', () => {
  const columnIn = (lines: string) => {
    const { comments, notices } = recordOf(lines, { comment: true });
    return [comments?.column, notices.find(({ code }) => code === 'comment-guessed')];
  };

  test('the only one that is called so: taken, and said', () => {
    const notice = { code: 'comment-guessed', column: 'Reason' };
    expect(columnIn('nps|Plan|Reason\n9|Pro|fine\n3|Pro|too slow')).toEqual(['Reason', notice]);
    expect(columnIn('추천|이유\n9|좋아요\n3|느려요')[0]).toBe('이유');
  });

  test('no name, but the only one with texts of several words: taken', () => {
    const texts = rows
      .slice(0, 200)
      .map(([score, , plan], row) => `${score}|${plan}|word ${row} of many`);
    expect(columnIn(`nps|Plan|Q2\n${texts.join('\n')}`)[0]).toBe('Q2');
  });

  test('several, or none: refused with the columns to choose from', () => {
    const several = 'nps|Liked comment|Other comment\n9|fine|slow\n3|good|bad';
    expect(problemOf(() => recordOf(several, { comment: true }))).toMatchObject({
      code: 'several-comment-columns',
      choices: [{ column: 'Liked comment' }, { column: 'Other comment' }],
    });
    const none = 'nps|Plan\n9|Pro\n3|Pro\n4|Pro\n4|Free';
    expect(problemOf(() => recordOf(none, { comment: true }))).toMatchObject({
      code: 'no-comment-column',
      choices: [{ column: 'Plan' }],
    });
  });

  test('few different texts, of several words each: taken where it is called so', () => {
    const lines = ['nps|Reason|Plan', ...Array(20).fill('9|too good to be true|Pro one two')];
    expect(columnIn(lines.join('\n'))[0]).toBe('Reason');
  });

  test('a segment that is called so, of few values: not taken', () => {
    const lines = ['nps|Reason code|Text', ...Array(20).fill('9|A|x'), ...Array(20).fill('3|B|y')];
    expect(problemOf(() => recordOf(lines.join('\n'), { comment: true })).code).toBe(
      'no-comment-column',
    );
  });
});
