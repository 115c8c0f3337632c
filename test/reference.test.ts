import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as nps from '../src/index.js';
import {
  betaCdf,
  chiSquareTail,
  normalQuantile,
  normalTail,
} from '../src/inference/distributions.js';
import { isMutationTesting } from './support/mutation.js';

// biome-ignore lint/suspicious/noExplicitAny: reference files hold cases of many shapes
type Case = any;

const sources = [
  new URL('reference/statistics.json', import.meta.url),
  new URL('reference/published.json', import.meta.url),
  new URL('../../shared/reference/statistics.json', import.meta.url),
  new URL('../../shared/reference/published.json', import.meta.url),
].filter((url) => existsSync(url));

const intervalMethods: Record<string, nps.IntervalMethod> = {
  wald: 'wald',
  'adjusted-wald': 'adjusted-wald',
  score: 'score',
  'bayes-jeffreys-equal-tailed': 'jeffreys',
  'exact-score': 'exact',
};
const differenceMethods: Record<string, nps.DifferenceMethod> = {
  wald: 'wald',
  'adjusted-wald': 'adjusted-wald',
  'score-n1': 'score',
};
const adjustments: Record<string, nps.Adjustment> = {
  holm: 'holm',
  BH: 'benjamini-hochberg',
  bonferroni: 'bonferroni',
};
const specialFunctions: Record<string, (...input: number[]) => number> = {
  normalCdf: (x = Number.NaN) => normalTail(0 - x),
  normalQuantile,
  chiSquareSf: chiSquareTail,
  incompleteBeta: (x = Number.NaN, a = Number.NaN, b = Number.NaN) => betaCdf(x, 1 - x, a, b),
};

/** A check for each case that the library can answer, by kind; undefined for the others. */
const checks: Record<string, (value: Case) => (() => void) | undefined> = {
  ci1: ({ input, method, level, expected, tolerance }) => {
    const ours = intervalMethods[method];
    return (
      ours &&
      (() => {
        const interval = nps.confidenceInterval(input, { confidenceLevel: level, method: ours });
        expectClose(interval?.lower, expected.lower, tolerance);
        expectClose(interval?.upper, expected.upper, tolerance);
      })
    );
  },
  test1: ({ input, method, expected, tolerance }) =>
    /^score( \(McNemar\))?$/.test(method)
      ? () => {
          const { statistic, pValue } = nps.differenceFrom(input, input.null) as nps.Difference;
          if ('z' in expected) expectClose(statistic, expected.z, tolerance.z ?? tolerance);
          if ('chi2' in expected) expectClose((statistic as number) ** 2, expected.chi2, 1e-12);
          expectClose(pValue, expected.p, tolerance.p ?? tolerance);
        }
      : undefined,
  ci2: ({ input, method, level, expected, tolerance }) => {
    const ours = differenceMethods[method];
    return (
      ours &&
      (() => {
        const result = nps.difference(input.a, input.b, { confidenceLevel: level, method: ours });
        expectClose(result?.lower, expected.lower, tolerance);
        expectClose(result?.upper, expected.upper, tolerance);
      })
    );
  },
  test2: ({ input, method, expected, tolerance }) => {
    const ours = differenceMethods[method];
    return (
      ours &&
      (() => {
        const result = nps.difference(input.a, input.b, { method: ours });
        expectClose(result?.estimate, expected.npsDifference, tolerance);
        expectClose(result?.statistic, expected.z, tolerance);
        expectClose(result?.pValue, expected.p, tolerance);
      })
    );
  },
  testk: ({ input, method, expected, tolerance }) =>
    method === 'score-homogeneity'
      ? () => {
          const result = nps.homogeneity(input.groups);
          expectClose(result?.statistic, expected.chi2, tolerance);
          expect(result?.degreesOfFreedom).toBe(expected.df);
          expectClose(result?.pValue, expected.p, tolerance);
        }
      : undefined,
  'p-adjust': ({ input, method, expected, tolerance }) => {
    const ours = adjustments[method];
    return (
      ours &&
      (() => {
        const adjusted = nps.adjustPValues(input.p, { method: ours });
        expect(adjusted).toHaveLength(input.p.length);
        for (const [i, p] of adjusted.entries()) expectClose(p, expected.adjusted[i], tolerance);
      })
    );
  },
  paired: ({ input, method, expected, tolerance }) =>
    method === 'estimate'
      ? () => {
          const level = 0.95;
          const result = nps.pairedDifference(input.table, {
            method: 'wald',
            confidenceLevel: level,
          });
          expectClose(result?.estimate, expected.change, tolerance);
          if (result?.statistic)
            expectClose(result.estimate / result.statistic, expected.se, tolerance);
        }
      : undefined,
  'paired-ci': ({ input, method, level, expected, tolerance }) =>
    method === 'score' || method === 'wald'
      ? () => {
          const result = nps.pairedDifference(input.table, { confidenceLevel: level, method });
          expectClose(result?.lower, expected.lower, tolerance);
          expectClose(result?.upper, expected.upper, tolerance);
        }
      : undefined,
  'paired-test': ({ input, method, expected, tolerance }) =>
    method === 'score' || method === 'wald'
      ? () => {
          const result = nps.pairedDifference(input.table, { method });
          expectClose(result?.statistic, expected.z, tolerance);
          expectClose(result?.pValue, expected.p, tolerance);
        }
      : undefined,
  planning: ({ fn, input, expected, tolerance }) => planning[fn]?.(input, expected, tolerance),
  special: ({ fn, input, expected, tolerance }) => {
    const ours = specialFunctions[fn];
    return (
      ours &&
      (() => {
        const allowed = Math.max(tolerance.absolute, tolerance.relative * Math.abs(expected.value));
        expectClose(ours(...input), expected.value, allowed);
      })
    );
  },
  survey: ({ input, expected, tolerance }) => {
    const { data, options } = input;
    const isPlain = Object.keys(options).every((name) => name === 'weights');
    if (!isPlain || data.cluster || data.w?.includes(0) || expected.se === undefined)
      return undefined;
    return () => {
      const answers = data.y.map((y: number, i: number) => [
        y === 100 ? 10 : y === 0 ? 8 : 0,
        data.w?.[i] ?? 1,
      ]);
      const result = nps.computeNps(nps.effectiveTally(nps.tallyWeighted(answers)));
      const n = answers.length;
      expectClose(result.score, expected.estimate, tolerance);
      expectClose(
        (result.standardError as number) * Math.sqrt(n / (n - 1)),
        expected.se,
        tolerance,
      );
    };
  },
  estimate: ({ input, expected, tolerance }) =>
    input.scores && !input.breaks
      ? () => {
          const result = nps.computeNps(input.scores);
          expectClose(result.score, expected.nps, tolerance.nps);
          expectClose(result.standardError, expected.se, tolerance.se);
        }
      : undefined,
};

