import { nameOf } from '../display/names.js';
import { standingOf } from '../findings/segments.js';
import { isBlank } from '../grouping/keys.js';
import type { SegmentRow, Total } from '../grouping/segment-table.js';
import { onAxis } from './encoding.js';
import type { Style } from './options.js';
import { rowNames } from './row-names.js';
import type { ArrangedSegments } from './segments-arranged.js';
import type { ChartRow } from './specification.js';

/** The part of the width that names may take. */
const NAMES = 0.35;

/** The rows of a chart of segments, from the top, each at its place. */
export interface SegmentRows {
  /** Segments, and that of all respondents last. */
  readonly rows: readonly ChartRow[];
  /** The scores of segments without a row of their own, all at one place. */
  readonly strip: readonly ChartRow[];
  /** The row that names the strip. */
  readonly stripName: readonly ChartRow[];
  /** Lines above the segments with few answers, below them and above all respondents. */
  readonly rules: readonly number[];
  /** The heading of the segments with few answers. */
  readonly headings: readonly ChartRow[];
  /** How many lines the longest name has. */
  readonly lines: number;
}

/** Places segments one below the other. */
export function segmentRows<Key>(
  { firm, others, thin, blank }: ArrangedSegments<Key>,
  total: Total,
  style: Style,
): SegmentRows {
  const { words, palette, whole } = style;
  const shown = [...firm, ...thin, ...blank];
  const names = rowNames(
    [...shown.map((row) => nameOf(row.segment, row.parts, words.blank)), words.segments.all],
    NAMES * style.width,
  );
  const stripAt = firm.length;
  const headingAt = stripAt + (others.length > 0 ? 1 : 0);
  const thinAt = headingAt + (thin.length > 0 ? 1 : 0);
  const totalAt = thinAt + thin.length + blank.length;
  const placeOf = (index: number) => (index < firm.length ? index : thinAt + index - firm.length);
  const clear = others.filter((row) => standingOf(row) !== 'unclear').length;
  const [label = []] = rowNames([words.segments.others(others.length, clear)], NAMES * style.width);
  const answers = whole(others.reduce((sum, row) => sum + row.answers, 0));
  return {
    rows: [
      ...shown.map((row, index) => ({
        ...rowOf(row, style),
        name: names[index] as string[],
        place: placeOf(index),
      })),
      {
        ...numbersOf(total, style),
        name: names[shown.length] as string[],
        place: totalAt,
        ...looksOf(palette.text, false, style),
        shape: 'diamond',
      },
    ],
    strip: others.flatMap(({ score }) =>
      score === null ? [] : [{ score: style.onAxis(score), place: stripAt }],
    ),
    stripName: others.length > 0 ? [{ name: label, answersText: answers, place: stripAt }] : [],
    rules: [
      ...(thin.length > 0 ? [headingAt - 0.5] : []),
      ...(thin.length > 0 && blank.length > 0 ? [thinAt + thin.length - 0.5] : []),
      totalAt - 0.5,
    ],
    headings: thin.length > 0 ? [{ label: words.segments.thin, place: headingAt }] : [],
    lines: Math.max(
      1,
      ...[...names, ...(others.length > 0 ? [label] : [])].map(({ length }) => length),
    ),
  };
}

function numbersOf({ score, interval, answers }: Total, style: Style): ChartRow {
  return {
    score: onAxis(score, style),
    lower: onAxis(interval?.lower, style),
    upper: onAxis(interval?.upper, style),
    answersText: style.whole(answers),
    scoreText: style.scoreWithin(interval)(score),
  };
}

/** A row with its looks; a blank value does not count as a segment, and its row claims nothing. */
function rowOf<Key>(row: SegmentRow<Key>, style: Style): ChartRow {
  const { neutral, categories } = style.palette;
  const marks = {
    higher: { color: categories.promoter, shape: 'triangle-up' },
    lower: { color: categories.detractor, shape: 'triangle-down' },
    unclear: { color: neutral, shape: 'circle' },
  };
  const { color, shape } = marks[isBlank(row) ? 'unclear' : standingOf(row)];
  return { ...numbersOf(row, style), ...looksOf(color, row.lowBase, style), shape };
}

/** Colours and lines of a mark; that of few answers is hollow and its line thin. */
function looksOf(color: string, isLowBase: boolean, { palette }: Style): ChartRow {
  return isLowBase
    ? { color, fill: palette.background, lineWidth: 1 }
    : { color, fill: color, lineWidth: 2.5 };
}
