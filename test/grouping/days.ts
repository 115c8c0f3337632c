import fc from 'fast-check';
import {
  type DateLike,
  periodOf,
  type Tally,
  type Wave,
  type WeightedTally,
} from '../../src/index.js';
import { ratingOn, weight } from '../support/arbitraries.js';

/** An answer on a day. */
export type Dated = { day: string; rating: number; plan: string; weight: number };

/** Answers on days of a few years, leap day and turns of the year among them. */
export const datedRows: fc.Arbitrary<Dated[]> = fc.array(
  fc.record({
    day: fc.oneof(
      { weight: 4, arbitrary: fc.nat(500).map((day) => civilDay('2023-08-01', day)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('2023-12-31', '2024-01-01', '2024-02-29', '2024-12-30'),
      },
    ),
    rating: ratingOn(),
    plan: fc.constantFrom('Free', 'Pro', 'Team'),
    weight,
  }),
  { maxLength: 40 },
);

/** Some days after a day. */
export function civilDay(first: string, days: number): string {
  return periodOf(Date.parse(first) + days * 86_400_000, { period: 'day' });
}

/** The default fields of the rows. */
export const dated = { rating: 'rating', date: 'day' } as const;

/** One answer on each of some dates, of promoters unless said otherwise. */
export const answersOn = (dates: readonly DateLike[], rating = 10) =>
  dates.map((day) => ({ day, rating }));

/** A wave of one month, `2026-01`, with so many promoters and detractors. */
export function monthWave(period: string, promoters: number, detractors = 0): Wave {
  const [year, month] = period.split('-').map(Number) as [number, number];
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return {
    period,
    start: `${period}-01`,
    end,
    partial: false,
    tally: { promoters, passives: 0, detractors },
  };
}

export const plain = (wave: Wave): Tally => wave.tally as Tally;
export const weighted = (wave: Wave): WeightedTally => wave.tally as WeightedTally;
