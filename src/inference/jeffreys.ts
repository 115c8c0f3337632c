import { invalid } from '../counting/invalid.js';
import type { Tally } from '../counting/tally.js';
import { betaCdf, betaPower } from './distributions.js';
import type { Confidence } from './level.js';
import { balance, findRoot } from './root.js';

const PRIOR = 0.5;
/** With more respondents the posterior is too narrow to integrate. */
const MOST_RESPONDENTS = 1e12;
const TOLERANCE = 1e-11;
/** Beyond so many standard deviations the longest tail of a beta distribution is negligible. */
const WIDEST_TAIL = 40;

/** The net share below which the posterior of Jeffreys' prior has the probability of the tail. */
export function jeffreysLowerLimit(tally: Tally, n: number, { tail }: Confidence): number {
  if (n > MOST_RESPONDENTS) {
    throw invalid('respondents', 'at most 1e12', n);
  }
  return findRoot((net) => balance(posteriorCdf(tally, net), tail), 1, -1);
}

/**
 * P(net share ≤ net) under the Dirichlet posterior. The share of promoters and detractors
 * together, U, and the promoters' part of it, W, are independent beta variables, so it is
 * P(U ≤ net), if net > 0, plus the integral over u > |net| of P(W ≤ (1 + net/u)/2).
 */
function posteriorCdf({ promoters, passives, detractors }: Tally, net: number): number {
  const a = promoters + PRIOR;
  const b = detractors + PRIOR;
  const extremes = a + b;
  const middle = passives + PRIOR;
  const least = Math.abs(net);
  const room = 1 - least;

  // With u = least + room sin²φ the integrand has no square roots at its ends.
  const integrand = (phi: number): number => {
    const risen = room * Math.sin(phi) ** 2;
    const rest = room * Math.cos(phi) ** 2;
    const u = least + risen;
    const below = (net < 0 ? risen : u + least) / (2 * u);
    const above = (net < 0 ? u + least : risen) / (2 * u);
    const density = betaPower(u, rest, extremes, middle) / (u * rest);
    return density * betaCdf(below, above, a, b) * room * Math.sin(2 * phi);
  };
  const angleOf = (u: number) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, (u - least) / room))));
  const mean = extremes / (extremes + middle);
  const deviation = Math.sqrt((mean * (1 - mean)) / (extremes + middle + 1));
  const start = angleOf(mean - WIDEST_TAIL * deviation);
  const centre = angleOf(mean);
  const end = angleOf(mean + WIDEST_TAIL * deviation);
  const integral = integrate(integrand, start, centre) + integrate(integrand, centre, end);
  return integral + (net > 0 ? betaCdf(net, room, extremes, middle) : 0);
}

function integrate(f: (x: number) => number, from: number, to: number): number {
  if (from === to) return 0;
  return refine(f, from, to, quadrature(f, from, to), 30);
}

/** Halves the interval until halving no longer changes the integral. */
function refine(
  f: (x: number) => number,
  from: number,
  to: number,
  whole: number,
  depth: number,
): number {
  const middle = (from + to) / 2;
  const left = quadrature(f, from, middle);
  const right = quadrature(f, middle, to);
  if (depth === 0 || Math.abs(left + right - whole) <= TOLERANCE) return left + right;
  return refine(f, from, middle, left, depth - 1) + refine(f, middle, to, right, depth - 1);
}

/** Gauss–Legendre with three nodes. */
function quadrature(f: (x: number) => number, from: number, to: number): number {
  const centre = (from + to) / 2;
  const half = (to - from) / 2;
  const offset = half * Math.sqrt(0.6);
  return (half * (5 * f(centre - offset) + 8 * f(centre) + 5 * f(centre + offset))) / 9;
}
