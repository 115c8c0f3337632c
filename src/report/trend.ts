import { NOTHING } from '../display/format.js';
import { hiddenPeriods } from '../findings/trend.js';
import { calendarSentences } from '../words/calendar.js';
import { figureOf, rangeOf, scoreCells } from './figure.js';
import { paragraphs, type Section, sectionOf } from './section.js';
import { tableOf } from './table.js';

/** The score of each period. */
export const trend: Section = ({ trend }, { drawings }, printing) => {
  if (trend === undefined) return null;
  const { words, change, whole } = printing;
  const { columns } = words;
  const heading = [
    columns.period,
    columns.answers,
    columns.score,
    columns.interval,
    columns.change,
    columns.changeInterval,
  ];
  const rows = trend.map((point) => [
    point.partial ? words.notOver(words.period(point.period)) : words.period(point.period),
    point.answers === null ? NOTHING : whole(point.answers),
    ...scoreCells(point, printing),
    change(point.change?.estimate ?? null),
    rangeOf(point.change, printing, change),
  ]);
  const table = tableOf(words.trend, heading, rows);
  const hidden = hiddenPeriods(trend).map((period) => words.period(period));
  return sectionOf(
    words.trend,
    figureOf(drawings.trend, printing, table),
    paragraphs([
      ...calendarSentences(trend, words),
      ...(hidden.length > 0 ? [words.tooFewAnswers(hidden.join(', '))] : []),
    ]),
  );
};
