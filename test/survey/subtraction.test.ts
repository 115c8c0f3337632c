import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRows, planSurvey, type SurveyRequest, surveyRecord } from '../../src/survey/index.js';
import { type ListedMentions, leftOutOfParts } from '../../src/survey/subtraction.js';

const FLOOR = 5;
const tells = (mentions: number) => mentions > 0 && mentions < FLOOR;

/** What an attacker subtracts: the whole less one part that lists a name, and less all of them. */
function differences(whole: ListedMentions, parts: readonly ListedMentions[]): number[] {
  return [...whole].flatMap(([name, mentions]) => {
    const own = parts.flatMap((part) => part.get(name) ?? []);
    const rest = own.reduce((left, number) => left - number, mentions);
    return own.length === 0 ? [] : [rest, ...own.map((number) => mentions - number)];
  });
}

/** All sums of some of the numbers. */
function sumsOf(numbers: readonly number[]): number[] {
  return numbers.reduce((sums, number) => sums.concat(sums.map((sum) => sum + number)), [0]);
}

const listed = (numbers: Readonly<Record<string, number>>): ListedMentions =>
  new Map(Object.entries(numbers));

describe('leftOutOfParts', () => {
  test.each([
    ['two are left', 20, [10, 8], [[], ['slow']]],
    ['nobody is left', 18, [10, 8], [[], []]],
    ['as many as the floor are left', 23, [10, 8], [[], []]],
    ['one part lists it, and few are left', 12, [9], [['slow']]],
    ['the parts overlap: one has nearly all', 20, [17, 12], [['slow'], []]],
  ])('%s: %i less %j leaves out %j', (_, whole, parts, expected) => {
    const leftOut = leftOutOfParts(
      listed({ slow: whole }),
      parts.map((mentions) => listed({ slow: mentions })),
      FLOOR,
    );
    expect(leftOut.map((names) => [...names])).toEqual(expected);
  });

  test('parts without overlap: no sum of parts that an attacker subtracts tells few mentions', () => {
    const counts = fc.array(fc.nat(12), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (own, shown) => {
        const whole = own.reduce((sum, mentions) => sum + mentions, 0);
        const parts = own.map((mentions, place) =>
          listed(mentions >= FLOOR && shown[place] ? { slow: mentions } : {}),
        );
        const leftOut = leftOutOfParts(listed({ slow: whole }), parts, FLOOR);
        const left = parts.flatMap((part, place) =>
          leftOut[place]?.has('slow') ? [] : [...part.values()],
        );
        const found =
          left.length === 0
            ? []
            : sumsOf(left)
                .slice(1)
                .map((sum) => whole - sum);
        expect(found.filter(tells)).toEqual([]);
      }),
    );
  });
});

const header = ['Score', 'Why', 'Plan'];
const request = {
  rating: 'Score',
  comment: 'Why',
  by: ['Plan'],
  themes: { price: 'price', speed: 'slow', staff: 'staff' },
} satisfies SurveyRequest;

function commentsOf(rows: readonly (readonly string[])[], more: SurveyRequest = {}) {
  const table = rows.map((row) => [...row]);
  const plan = planSurvey([header, ...table], { ...request, ...more });
  const { comments } = surveyRecord(countRows(plan, table));
  if (comments?.segments === undefined) throw new Error('the record has no segments');
  return { ...comments, segments: comments.segments };
}

type Comments = ReturnType<typeof commentsOf>;
const themesOf = ({ themes }: Pick<Comments, 'themes'>): ListedMentions =>
  new Map(themes?.themes.map(({ theme, respondents }) => [theme, respondents]));
const termsOf = ({ terms }: Pick<Comments, 'terms'>): ListedMentions =>
  new Map(
    [...terms.detractors, ...terms.promoters].map(({ term, respondents }) => [term, respondents]),
  );

describe('comments by segment', () => {
  const draw = (separator: string | null) => {
    const words = fc.subarray(['price', 'slow', 'staff', 'hello'], { minLength: 1 });
    const plans =
      separator === null
        ? fc.constantFrom('Pro', 'Free', 'Team', '')
        : fc.subarray(['Pro', 'Free', 'Team']).map((values) => values.join(separator));
    const row = fc.tuple(fc.integer({ min: 0, max: 10 }), words, plans);
    return fc.array(
      row.map(([rating, own, plan]) => [`${rating}`, own.join(' '), plan]),
      { minLength: 20, maxLength: 60 },
    );
  };

  test.each([
    ['of one value each', null, {}],
    ['of several values each', ';', { multiple: { Plan: ';' } }],
    ['of which small ones are hidden', null, { minRespondents: 8 }],
  ])(
    'segments %s: no theme tells few mentions to an attacker who subtracts',
    (_, separator, more) => {
      fc.assert(
        fc.property(draw(separator), (rows) => {
          const comments = commentsOf(rows, more);
          const found = differences(themesOf(comments), comments.segments.map(themesOf));
          expect(found.filter(tells)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
  );

  /** Half of the detractors of a plan write the word, so many in all; promoters write something else. */
  const rowsOf = (plan: string, slow: number, size = 60) =>
    Array.from({ length: size }, (_, row) => [
      row % 2 === 0 ? '2' : '10',
      row % 2 === 0 && row < 2 * slow ? 'it was slow' : 'it was here',
      plan,
    ]);

  test('a word that three of one segment write: left out of the segment with the fewest others', () => {
    const rows = [...rowsOf('Pro', 28), ...rowsOf('Team', 20), ...rowsOf('Free', 3)];
    const { segments, ...whole } = commentsOf(rows);
    expect(termsOf(whole).get('slow')).toBe(51);
    const listing = segments.filter((segment) => termsOf(segment).has('slow'));
    expect(listing.map(({ segment }) => segment)).toEqual(['Pro']);
    const naming = segments.filter((segment) => themesOf(segment).has('speed'));
    expect(naming.map(({ segment }) => segment)).toEqual(['Pro']);
    const team = segments.find(({ segment }) => segment === 'Team');
    expect(team?.themes?.suppressed).toContain('speed');
    expect(team?.themes?.other.respondents).toBe(60);
  });

  test('a word that enough of each segment write: listed in all', () => {
    const rows = [...rowsOf('Pro', 28), ...rowsOf('Team', 20), ...rowsOf('Free', 15)];
    const { segments } = commentsOf(rows);
    expect(segments.filter((segment) => termsOf(segment).has('slow'))).toHaveLength(3);
  });
});

describe('a contrast', () => {
  test('a word that only few write who are in neither period: left out of it', () => {
    const early = Array.from({ length: 60 }, (_, row) => [
      '5',
      'all is well here',
      `2026-01-${10 + (row % 9)}`,
    ]);
    const late = Array.from({ length: 60 }, (_, row) => [
      row % 2 === 0 ? '2' : '10',
      row % 2 === 0 ? 'login page none' : 'all is well here',
      '2026-02-10',
    ]);
    const undated = (size: number) =>
      Array.from({ length: size }, () => ['2', 'login page none', '']);
    const newTerms = (size: number) => {
      const table = [...early, ...late, ...undated(size)];
      const plan = planSurvey([['Score', 'Why', 'Day'], ...table], {
        rating: 'Score',
        comment: 'Why',
        date: 'Day',
        contrast: '2026-02',
      });
      const { contrast } = surveyRecord(countRows(plan, table)).comments ?? {};
      return contrast?.terms.promoters.map(({ term }) => term);
    };
    expect(newTerms(0)).toContain('login');
    expect(newTerms(3)).not.toContain('login');
    expect(newTerms(6)).toContain('login');
  });
});
