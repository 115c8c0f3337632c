import { describe, expect, test } from 'vitest';
import { strongestFindings } from '../../src/findings/strongest.js';
import {
  compareSegments,
  compareWaves,
  explainChange,
  npsBySegment,
  type Tally,
} from '../../src/index.js';

const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
const middle: Tally = { promoters: 400, passives: 350, detractors: 250 };
const high: Tally = { promoters: 60, passives: 30, detractors: 10 };

const trendOf = (...tallies: readonly Tally[]) =>
  compareWaves(
    tallies.map((tally, index) => {
      const period = `2026-0${index + 1}`;
      return { period, start: `${period}-01`, end: `${period}-28`, partial: false, tally };
    }),
  );
const kindsOf = (sources: Parameters<typeof strongestFindings<string>>[0]) =>
  strongestFindings(sources).map((finding) =>
    'segment' in finding ? [finding.kind, finding.segment.segment] : [finding.kind],
  );

describe('the strongest findings', () => {
  test('of several segments: the highest above the rest and the lowest below it', () => {
    const segments = compareSegments([
      ['Free', low],
      ['Basic', { promoters: 90, passives: 100, detractors: 110 }],
      ['Pro', middle],
      ['Plus', { promoters: 160, passives: 90, detractors: 50 }],
      ['Team', high],
    ]);
    expect(new Map(kindsOf({ segments }) as [string, string][])).toEqual(
      new Map([
        ['higher', 'Team'],
        ['lower', 'Free'],
      ]),
    );
  });

  test('of a pair: one of them, since each is the rest of the other', () => {
    const pair = compareSegments([
      ['Free', low],
      ['Pro', high],
    ]);
    expect(kindsOf({ segments: pair })).toEqual([['higher', 'Pro']]);
  });

  test('a segment without a name is not named', () => {
    const segments = compareSegments([
      ['', low],
      ['Pro', middle],
      ['Team', high],
    ]);
    expect(kindsOf({ segments })).toEqual([['higher', 'Team']]);
  });

  test('crossed segments of which one value is blank: not named', () => {
    const rows = [
      ...Array.from({ length: 40 }, () => ({ plan: 'Pro', site: '', rating: 1 })),
      ...Array.from({ length: 90 }, (_, row) => ({
        plan: 'Pro',
        site: 'eu',
        rating: 6 + (row % 5),
      })),
      ...Array.from({ length: 90 }, (_, row) => ({
        plan: 'Free',
        site: 'eu',
        rating: 6 + (row % 5),
      })),
    ];
    const segments = npsBySegment(rows, { rating: 'rating', by: ['plan', 'site'] });
    const named = kindsOf({ segments }).map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining([expect.stringContaining('eu')]));
    expect(named.filter((name) => !String(name).includes('eu'))).toEqual([]);
  });

  test('the stronger before the weaker, whatever they are about', () => {
    const trend = trendOf(high, high, high, low, low, low);
    const weaker = compareSegments([
      ['Pro', middle],
      ['Team', { promoters: 60, passives: 25, detractors: 15 }],
    ]);
    expect(kindsOf({ trend, segments: weaker })).toEqual([['course'], ['higher', 'Team']]);
    const stronger = compareSegments([
      ['Pro', middle],
      ['Team', { promoters: 1000, passives: 0, detractors: 0 }],
    ]);
    expect(kindsOf({ trend, segments: stronger })).toEqual([['higher', 'Team'], ['course']]);
  });

  test('mix or rate is clear: the reasons of the change', () => {
    const explained = explainChange([['Free', low]], [['Free', high]]);
    expect(kindsOf({ explained })).toEqual([['explained']]);
    expect(kindsOf({ explained: explainChange([['Free', low]], [['Free', low]]) })).toEqual([]);
  });

  test('nothing is clear: nothing', () => {
    const alike = compareSegments([
      ['Free', low],
      ['Pro', low],
    ]);
    expect(kindsOf({ trend: trendOf(low, low, low), segments: alike, explained: null })).toEqual(
      [],
    );
    expect(kindsOf({})).toEqual([]);
  });
});
