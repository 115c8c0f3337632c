import { normalDensity, normalTail } from '../inference/distributions.js';
import { gaussLegendre } from './gauss-legendre.js';

const MOST_NODES = 600;
/** Beyond so many standard deviations a normal density is negligible. */
const NEGLIGIBLE = 9;

/**
 * The chance that the largest of the standardised differences between what comes before and after
 * each of some times exceeds a bound, though nothing changed. On the time scale s = t/(1 − t) a
 * Brownian bridge is a Brownian motion W, and it is the chance that |W| leaves ±bound·√s at one of
 * these times, by recursive integration (Armitage, McPherson & Rowe, Journal of the Royal Statistical
 * Society A 132, 1969). The density is even, so half of it is enough.
 *
 * @param bound - above 0
 * @param times - rising, between 0 and 1
 */
export function chanceOfCrossing(bound: number, times: readonly number[]): number {
  const looks = times.map((time) => time / (1 - time));
  const steps = looks.map((look, place) => Math.sqrt(look - (looks[place - 1] ?? 0)));
  const { nodes, weights } = upperHalf(nodesFor(bound, looks, steps));
  const count = nodes.length;
  const first = looks[0] as number;
  let edge = bound * Math.sqrt(first);
  let places = nodes.map((node) => node * edge);
  let density = places.map((place) => normalDensity(place / Math.sqrt(first)) / Math.sqrt(first));
  let chance = 2 * normalTail(bound);
  for (let look = 1; look < looks.length; look++) {
    const step = steps[look] as number;
    const newEdge = bound * Math.sqrt(looks[look] as number);
    const newPlaces = nodes.map((node) => node * newEdge);
    const newDensity = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const from = places[i] as number;
      const mass = edge * (weights[i] as number) * (density[i] as number);
      if (mass === 0) continue;
      chance +=
        2 * mass * (normalTail((newEdge - from) / step) + normalTail((newEdge + from) / step));
      spread(newDensity, newPlaces, from, step, mass / step);
    }
    edge = newEdge;
    places = newPlaces;
    density = newDensity;
  }
  return Math.min(1, chance);
}

/** Adds what a mass at ±`from` becomes after a step, at all places it can reach. */
function spread(
  density: Float64Array,
  places: Float64Array,
  from: number,
  step: number,
  mass: number,
): void {
  const reach = NEGLIGIBLE * step;
  for (let j = firstFrom(places, from - reach); j < places.length; j++) {
    const place = places[j] as number;
    if (place > from + reach) break;
    const near = normalDensity((place - from) / step);
    const far = normalDensity((place + from) / step);
    density[j] = (density[j] as number) + mass * (near + far);
  }
}

/** The first place that is not below a value. */
function firstFrom(places: Float64Array, value: number): number {
  let first = 0;
  let end = places.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((places[middle] as number) < value) first = middle + 1;
    else end = middle;
  }
  return first;
}

function nodesFor(bound: number, looks: readonly number[], steps: readonly number[]): number {
  let finest = 0;
  looks.forEach((look, place) => {
    finest = Math.max(finest, Math.sqrt(look) / (steps[place] as number));
  });
  return Math.min(MOST_NODES, Math.ceil(24 + 8 * bound * finest));
}

/** The nodes above 0 of a quadrature over −1…1. The number is made even: none lies at 0. */
function upperHalf(count: number): { nodes: Float64Array; weights: Float64Array } {
  const half = Math.ceil(count / 2);
  const { nodes, weights } = gaussLegendre(2 * half);
  return { nodes: nodes.slice(half), weights: weights.slice(half) };
}
