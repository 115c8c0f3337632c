import type { ChangeExplained } from '../grouping/change.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { isBlank } from '../grouping/keys.js';
import type { SegmentRow, SegmentTable } from '../grouping/segment-table.js';
import { type ExplainedFinding, explainedFinding } from './change.js';
import type { Course } from './course.js';
import { certaintyOf, segmentFinding, standingOf } from './segments.js';
import { trendFinding } from './trend.js';

/** A clear finding of a survey. */
export type ClearFinding<Key> =
  /** How the score moved over all complete periods. */
  | { readonly kind: 'course'; readonly course: Course }
  /** The highest of the segments clearly above the rest, or the lowest of those below. */
  | {
      readonly kind: 'higher' | 'lower';
      readonly segment: SegmentRow<Key>;
      readonly versusRest: NonNullable<SegmentRow<Key>['versusRest']>;
    }
  /** Why the score moved between two periods. */
  | { readonly kind: 'explained'; readonly finding: ExplainedFinding };

/** The parts of a survey in which something may be found. */
export interface FindingSources<Key> {
  readonly trend?: readonly AnyTrendPoint[] | undefined;
  readonly segments?: SegmentTable<Key> | undefined;
  readonly explained?: ChangeExplained<Key> | null | undefined;
}

/** A finding, and how many standard errors it is from nothing. */
interface Weighed<Key> {
  readonly strength: number;
  readonly finding: ClearFinding<Key>;
}

/** The clear findings of a survey, the strongest first. */
export function strongestFindings<Key>({
  trend,
  segments,
  explained,
}: FindingSources<Key>): ClearFinding<Key>[] {
  return [
    ...courseIn<Key>(trend ?? []),
    ...(segments ? extremesOf(segments) : []),
    ...(explained ? reasonsOf(explained) : []),
  ]
    .sort((a, b) => b.strength - a.strength)
    .map(({ finding }) => finding);
}

function courseIn<Key>(points: readonly AnyTrendPoint[]): Weighed<Key>[] {
  const course = trendFinding(points);
  if (course.kind !== 'rose' && course.kind !== 'fell') return [];
  const strength = Math.abs(course.change.statistic ?? Infinity);
  return [{ strength, finding: { kind: 'course', course } }];
}

/** The best and the worst segment; of a pair, each is the rest of the other, so one is enough. */
function extremesOf<Key>(table: SegmentTable<Key>): Weighed<Key>[] {
  const isPair = segmentFinding(table).kind === 'pair';
  const rows = table.segments.filter((row) => !isBlank(row));
  const byScore = [...rows].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const best = byScore.find((row) => standingOf(row) === 'higher');
  const worst = byScore.reverse().find((row) => standingOf(row) === 'lower');
  return [
    ...(best ? [extreme('higher', best)] : []),
    ...(worst && !(isPair && best) ? [extreme('lower', worst)] : []),
  ];
}

function extreme<Key>(kind: 'higher' | 'lower', segment: SegmentRow<Key>): Weighed<Key> {
  const versusRest = segment.versusRest as NonNullable<SegmentRow<Key>['versusRest']>;
  return { strength: certaintyOf(segment), finding: { kind, segment, versusRest } };
}

function reasonsOf<Key>(explained: ChangeExplained<Key>): Weighed<Key>[] {
  const finding = explainedFinding(explained);
  const parts = [finding.mix, finding.rate].flatMap((part) => part ?? []);
  if (parts.length === 0) return [];
  const strengths = parts.map(({ estimate, standardError }) => Math.abs(estimate) / standardError);
  return [{ strength: Math.max(...strengths), finding: { kind: 'explained', finding } }];
}
