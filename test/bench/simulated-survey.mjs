// Simulated surveys of 35 columns, drawn with a seed.

import { seeded } from '../../docs/seeded.mjs';

/** A function that draws numbers from 0 to below 1; neighbouring seeds give unlike ones. */
export const randomFrom = (seed) => seeded(Math.imul(seed, 0x9e3779b9));

/** 30 columns of 2 to 21 values, the first values more frequent than the last; 5 of numbers. */
export const COLUMNS = 35;

/** Rows whose ratings are drawn without regard to any column, on days of three months. */
export function surveyWithoutDifference({ seed, rows, detractors = 0.2, passives = 0.3 }) {
  const random = randomFrom(seed);
  return Array.from({ length: rows }, () => ({
    rating: ratingAt(random(), detractors, passives, random()),
    date: new Date(Date.UTC(2026, 0, 1 + Math.floor(90 * random()))).toISOString().slice(0, 10),
    ...Object.fromEntries(
      Array.from({ length: COLUMNS }, (_, column) => [
        `c${column}`,
        column < 30
          ? `v${Math.floor((2 + (column % 20)) * random() ** 1.5)}`
          : Math.round(1000 * random() ** 3) / 10,
      ]),
    ),
  }));
}

/** The same with a tenth of the rows, `low` in the first column, so many points lower than the rest. */
export function withLowerSegment({ seed, rows, points }) {
  const random = randomFrom(seed + 1_000_000);
  return surveyWithoutDifference({ seed, rows }).map((row) => {
    if (random() >= 0.1) return row;
    const shift = points / 200; // as many promoters fewer as detractors more
    const rating = ratingAt(random(), 0.2 + shift, 0.3, random());
    return { ...row, c0: 'low', rating };
  });
}

function ratingAt(draw, detractors, passives, second) {
  if (draw < detractors) return Math.floor(7 * second);
  return draw < detractors + passives ? 7 + Math.floor(2 * second) : 9 + Math.floor(2 * second);
}
