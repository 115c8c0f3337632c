// Titles of charts of simulated surveys, drawn with a seed.
import { randomFrom } from './simulated-survey.mjs';

/** 5 % and three standard errors of 2,000 surveys. */
export const MOST_FALSE = 0.065;
export const LEAST_TRUE = 0.8;

const SHARES = [0.5, 0.3, 0.2];

/** So many answers with these shares of promoters, passives and detractors. */
function drawn(random, answers, [promoters, passives]) {
  const tally = { promoters: 0, passives: 0, detractors: 0 };
  for (let answer = 0; answer < answers; answer++) {
    const place = random();
    if (place < promoters) tally.promoters++;
    else if (place < promoters + passives) tally.passives++;
    else tally.detractors++;
  }
  return tally;
}

/** Months of so many answers; the score falls by so many points from the first to the last. */
export function monthsOf({ seed, months, answers, fall = 0 }) {
  const random = randomFrom(seed);
  return Array.from({ length: months }, (_, place) => {
    const period = new Date(Date.UTC(2024, place, 1)).toISOString().slice(0, 7);
    const end = new Date(Date.UTC(2024, place + 1, 0)).toISOString().slice(0, 10);
    const shift = (fall * place) / (months - 1) / 200; // as many promoters fewer as detractors more
    const shares = [SHARES[0] - shift, SHARES[1], SHARES[2] + shift];
    const tally = drawn(random, answers, shares);
    return { period, start: `${period}-01`, end, partial: false, tally };
  });
}

/** Segments of 25 to 200 answers that share one score. */
export function segmentsOf({ seed, segments }) {
  const random = randomFrom(seed);
  return Array.from({ length: segments }, (_, place) => [
    `S${place}`,
    drawn(random, 25 + Math.floor(176 * random()), SHARES),
  ]);
}

/** The trends of so many segments that share one score. */
function segmentTrendsOf({ compareWaves }, { seed, segments, months, answers }) {
  const trends = Array.from({ length: segments }, (_, place) => [
    `S${place}`,
    compareWaves(monthsOf({ seed: segments * seed + place, months, answers })),
  ]);
  return { points: trends[0][1], segments: new Map(trends) };
}

/** The charts, each with its title of a survey in which nothing differs, and what a claim looks like. */
const kinds = {
  trend: {
    title: ({ trendChart, compareWaves }, seed) =>
      trendChart(compareWaves(monthsOf({ seed, months: 24, answers: 70 }))).title,
    claim: /rose|fell/,
  },
  segments: {
    title: ({ segmentChart, compareSegments }, seed) =>
      segmentChart(compareSegments(segmentsOf({ seed, segments: 8 }))).title,
    claim: /above|below|differ,/,
  },
  'segment trends': {
    title: (library, seed) =>
      library.segmentTrendsChart(
        segmentTrendsOf(library, { seed, segments: 6, months: 24, answers: 20 }),
      ).title,
    claim: /rose|fell/,
  },
  change: {
    title: ({ changeChart, explainChange }, seed) =>
      changeChart(
        explainChange(
          segmentsOf({ seed: 2 * seed, segments: 4 }),
          segmentsOf({ seed: 2 * seed + 1, segments: 4 }),
        ),
      ).title,
    claim: /rose|fell|[+−]\d/,
  },
  monitor: {
    title: ({ monitorChart, monitorWaves }, seed) =>
      monitorChart(monitorWaves(monthsOf({ seed, months: 30, answers: 70 }))).title,
    claim: /lower|higher|slipped|risen/,
  },
};

/** In which share of so many surveys without any difference the title of each chart claims one. */
export function falseTitles(library, surveys) {
  return Object.entries(kinds).map(([kind, { title, claim }]) => {
    let claims = 0;
    for (let seed = 1; seed <= surveys; seed++) {
      if (claim.test(title(library, seed).text.join(' '))) claims++;
    }
    return { kind, share: claims / surveys };
  });
}

/** In which share of so many surveys a fall of 20 points over 24 months of 70 answers is in the title. */
export function trueTitles({ trendChart, compareWaves }, surveys) {
  let claims = 0;
  for (let seed = 1; seed <= surveys; seed++) {
    const waves = monthsOf({ seed, months: 24, answers: 70, fall: 20 });
    if (/fell/.test(trendChart(compareWaves(waves)).title.text.join(' '))) claims++;
  }
  return claims / surveys;
}
