import type { Period } from '../counting/calendar.js';
import type { Alarm } from '../monitoring/judge.js';

type BySide = Readonly<Record<Alarm['side'], string>>;

/** How often charts raise a false alarm. */
export type PromiseText =
  | { readonly years: string }
  | { readonly periods: string }
  | { readonly perYear: string };

/** What is said about waves that are watched. Numbers and names of periods are ready to print. */
export interface MonitorWords {
  /** So many periods, such as `12 months`. */
  waves(count: number, period: Period): string;
  /** Headings of columns beside those of the trend. */
  readonly normal: string;
  readonly level: string;
  readonly alarm: string;
  /** An alarm in a table. */
  readonly alarms: Readonly<Record<Alarm['rule'], BySide>>;

  usual(wave: WaveText): string;
  /** No score of so few answers could alarm: on neither side, or on one. */
  readonly noAlarm: string;
  readonly noAlarmOn: BySide;
  /** The newest period, which is not judged since it is not over. */
  passedOver(period: string): string;
  readonly wave: Readonly<Record<Alarm['side'], (wave: WaveText) => string>>;
  readonly slipped: Readonly<Record<Alarm['side'], (level: LevelText) => string>>;
  /** An alarm that is not new. */
  since(period: string): string;
  tooFew(waves: string, needed: number): string;
  waiting(waves: string): string;

  baseline(text: BaselineText): string;
  unsteady(pValue: string): string;
  /** One false alarm in so many years or periods, or so many a year. */
  promise(rate: PromiseText, charts: number): string;
  finds(answers: string, period: Period, changes: readonly string[]): string;
  found(points: string, waves: string): string;
  /** Beside a change that is found. */
  otherNotFound(points: string): string;
  notFound(points: readonly string[]): string;
  changed(text: ChangedText): string;
  ahead(text: AheadText): string;
  reaches(target: string, chance: string): string;
  /** Why there is no forecast. */
  noForecast(waves: string): string;
  readonly notes: readonly string[];
}

/** A wave with what is normal for so many answers. */
export interface WaveText {
  readonly period: string;
  readonly score: string;
  readonly answers: string;
  readonly lower: string;
  readonly upper: string;
}

/** The smoothed level and the limit that it passed. */
export interface LevelText {
  readonly period: string;
  readonly level: string;
  readonly limit: string;
}

export interface BaselineText {
  readonly from: string;
  readonly to: string;
  readonly waves: string;
  readonly answers: string;
  readonly score: string;
  /** By how many points waves differ besides chance. */
  readonly wander: string;
}

/** A change of the level. */
export interface ChangedText {
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly lower: string;
  readonly upper: string;
  /** The first and the last period that may be the first one after the change. */
  readonly plausible: readonly [first: string, last: string];
}

/** Where a coming score will be. */
export interface AheadText {
  readonly period: string;
  readonly lower: string;
  readonly upper: string;
  readonly chance: string;
}
