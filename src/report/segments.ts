import { arrangedSegments, orders } from '../chart/segments-arranged.js';
import { formatPValue, NOTHING } from '../display/format.js';
import { nameOf } from '../display/names.js';
import { flat } from '../display/text.js';
import { hiddenSegments, standingOf } from '../findings/segments.js';
import { segmentParts } from '../grouping/keys.js';
import type { SegmentRow, SegmentTable } from '../grouping/segment-table.js';
import { figureOf, roundedLine, scoreCells } from './figure.js';
import { type Html, html } from './html.js';
import { paragraphs, type ReportPrinting, type Section, sectionOf } from './section.js';
import { segmentTrendsFigure } from './segment-trends.js';
import { tableOf } from './table.js';

/** Hidden segments beyond these are counted, not named. */
const MOST_NAMES = 100;

/** The score of each segment. */
export const segments: Section = (record, settings, printing) => {
  const { segments: table } = record;
  const { by, language, drawings } = settings;
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
  const rowOf = (row: SegmentRow<string>) => [
    nameOf(row.segment, row.parts, words.blank),
    whole(row.answers),
    share(row.share),
    ...scoreCells(row, printing),
    change(row.versusRest?.estimate ?? null),
    formatPValue(row.versusRest?.adjustedPValue ?? null, { language }),
  ];
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
  const tableWith = (rows: readonly SegmentRow<string>[]) =>
    tableOf(name, heading, [...rows.map(rowOf), everybody]);
  return sectionOf(
    name,
    figureOf(
      drawings.segments,
      printing,
      tableWith(table.segments),
      ...(table.overlapping
        ? []
        : [roundedLine([table.segments.map((row) => row.share)], printing)]),
    ),
    ...(drawings.segments === undefined ? [] : [onPaper(table, printing, tableWith)]),
    paragraphs([
      ...(table.overlapping ? [words.overlapping] : []),
      ...hiddenSentences(table, printing),
    ]),
    segmentTrendsFigure(record, settings, printing),
  );
};

/** Of many segments, those that paper has below the chart: those that it has rows for, and all clear ones. */
function onPaper(
  { segments }: SegmentTable<string>,
  { words, whole }: ReportPrinting,
  tableWith: (rows: readonly SegmentRow<string>[]) => Html,
): Html {
  const { firm, thin, others, blank } = arrangedSegments(segments, 'score');
  if (others.length === 0) return html``;
  const shown = [...firm, ...thin, ...others.filter((row) => standingOf(row) !== 'unclear')];
  const all = segments.length - blank.length;
  const sentence = words.ofSegments(whole(shown.length), whole(all));
  const rows = [...shown.sort(orders.score), ...blank];
  return html`<div class="paged">\n${paragraphs([sentence])}${tableWith(rows)}\n</div>\n`;
}

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