const planning: Record<
  string,
  (input: Case, expected: Case, tolerance: number) => (() => void) | undefined
> = {
  sampleSizeMargin: (input, expected) => () => {
    const { margin, level, population } = input;
    const plan = {
      expected: sharesAsTally(input),
      confidenceLevel: level,
      ...(population && { population }),
    };
    expect(nps.respondentsForMargin(margin, plan)).toBe(expected.n);
  },
  sampleSizeDifference:
    ({ a, b, alpha, power, ratio }, expected) =>
    () => {
      const plan = { confidenceLevel: 1 - alpha, power, ratio };
      const result = nps.respondentsForDifference(sharesAsTally(a), sharesAsTally(b), plan);
      expect(result).toEqual({ a: expected.n1, b: expected.n2 });
    },
  powerDifference:
    ({ a, b, alpha }, expected, tolerance) =>
    () => {
      const power = nps.powerOfDifference(sharesAsTally(a), sharesAsTally(b), {
        confidenceLevel: 1 - alpha,
      });
      expectClose(power, expected.power, tolerance);
    },
  minimumDetectableDifference: (input, expected, tolerance) => () => {
    const a = sharesAsTally({ ...input, n: input.n1 });
    const b = sharesAsTally({ ...input, n: input.n2 });
    const result = nps.detectableDifference(a, b, {
      confidenceLevel: 1 - input.alpha,
      power: input.power,
    });
    expectClose(result, expected.mde, tolerance);
  },
  marginOfError: (input, expected, tolerance) => () => {
    const margin = nps.marginOfError(sharesAsTally(input), {
      confidenceLevel: input.level,
      method: 'wald',
    });
    expectClose(margin, expected.margin, tolerance);
  },
};

/** What integrates or enumerates at length. */
function isLong({ kind, method, input }: Case): boolean {
  const isSlow = kind === 'ci1' && /jeffreys|exact/.test(method);
  return isSlow && input.promoters + input.passives + input.detractors > 20;
}

function sharesAsTally({ pPromoter, pDetractor, n = 1 }: Case): nps.Tally {
  return {
    promoters: pPromoter * n,
    passives: Math.max(0, 1 - pPromoter - pDetractor) * n,
    detractors: pDetractor * n,
  };
}

function expectClose(
  result: number | null | undefined,
  expected: number | null,
  tolerance: number,
): void {
  if (expected === null) expect(result ?? null).toBeNull();
  else
    expect(
      Math.abs((result as number) - expected),
      `${result} should be ${expected}`,
    ).toBeLessThanOrEqual(tolerance);
}

describe.each(sources.map((url) => [url.pathname.split('/').slice(-3).join('/'), url]))(
  '%s',
  (_, url) => {
    const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: Case[] };
    const runnable = cases.flatMap((value, index) => {
      if (isMutationTesting && isLong(value)) return [];
      const check = checks[value.kind]?.(value);
      const name = [index, value.id, value.kind, value.fn, value.method, value.level].filter(
        (part) => part !== undefined,
      );
      return check ? [[name.join(' '), check] as const] : [];
    });
    test('the reference file: has cases for the library', () =>
      expect(runnable.length).toBeGreaterThan(20));
    test.each(runnable)('%s', (_, check) => check());
  },
);
