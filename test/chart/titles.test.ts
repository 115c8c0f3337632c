import { describe, expect, test } from 'vitest';
import * as chart from '../../src/chart/index.js';
import * as core from '../../src/index.js';
import * as monitor from '../../src/monitoring/index.js';
import { falseTitles, LEAST_TRUE, MOST_FALSE, trueTitles } from '../bench/simulated-titles.mjs';

// test/bench/titles.mjs draws 2,000 surveys; these are the first of them
const SURVEYS = 120;
const library = { ...core, ...chart, ...monitor };

/** So far a share of these few surveys may be from the true one, six standard errors. */
const margin = (share: number) => 6 * Math.sqrt((share * (1 - share)) / SURVEYS);

describe('titles of simulated surveys', () => {
  test('no difference anywhere: hardly a title claims one', () => {
    for (const { kind, share } of falseTitles(library, SURVEYS)) {
      expect(share, kind).toBeLessThan(MOST_FALSE + margin(MOST_FALSE));
    }
  });

  test('a fall of 20 points over two years: most titles say so', () => {
    expect(trueTitles(library, SURVEYS)).toBeGreaterThan(LEAST_TRUE - margin(LEAST_TRUE));
  });
});
