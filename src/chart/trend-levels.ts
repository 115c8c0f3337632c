import type { Course, Stretch } from '../findings/course.js';
import type { TrendFinding } from '../findings/trend.js';
import type { Forecast } from '../monitoring/forecast.js';
import { written } from './encoding.js';
import type { Drawing, Layer } from './layer.js';
import { FONT_SIZE } from './measures.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';
import { cutToWidth } from './text.js';

/** The places of the periods that a finding names. */
export type Places = ReadonlyMap<string, number>;

/** How far the score moved: the course, if there is one. */
export function courseIn(finding: TrendFinding): Course | null {
  return 'level' in finding ? finding : null;
}

/** The periods between which the level changed, as a strip over the whole height. */
export function changeStrip(course: Course | null, places: Places): readonly Layer<Drawing>[] {
  if (!course?.dated) return [];
  const [earliest, latest] = course.dated.plausible;
  const row = { from: edgeOf(earliest, places), to: edgeOf(latest, places) };
  const likeliest = edgeOf(course.dated.firstAfter, places);
  return [
    ({ style, x }) => ({
      data: { values: [row] },
      mark: { type: 'rect', color: style.palette.neutral, opacity: 0.25 },
      encoding: { x: x('from'), x2: { field: 'to' } },
    }),
    ({ style, x }) => ({
      data: { values: [{ likeliest }] },
      mark: { type: 'rule', color: style.palette.neutral, strokeWidth: 1.5, strokeDash: [2, 3] },
      encoding: { x: x('likeliest') },
    }),
    ({ style, x }) => ({
      data: { values: [{ likeliest, label: style.words.trend.changed }] },
      mark: { type: 'text', baseline: 'top', dy: 4, color: style.palette.muted },
      encoding: { x: x('likeliest'), y: { value: 0 }, text: written('label') },
    }),
  ];
}

/** The place between a period and the one before. */
function edgeOf(period: string, places: Places): number {
  return (places.get(period) as number) - 0.5;
}

/** The pooled scores that the title speaks of, over the periods that they are of. */
export function levelLines(course: Course | null, places: Places): readonly Layer<Drawing>[] {
  if (course === null) return [];
  const stretches = course.kind === 'unclear' ? [course.level] : [course.first, course.last];
  return [
    ({ style, x, y }) => ({
      data: { values: stretches.map((stretch) => levelRow(stretch, places, style)) },
      mark: { type: 'rule', color: style.palette.text, strokeWidth: 1.5, strokeDash: [6, 3] },
      encoding: { x: x('from'), x2: { field: 'to' }, y: y('score') },
    }),
  ];
}

function levelRow({ from, to, score }: Stretch, places: Places, style: Style): ChartRow {
  return {
    from: edgeOf(from, places),
    to: (places.get(to) as number) + 0.5,
    score: style.onAxis(score),
  };
}

/** A score at the end of the marks, and what it is. */
export interface EndLabel {
  readonly score: number;
  readonly text: string;
  /** In one line or two. */
  readonly name: readonly [line: string, second?: string];
  readonly isFirm: boolean;
}

/** The score at the end: what is expected, the level, or the only one there is. */
export function endOf(
  finding: TrendFinding,
  forecast: Forecast | null,
  { words, scoreWithin }: Style,
): EndLabel | null {
  if (forecast !== null) {
    const { estimate } = forecast;
    const text = scoreWithin(null)(estimate);
    return { score: estimate, text, name: [words.trend.expected], isFirm: false };
  }
  if (finding.kind === 'nobody') return null;
  if ('level' in finding) {
    const { level, first, last, kind } = finding;
    const isOfTwo = first.from === first.to && last.from === last.to;
    const name = isOfTwo ? words.trend.lastPeriod : words.trend.lastThird;
    return {
      score: level.score,
      text: scoreWithin(null)(level.score),
      name: [kind === 'unclear' ? words.trend.overall : name],
      isFirm: true,
    };
  }
  const { score, interval, kind, period } = finding;
  return {
    score,
    text: scoreWithin(interval)(score),
    name: kind === 'so-far' ? [words.trend.soFar] : nameAtEnd(words.tick(period)),
    isFirm: kind !== 'so-far',
  };
}

/** The room right of the marks, in pixels. */
const END_ROOM = 64;

function nameAtEnd([name, year]: readonly [name: string, year?: string]): EndLabel['name'] {
  const line = cutToWidth(name, FONT_SIZE, END_ROOM);
  return year === undefined ? [line] : [line, year];
}

/** The number at the end in bold, and below it what it is. */
export function endLabel(label: EndLabel | null, width: number): readonly Layer<Drawing>[] {
  if (label === null) return [];
  const { score, text, name, isFirm } = label;
  return [
    ({ style, y }) => ({
      data: { values: [{ score: style.onAxis(score), label: text }] },
      mark: {
        ...{ type: 'text', align: 'left', baseline: 'middle', dx: 6, fontSize: 15 },
        fontWeight: isFirm ? 'bold' : 'normal',
      },
      encoding: { x: { value: width }, y: y('score'), text: written('label') },
    }),
    ({ style, y }) => ({
      data: { values: [{ score: style.onAxis(score), label: [...name] as string[] }] },
      mark: {
        ...{ type: 'text', align: 'left', baseline: 'middle', dx: 6, dy: 16, lineHeight: 14 },
        color: style.palette.muted,
      },
      encoding: { x: { value: width }, y: y('score'), text: written('label') },
    }),
  ];
}
