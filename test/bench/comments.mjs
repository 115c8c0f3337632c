// Comments with known structure: how often a survey without relations lists a term, how many of the terms
// listed in surveys with relations are false, and how often the intervals of themes cover the truth. Prints
// the tables of docs/methods.md. `node test/bench/comments.mjs 200` draws 200 surveys instead of 2,000.
// Then, by processor time, words that separate against counting the words of each comment once.

import { compareThemes, separatingTerms } from '../../dist/comments.js';
import { seeded } from '../../docs/seeded.mjs';
import {
  relatedWords,
  surveyOf,
  themedAnswers,
  themeNames,
  themeTruth,
} from './made-up-comments.mjs';
import { leastInTurn, print } from './measure.mjs';

const SURVEYS = Number(process.argv[2] ?? 2000);
const fields = { rating: 'rating', comment: 'comment' };
const SIZES = [300, 1000];
const LANGUAGES = ['en', 'ko'];

const listed = ({ detractors, promoters }) => [
  ...detractors.map(({ term }) => ({ term, side: 'low' })),
  ...promoters.map(({ term }) => ({ term, side: 'high' })),
];

/** The share of surveys without any relation that list a term. */
function nullRate(size, language) {
  let surveys = 0;
  const count = SURVEYS / (SIZES.length * LANGUAGES.length);
  for (let seed = 1; seed <= count; seed++) {
    if (listed(separatingTerms(surveyOf(size, { seed, language }), fields)).length > 0) surveys++;
  }
  return surveys / count;
}

/** The share of terms listed in surveys with relations that have none of the related words on their side. */
function falseShare(size, language) {
  const related = relatedWords(language);
  let terms = 0;
  let wrong = 0;
  const count = SURVEYS / 20;
  for (let seed = 1; seed <= count; seed++) {
    const rows = surveyOf(size, { seed, language, hasRelations: true });
    for (const { term, side } of listed(separatingTerms(rows, fields))) {
      terms++;
      if (!related[side].some((word) => term.includes(word))) wrong++;
    }
  }
  return { perSurvey: terms / count, share: wrong / terms };
}

/** How often the intervals of shortfall and stake cover the truth, and how far the parts miss their sum. */
function coverage(size, surveys) {
  const truth = themeTruth();
  const draw = seeded(size);
  const covered = { shortfall: 0, atStake: 0 };
  let furthest = 0;
  for (let survey = 0; survey < surveys; survey++) {
    const table = compareThemes(themedAnswers(size, draw), {
      ...fields,
      themes: (_, { themes }) => themes,
    });
    const rows = [...table.themes, table.other, table.silent];
    const sum = rows.reduce((total, { shortfall }) => total + shortfall.estimate, 0);
    furthest = Math.max(furthest, Math.abs(sum - table.shortfall));
    for (const row of table.themes) {
      const real = truth[themeNames.indexOf(row.theme)];
      for (const part of ['shortfall', 'atStake']) {
        const { lower, upper } = row[part];
        if (lower <= real[part] && real[part] <= upper) covered[part]++;
      }
    }
  }
  const all = surveys * themeNames.length;
  return { shortfall: covered.shortfall / all, atStake: covered.atStake / all, furthest };
}

const measured = [];
console.log(
  '| comments | surveys without relations that list a term | terms listed in surveys with relations | of them false |',
);
console.log('|---|---|---|---|');
const rates = [];
for (const language of LANGUAGES) {
  for (const size of SIZES) {
    const rate = nullRate(size, language);
    const { perSurvey, share } = falseShare(size, language);
    rates.push(rate);
    measured.push([`false terms, ${language}, ${size}`, share, 'at most', 0.1]);
    const percent = (value) => `${(100 * value).toFixed(1)} %`;
    console.log(
      `| ${size}, ${language} | ${percent(rate)} | ${perSurvey.toFixed(1)} | ${percent(share)} |`,
    );
  }
}
const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
measured.push(['surveys without relations that list a term', mean, 'at most', 0.065]);

console.log('\n| answers | shortfall covered | stake covered |');
console.log('|---|---|---|');
const FEW = 100; // about ten of the unhappy mention the largest theme, five the others: no promise
for (const size of [FEW, 400, 1500]) {
  const { shortfall, atStake, furthest } = coverage(size, SURVEYS);
  console.log(`| ${size} | ${shortfall.toFixed(3)} | ${atStake.toFixed(3)} |`);
  measured.push([`parts against their sum, ${size}`, furthest, 'at most', 1e-10]); // rounding of sums of hundreds
  if (size === FEW) continue;
  for (const [name, share] of [
    ['shortfall', shortfall],
    ['stake', atStake],
  ]) {
    measured.push([`coverage of ${name}, ${size}`, share, 'at least', 0.93]);
    measured.push([`coverage of ${name}, ${size}`, share, 'at most', 0.97]);
  }
}

function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The words of each comment once, counted. */
function countWords(rows) {
  const counts = new Map();
  for (const { comment } of rows) {
    for (const word of new Set(comment.toLowerCase().split(/\s+/))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

const COMMENTS = 100_000;
for (const [language, limit] of [
  ['ko', 8],
  ['en', 12],
]) {
  const rows = surveyOf(COMMENTS, { seed: 1, language, hasRelations: true });
  const [ours, words] = leastInTurn(
    3,
    () => processorTime(() => separatingTerms(rows, fields)),
    () => processorTime(() => countWords(rows)),
  );
  measured.push([
    `separatingTerms against counting words, ${language}`,
    ours / words,
    'at most',
    limit,
  ]);
}
console.log();
process.exitCode = print(measured);
