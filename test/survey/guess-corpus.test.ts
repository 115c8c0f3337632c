import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scales } from '../../src/index.js';
import { SurveyError, type SurveyRecord } from '../../src/survey/index.js';
import { type GuessCase, guessCorpus, type Truth } from '../support/guess-corpus.js';
import { read } from '../support/pages.js';
import { recordOfText } from './tables.js';

const folder = fileURLToPath(new URL('../fixtures/guess/', import.meta.url));
const cases = guessCorpus();

type Outcome = 'found' | 'asked' | 'told' | 'wrong';

function recordOrNull(...call: Parameters<typeof recordOfText>): SurveyRecord | null {
  try {
    return recordOfText(...call);
  } catch (error) {
    if (error instanceof SurveyError) return null;
    throw error;
  }
}

function isTrue({ ratingColumn, score, ledger }: SurveyRecord, truth: Truth): boolean {
  if (truth === null) return false;
  const isColumn = ratingColumn === truth.column && ledger.rows === truth.rows;
  return isColumn && ledger.counted === truth.counted && score === truth.score;
}

/** What a table without any option comes to: told is a score under a notice that doubts it. */
function outcomeOf({ text, truth }: GuessCase): Outcome {
  const record = recordOrNull(text);
  if (record === null) return 'asked';
  if (isTrue(record, truth)) return 'found';
  const doubts = record.notices.map(({ code }) => code);
  const isDoubted = doubts.includes('scale-doubtful') || doubts.includes('texts-left-out');
  return isDoubted ? 'told' : 'wrong';
}

const outcomes = cases.map((guessCase) => ({ ...guessCase, outcome: outcomeOf(guessCase) }));
const namesWith = (outcome: Outcome) =>
  outcomes.filter((guessCase) => guessCase.outcome === outcome).map(({ name }) => name);

describe('the corpus of small tables', () => {
  test('the files are those that the script makes', async () => {
    for (const { name, text } of cases) {
      await expect(text).toMatchFileSnapshot(`${folder}${name}`);
    }
    const truths = Object.fromEntries(cases.map(({ name, truth }) => [name, truth]));
    await expect(`${JSON.stringify(truths, null, 2)}\n`).toMatchFileSnapshot(`${folder}truth.json`);
    expect(readdirSync(folder).sort()).toEqual([...cases.map(({ name }) => name), 'truth.json']);
  });

  test('no score is wrong without a notice above it', () => {
    expect(namesWith('wrong')).toEqual([]);
  });

  test('as many are found, asked about and told of as the documentation says', () => {
    const [found, asked, told, wrong] = (['found', 'asked', 'told', 'wrong'] as const).map(
      (outcome) => namesWith(outcome).length,
    );
    console.info(
      `corpus of ${cases.length} tables: ${found} found, ${asked} asked, ${told} told, ${wrong} wrong`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(200);
    const page = read('docs/files.md').replace(/\s+/g, ' ');
    expect(page).toContain(`Of ${cases.length} small tables`);
    expect(page).toContain(`are found in ${found}; for ${asked} the command asks; ${told} get`);
  });

  test('with the column and the scale given, each score is the true one', () => {
    const mistaken = cases.filter(({ name, text, truth }) => {
      if (truth === null || /long-format|two-surveys|ends-in-words/.test(name)) return false;
      const { column, scale } = truth;
      const record = recordOrNull(text, { rating: column, scale: scales[scale] });
      return record === null || !isTrue(record, truth);
    });
    expect(mistaken.map(({ name }) => name)).toEqual([]);
  });
});
