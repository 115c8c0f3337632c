import { formatPValue, NOTHING } from '../display/format.js';
import { nameOf } from '../display/names.js';
import { flat } from '../display/text.js';
import { hiddenSegments } from '../findings/segments.js';
import { segmentParts } from '../grouping/keys.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import { figureOf, roundedLine, scoreCells, tallFigureOf } from './figure.js';
import { paragraphs, type ReportPrinting, type Section, sectionOf } from './section.js';
import { tableOf } from './table.js';

/** With more segments than these a chart would be too small to read on A4. */
const MOST_ON_PAPER = 20;
/** Hidden segments beyond these are counted, not named. */
const MOST_NAMES = 100;

/** The score of each segment. */
export const segments: Section = ({ segments: table }, { by, language, drawings }, printing) => {
  if (table === undefined) return null;
  const { words, change, whole, share } = printing;
  const { columns } = words;
  const heading = [
    columns.segment,
    columns.answers,
    columns.share,
    columns.score,
    columns.interval,
    columns.versusRest,
    columns.pValue,
  ];
  const rows = table.segments.map((row) => [
    nameOf(row.segment, row.parts, words.blank),
    whole(row.answers),
    share(row.share),
    ...scoreCells(row, printing),
    change(row.versusRest?.estimate ?? null),
    formatPValue(row.versusRest?.adjustedPValue ?? null, { language }),
  ]);
  const { total } = table;
  const everybody = [
    words.all,
    whole(total.answers),
    share(1),
    ...scoreCells(total, printing),
    NOTHING,
    NOTHING,
  ];
  const name = by.length > 0 ? words.segments(by.map(flat).join(' × ')) : columns.segment;
  const figure = rows.length > MOST_ON_PAPER ? tallFigureOf : figureOf;
  return sectionOf(
    name,
    figure(
      drawings.segments,
      printing,
      tableOf(name, heading, [...rows, everybody]),
      ...(table.overlapping
        ? []
        : [roundedLine([table.segments.map((row) => row.share)], printing)]),
    ),
    paragraphs([
      ...(table.overlapping ? [words.overlapping] : []),
      ...hiddenSentences(table, printing),
    ]),
  );
};

/** Which segments are not shown, and why. */
function hiddenSentences(table: SegmentTable<string>, { words, whole }: ReportPrinting): string[] {
  const hidden = hiddenSegments(table);
  if (hidden === null) return [];
  const more = hidden.segments.length - MOST_NAMES;
  const names = [
    ...hidden.segments
      .slice(0, MOST_NAMES)
      .map((key) => nameOf(key, segmentParts(key), words.blank)),
    ...(more > 0 ? [`… (+${whole(more)})`] : []),
  ];
  return [words[hidden.reason](names.join(', '))];
}
