import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../src/comments/association.js';
import { countComments } from '../../src/comments/comment-count.js';
import {
  commentWords,
  compareThemes,
  maskPersonalData,
  type ThemeRow,
  termAssociation,
} from '../../src/comments/index.js';
import { countsOfTerm, termCounts } from '../../src/comments/side-counts.js';
import { termsOf } from '../../src/comments/terms.js';
import { lengthClass } from '../../src/comments/words.js';
import type { Tally } from '../../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: the file holds cases of many shapes
type Case = any;

const sources = [
  new URL('../reference/comments.json', import.meta.url),
  new URL('../../../shared/reference/comments.json', import.meta.url),
].filter((url) => existsSync(url));

function tallyOf([detractors, passives, promoters]: number[]): Tally {
  return { detractors, passives, promoters } as Tally;
}

/** A rating of each category, detractors first. */
const ratings = [0, 7, 10];

/** What we say for each kind of case, under the names of the expected values. */
const answers: Record<string, (input: Case) => unknown> = {
  'comment-words': ({ text }) => {
    const words = commentWords(text);
    return { words, lengthClass: lengthClass([words]) };
  },
  'comment-mask': ({ text }) => ({ masked: maskPersonalData(text) }),
  'comment-term': ({ strata }) => {
    const mentions = strata.map(({ mention }: Case) => tallyOf(mention));
    const all = strata.map(({ all: counts }: Case) => tallyOf(counts));
    const result = termAssociation(mentions, all);
    const { excess, variance } = momentsOf(mentions, all);
    return {
      gap: result?.gap.estimate,
      z: excess / Math.sqrt(variance),
      skewness: result?.skewness,
      zSkewnessRemoved: result?.statistic,
      pValue: result?.pValue,
    };
  },
  'comment-count': ({ texts, categories, options }) => {
    const rows = texts.map((comment: string, place: number) => ({
      comment,
      rating: ratings[categories[place]],
    }));
    const count = countComments<{ comment: string; rating: number }>(rows, {
      rating: 'rating',
      comment: 'comment',
    });
    const terms = termsOf(count.comments, options.minMentions);
    const counts = termCounts(terms, count);
    const sumsOf = (term: number) =>
      [0, 1, 2].map((side) =>
        countsOfTerm(counts, term).reduce(
          (sum, times, place) => (place % 3 === side ? sum + times : sum),
          0,
        ),
      );
    return { terms: Object.fromEntries(terms.names.map((name, term) => [name, sumsOf(term)])) };
  },
  'comment-themes': ({ rating_sign, labels }) => {
    const rows = rating_sign.map((sign: number, place: number) => ({
      rating: ratings[sign + 1] as number,
      comment: labels[place][0] === '(silent)' ? null : labels[place].join('|'),
    }));
    const table = compareThemes<Case, string>(rows, {
      rating: 'rating',
      comment: 'comment',
      themes: (comment) => comment.split('|').filter((label) => label !== '(other)'),
    });
    const named = [
      ...table.themes.map((row) => [row.theme, row] as const),
      ['(other)', table.other] as const,
      ['(silent)', table.silent] as const,
    ];
    return {
      score: table.total.score,
      shortfall: table.shortfall,
      themes: Object.fromEntries(named.map(([name, row]) => [name, figuresOf(row)])),
    };
  },
};

function figuresOf(row: ThemeRow<string | null>): Record<string, unknown> {
  const { respondents, score, versusRest, shortfall, atStake } = row;
  return {
    mentions: respondents,
    score,
    rest: (score as number) - (versusRest?.estimate as number),
    shortfall: shortfall.estimate,
    shortfallError: shortfall.standardError,
    atStake: atStake?.estimate,
    atStakeError: atStake?.standardError,
  };
}

function expectEqual(ours: Case, theirs: Case, tolerance: number): void {
  if (typeof theirs === 'number') {
    expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(theirs)));
  } else if (typeof theirs === 'object' && !Array.isArray(theirs)) {
    for (const [name, value] of Object.entries(theirs)) expectEqual(ours?.[name], value, tolerance);
  } else expect(ours).toEqual(theirs);
}

describe.each(sources.map((url) => [url.pathname.split('/').slice(-3).join('/'), url] as const))(
  'reference values of %s',
  (_, url) => {
    const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: Case[] };

    test.each(cases)('$kind, $id: our value is theirs', ({ kind, input, expected, tolerance }) => {
      const result = answers[kind]?.(input);
      const { pValuePlain: _plain, ...values } = expected;
      expectEqual(result, values, tolerance);
    });
  },
);
