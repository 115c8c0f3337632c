// Simulated waves, drawn with a seed; for the bench and for short versions in the tests.

/** A usual share of passives at each score. */
export const passivesAt = { 0: 0.3, 30: 0.3, 75: 0.15, 90: 0.06 };

/** A normal number, by Box and Muller. */
export function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Shares of promoters and passives with a score; the passives shrink where the score leaves no room. */
function sharesOf(score, passives) {
  const net = Math.max(-1, Math.min(1, score / 100));
  const middle = Math.min(passives, 1 - Math.abs(net));
  return [(1 - middle + net) / 2, middle];
}

/** n answers. */
export function drawTally(score, passives, n, random) {
  const [promoters, middle] = sharesOf(score, passives);
  const tally = { promoters: 0, passives: 0, detractors: 0 };
  for (let answer = 0; answer < n; answer++) {
    const u = random();
    tally[u < promoters ? 'promoters' : u < promoters + middle ? 'passives' : 'detractors']++;
  }
  return tally;
}

/** A wave of one month, counted from January 2001. */
export function monthlyWave(place, tally) {
  const [start, end] = [
    new Date(Date.UTC(2001, place, 1)),
    new Date(Date.UTC(2001, place + 1, 0)),
  ].map((day) => day.toISOString().slice(0, 10));
  return { period: start.slice(0, 7), start, end, partial: false, tally };
}

/** Waves whose scores wander around `scoreAt`. */
export function series({ waves, answers, scoreAt, passives, wander }, random) {
  return Array.from({ length: waves }, (_, place) => {
    const score = scoreAt(place) + (wander > 0 ? wander * normal(random) : 0);
    return monthlyWave(place, drawTally(score, passives, answers, random));
  });
}

/**
 * Two waves of n answers of which `shared` people are in both; of these a share `same` answers as before,
 * the others anew. The later score is lower by `fall` points: so many people move one category down.
 */
export function overlappingWaves({ n, shared, same, score, passives, fall = 0 }, random) {
  const [promoters, middle] = sharesOf(score, passives);
  const placeAt = (u) => (u < promoters ? 0 : u < promoters + middle ? 1 : 2);
  const transitions = [0, 1, 2].map(() => [0, 0, 0]);
  const [before, after] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (let person = 0; person < 2 * n - shared; person++) {
    const isBefore = person < n;
    const isAfter = person >= n - shared;
    const first = placeAt(random());
    const again = random() < same ? first : placeAt(random());
    const isDown = again < 2 && random() < fall / (100 * (promoters + middle));
    const second = isDown ? again + 1 : again;
    if (isBefore) before[first]++;
    if (isAfter) after[second]++;
    if (isBefore && isAfter) transitions[first][second]++;
  }
  const tallyOf = ([a, b, c]) => ({ promoters: a, passives: b, detractors: c });
  return { before: tallyOf(before), after: tallyOf(after), transitions };
}
