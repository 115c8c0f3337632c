import { nameOf } from '../display/names.js';
import { type SegmentMove, sortedMoves } from '../findings/segment-trends.js';
import { hiddenPeriods } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { segmentParts } from '../grouping/keys.js';
import { isLowBase } from '../grouping/segment-table.js';
import type { Frame } from './frame.js';
import type { Style } from './options.js';
import type { Panel } from './panels.js';
import { cutForTitle, cutInMiddle } from './text.js';

/** More segments than these are counted, not named. */
const MOST_MOVED = 3;
const MOST_UNCLEAR = 3;

/** Which segments moved, in a sentence; `by` is what they are by, or empty. */
export function titleOf<Key>(moves: readonly SegmentMove<Key>[], by: string, style: Style): string {
  const title = findingOf(moves, style);
  return by === '' ? title : style.words.segments.by(title, cutForTitle(by));
}

function findingOf<Key>(
  moves: readonly SegmentMove<Key>[],
  { words, distance, scoreWithin }: Style,
): string {
  if (moves.every(({ finding }) => finding.kind === 'nobody')) return words.nobody;
  const { moved, unclear } = sortedMoves(moves);
  const name = ({ segment }: SegmentMove<Key>) =>
    cutInMiddle(nameOf(segment, segmentParts(segment), words.blank));
  const sentences = moved.slice(0, MOST_MOVED).flatMap((each) => {
    const { finding, move } = each;
    if (move === 'unclear' || !('level' in finding)) return [];
    const [by, score] = [distance(finding.change.estimate), scoreWithin(null)(finding.level.score)];
    return [words.segmentTrends[move](name(each), by, score)];
  });
  if (moved.length + unclear.length === 0) return words.segmentTrends.tooShort;
  return words.segmentTrends.finding(
    { names: sentences, more: moved.length - sentences.length },
    unclear.length > MOST_UNCLEAR
      ? { names: [], more: unclear.length }
      : { names: unclear.map(name), more: 0 },
  );
}

/** What a chart of panels has to explain. */
interface Explained<Key> {
  readonly moves: readonly SegmentMove<Key>[];
  readonly points: readonly AnyTrendPoint[];
  readonly panels: readonly Panel[];
  /** How many segments have no panel. */
  readonly others: number;
}

/** What the lines are and which segments have no panel, then how the panels are drawn, in sentences. */
export function notesOf<Key>(
  { moves, panels, others }: Explained<Key>,
  { words, percent }: Style,
): Pick<Frame, 'notes' | 'method'> {
  const { segmentTrends } = words;
  const shown = panels.flatMap(({ answered }) => answered);
  const level = shown[0]?.interval.confidenceLevel;
  if (level === undefined) return { notes: [`${words.answers('0')}.`] };
  const { moved, unclear } = sortedMoves(moves);
  const hidden = panels.reduce((sum, { points }) => sum + hiddenPeriods(points).length, 0);
  return {
    notes: [
      `${words.points}.`,
      segmentTrends.lines(percent(level)),
      ...(hidden > 0 ? [segmentTrends.hidden(hidden)] : []),
      ...(others > 0 ? [segmentTrends.others(others)] : []),
    ],
    method: [
      ...(moved.length > 0 ? [segmentTrends.thirds] : []),
      ...(moved.length + unclear.length > 1
        ? [segmentTrends.adjusted(moved.length + unclear.length)]
        : []),
      ...(shown.some(({ answers }) => isLowBase(answers)) ? [words.trend.thin] : []),
      ...(shown.some(({ partial }) => partial) ? [words.trend.hollow] : []),
    ],
  };
}
