import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, type Counts } from '../../docs/site/playground/counts.js';
import { linkOf, readLink, type Shared } from '../../docs/site/playground/link.js';
import { computeNps, confidenceInterval, difference } from '../../src/index.js';

const none = { second: null, target: null, margin: null, method: 'score' } as const;
const first = { promoters: 61, passives: 28, detractors: 11 };
const second = { promoters: 70, passives: 20, detractors: 10 };

describe('what follows from counts', () => {
  test('one survey: its score and interval', () => {
    const answer = answerOf({ ...none, first });
    expect(answer?.first).toEqual({
      tally: first,
      score: 50,
      interval: confidenceInterval(first),
    });
    expect(answer).toMatchObject({
      ...{ second: null, change: null, neededForChange: null, neededForMargin: null, target: null },
    });
  });

  test('two surveys: the second minus the first', () => {
    const answer = answerOf({ ...none, first, second, margin: 5 });
    expect(answer?.change).toEqual(difference(second, first));
    expect(answer?.neededForChange?.a).toBeGreaterThan(100);
    // 1.96² · 100² · (0.8 − 0.6²) / 5², with the shares of the newer survey
    expect(answer?.neededForMargin).toBe(677);
  });

  test('equal scores: no number of answers would find a change', () => {
    expect(answerOf({ ...none, first, second: first })?.neededForChange).toBeNull();
  });

  test('the interval for whoever looks again and again: wider', () => {
    const interval = answerOf({ ...none, first, method: 'anytime' })?.first.interval;
    expect(interval).toEqual(confidenceInterval(first, { method: 'anytime' }));
  });

  test('nobody: no answer', () => {
    expect(answerOf({ ...none, first: { promoters: 0, passives: 0, detractors: 0 } })).toBeNull();
  });

  test('a target: so many net promoters more reach it, and one fewer does not', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    const tally = fc
      .record({ promoters: count, passives: count, detractors: count })
      .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);
    fc.assert(
      fc.property(tally, fc.integer({ min: -1000, max: 1000 }), (counts, tenths) => {
        const target = tenths / 10;
        const answer = answerOf({ ...none, first: counts, target })?.target;
        const { respondents, promoters, detractors } = computeNps(counts);
        const scoreWith = (net: number) => (1000 * (promoters - detractors + net)) / respondents;
        const net = answer?.netPromoters ?? Number.NaN;
        expect(scoreWith(net)).toBeGreaterThanOrEqual(tenths);
        if (net > 0) expect(scoreWith(net - 1)).toBeLessThan(tenths);
      }),
    );
  });
});

const tally = fc.record({
  promoters: fc.integer({ min: 0, max: 1e9 }),
  passives: fc.integer({ min: 0, max: 1e9 }),
  detractors: fc.integer({ min: 0, max: 1e9 }),
});
const counts: fc.Arbitrary<Counts> = fc.record({
  first: tally,
  second: fc.option(tally),
  target: fc.option(fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10)),
  margin: fc.option(fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10)),
  method: fc.constantFrom('score', 'anytime'),
});
const shared: fc.Arbitrary<Shared> = fc.record({
  language: fc.constantFrom('en', 'ko'),
  tab: fc.constantFrom('answers', 'counts'),
  counts: fc.option(counts),
  settings: fc.option(fc.string({ unit: 'grapheme' })),
});

/** What `readLink` gives for it: without the parts that are not there. */
function given({ counts, settings, ...others }: Shared): Partial<Shared> {
  return { ...others, ...(counts && { counts }), ...(settings !== null && { settings }) };
}

describe('a link', () => {
  test('whatever it carries: read as it was written', () => {
    fc.assert(
      fc.property(shared, (some) => {
        const fragment = linkOf(some);
        expect(readLink(fragment)).toEqual({ shared: given(some), leftOut: [] });
      }),
    );
  });

  test.each([
    ['', []],
    ['#', []],
    ['#first=1,2,3&second=x', ['second']],
    ['#first=1,2,-3', ['first']],
    ['#first=1e9,2,3', ['first']],
    ['#first=9999999999,2,3', ['first']],
    ['#language=fr&tab=__proto__', ['language', 'tab']],
    ['#target=101&margin=0&method=wald', ['target', 'margin', 'method']],
    ['#onload=alert(1)&__proto__=x', ['onload', '__proto__']],
    [`#settings=${'x'.repeat(20_000)}`, ['#…']],
    [`#${'n'.repeat(100)}=1`, ['n'.repeat(40)]],
  ])('%.40s: what cannot be read is left out by its name', (fragment, leftOut) => {
    expect(readLink(fragment).leftOut).toEqual(leftOut);
  });

  test('any text behind the address: no error, and nothing but what is known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { shared } = readLink(`#${text}`);
        const known = ['language', 'tab', 'counts', 'settings'];
        expect(Object.keys(shared).filter((name) => !known.includes(name))).toEqual([]);
      }),
    );
  });
});
