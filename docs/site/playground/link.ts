import type { Settings } from 'nps-core/survey';
import type { Counts } from './counts.js';
import type { Language } from './messages.js';
import type { Tab } from './tabs.js';

/** What a link carries: settings and counts, never answers. */
export interface Shared {
  readonly language: Language;
  readonly tab: Tab;
  readonly counts: Counts | null;
  /** The text of a settings file; null for none. */
  readonly settings: string | null;
}

/** What a link was found to carry, and the names of the parts that were left out. */
export interface ReadLink {
  readonly shared: Partial<Shared>;
  readonly leftOut: readonly string[];
}

/** A longer link is not one of ours. */
const LONGEST = 20_000;
/** Names of parts are shown to people. */
const LONGEST_NAME = 40;
const MOST_ANSWERS = 1e9;

/** The fragment of a link. */
export function linkOf({ language, tab, counts, settings }: Shared): string {
  const parts = new URLSearchParams({ language, tab });
  if (counts !== null) {
    const { first, second, target, margin, method } = counts;
    const list = (tally: Counts['first']) =>
      `${tally.promoters},${tally.passives},${tally.detractors}`;
    parts.set('first', list(first));
    if (second !== null) parts.set('second', list(second));
    if (target !== null) parts.set('target', String(target));
    if (margin !== null) parts.set('margin', String(margin));
    if (method !== 'score') parts.set('method', method);
  }
  if (settings !== null) parts.set('settings', settings);
  return `#${parts}`;
}

/** Whether a fragment is longer than those that are read. */
export function isTooLong(fragment: string): boolean {
  return fragment.length > LONGEST;
}

/** The settings as a link carries them, without white space. */
export function settingsInLink(settings: Settings): string | null {
  return Object.keys(settings).length === 0 ? null : JSON.stringify(settings);
}

/** Reads the fragment of a link. Whatever is not as `linkOf` writes it is left out, by its name. */
export function readLink(fragment: string): ReadLink {
  if (isTooLong(fragment)) return { shared: {}, leftOut: ['#…'] };
  const parts = new Map(new URLSearchParams(fragment.replace(/^#/, '')));
  const leftOut: string[] = [];
  function take<Value>(name: string, read: (text: string) => Value | undefined) {
    const text = parts.get(name);
    parts.delete(name);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) leftOut.push(name);
    return value;
  }
  const language = take('language', (text) => oneOf(text, ['en', 'ko']));
  const tab = take('tab', (text) => oneOf(text, ['answers', 'counts']));
  const first = take('first', readTally);
  const second = take('second', readTally);
  const target = take('target', (text) => readNumber(text, -100, 100));
  const margin = take('margin', (text) => readNumber(text, 0.1, 100));
  const method = take('method', (text) => oneOf(text, ['score', 'anytime']));
  const settings = take('settings', (text) => text);
  leftOut.push(...[...parts.keys()].map((name) => name.slice(0, LONGEST_NAME)));
  return {
    shared: {
      ...(language !== undefined && { language }),
      ...(tab !== undefined && { tab }),
      ...(settings !== undefined && { settings }),
      ...(first !== undefined && {
        counts: {
          first,
          second: second ?? null,
          target: target ?? null,
          margin: margin ?? null,
          method: method ?? 'score',
        },
      }),
    },
    leftOut,
  };
}

function oneOf<const Choice extends string>(
  text: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === text);
}

function readNumber(text: string, least: number, most: number): number | undefined {
  const value = /^-?\d{1,10}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function readTally(text: string): Counts['first'] | undefined {
  const [, ...counts] = /^(\d{1,10}),(\d{1,10}),(\d{1,10})$/.exec(text) ?? [];
  const [promoters, passives, detractors] = counts.map(Number);
  if (promoters === undefined || passives === undefined || detractors === undefined)
    return undefined;
  return counts.map(Number).every((count) => count <= MOST_ANSWERS)
    ? { promoters, passives, detractors }
    : undefined;
}
