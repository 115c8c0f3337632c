import { type Interval, type SegmentTable, segmentParts } from 'nps-core';
import { formatPValue, percentages } from 'nps-core/display';
import type { SurveyRecord } from 'nps-core/survey';
import { element, tableOf } from './elements.js';
import type { Chart, Results } from './messages.js';
import {
  account,
  difference,
  homogeneity,
  meaning,
  points,
  range,
  rounded,
  several,
  whole,
} from './wording.js';

/** The sections of the results. A section of a chart has an empty figure, which the chart fills later. */
export function sectionsOf(results: Results): HTMLElement[] {
  const { record } = results;
  const { trend, segments, histogram } = record;
  return [
    headline(record),
    ...(trend ? [trendSection(record, trend)] : []),
    ...(segments ? [segmentSection(results, segments)] : []),
    ...(histogram && record.respondents > 0 ? [distributionSection(record, histogram)] : []),
    accountSection(results),
  ];
}

function section(title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', '', element('h2', '', title), ...children);
}

function figureFor(name: Chart['name']): HTMLElement {
  const figure = element('figure', '');
  figure.id = `chart-${name}`;
  return figure;
}

function detailsOf(summary: string, content: HTMLElement): HTMLElement {
  return element('details', '', element('summary', '', summary), content);
}

function headline(record: SurveyRecord): HTMLElement {
  const { interval } = record;
  const shares = percentages(record);
  const score = element('span', 'score', points(record.score, interval));
  score.id = 'score';
  const big = element('p', 'headline', score);
  const explanation = element('p', '', meaning(record));
  explanation.id = 'meaning';
  if (interval === null || shares === null) return section('Net Promoter Score', big, explanation);
  const level = `${100 * interval.confidenceLevel}% interval`;
  big.append(element('span', 'interval', `${level} ${range(interval)}`));
  const names = ['promoters', 'passives', 'detractors'] as const;
  const bar = element('div', 'categories');
  bar.append(
    ...names.map((name) => {
      const part = element('span', name);
      part.style.flex = `${record[name]} 0 0`;
      return part;
    }),
  );
  const legend = names.map((name) =>
    element('li', name, `${several(record[name], name.slice(0, -1), name)}, ${shares[name]}%`),
  );
  return section(
    'Net Promoter Score',
    big,
    scaleWith(interval),
    element(
      'p',
      'ends',
      element('span', '', '−100'),
      element('span', '', '0'),
      element('span', '', '+100'),
    ),
    explanation,
    bar,
    element('ul', 'legend', ...legend),
    ...(shares.addUp ? [] : [element('p', 'hint', rounded)]),
  );
}

/** A picture of the score and its interval between −100 and 100. */
function scaleWith({ estimate, lower, upper }: Interval): HTMLElement {
  const at = (score: number) => `${(score + 100) / 2}%`;
  const band = element('span', 'band');
  band.style.left = at(lower);
  band.style.right = at(0 - upper);
  const point = element('span', 'point');
  point.style.left = at(estimate);
  return element('div', 'scale', element('span', 'zero'), band, point);
}

function trendSection(
  { missing }: SurveyRecord,
  trend: NonNullable<SurveyRecord['trend']>,
): HTMLElement {
  const rows = trend.map(({ period, answers, score, interval, change }) => ({
    cells: [
      period,
      answers === null ? '–' : whole(answers),
      points(score, interval),
      range(interval),
      difference(change?.estimate ?? null),
      formatPValue(change?.pValue ?? null),
    ],
  }));
  const heading = ['Period', 'Answers', 'Score', '95% interval', 'Change', 'p'];
  return section(
    'Trend',
    figureFor('trend'),
    detailsOf('The numbers', tableOf('Score by period', heading, rows)),
    ...leftOutLine(missing?.date ?? 0, 'date'),
  );
}

/** A line about answers that are not in a section. */
function leftOutLine(count: number, thing: string): HTMLElement[] {
  if (count === 0) return [];
  const answers = several(count, 'answer', 'answers');
  return [element('p', 'hint', `Left out here: ${answers} without a ${thing}.`)];
}

function segmentSection({ phrases }: Results, table: SegmentTable<string>): HTMLElement {
  const { segments, suppressed, missing } = table;
  const nameOf = (segment: string) => segmentParts(segment).join(' × ') || phrases.blank;
  const rows = segments.map(({ segment, answers, score, interval, versusRest, lowBase }) => ({
    cells: [
      nameOf(segment),
      `${lowBase ? '*' : ''}${whole(answers)}`,
      points(score, interval),
      range(interval),
      difference(versusRest?.estimate ?? null),
      formatPValue(versusRest?.adjustedPValue ?? null),
    ],
    className: lowBase ? 'low' : '',
  }));
  const heading = ['Segment', 'Answers', 'Score', '95% interval', 'Against the rest', 'p'];
  const notes = [
    ...(segments.some(({ lowBase }) => lowBase) ? ['* fewer than 30 answers.'] : []),
    ...(suppressed.length > 0 ? [`Nobody answered in ${suppressed.map(nameOf).join(', ')}.`] : []),
    'The p-values are adjusted for the number of segments (Holm).',
  ];
  return section(
    'Segments',
    element('p', '', homogeneity(table)),
    figureFor('segments'),
    tableOf('Score by segment', heading, rows),
    element('p', 'hint', notes.join(' ')),
    ...leftOutLine(missing.segment, 'segment'),
  );
}

function distributionSection({ scale }: SurveyRecord, histogram: readonly number[]): HTMLElement {
  const rows = histogram.map((count, index) => ({
    cells: [String(scale.min + index), whole(count)],
  }));
  const table = tableOf('Answers by rating', ['Rating', 'Answers'], rows);
  return section('Distribution', figureFor('distribution'), detailsOf('The numbers', table));
}

function accountSection(results: Results): HTMLElement {
  const { record, unit, phrases } = results;
  const { ledger, firstRow } = record;
  const { problems } = ledger;
  const summary = element('p', '', account(results));
  summary.id = 'account';
  const method = element('p', 'hint', `Method: ${phrases.method}, explained in `);
  const link = element('a', '', 'Methods');
  link.href = 'api/documents/methods.html';
  method.append(link, '.');
  const parts: HTMLElement[] = [summary];
  if (problems.length > 0) {
    const rows = problems.map(({ row, value, reason }) => ({
      cells: [
        `${unit === 'row' ? 'Row' : 'Entry'} ${whole((row ?? 0) + (firstRow ?? 0))}`,
        phrases.reasons[reason],
        String(value),
      ],
    }));
    const table = tableOf('Answers that are not ratings', ['Where', 'Why', 'Answer'], rows);
    table.classList.add('words');
    parts.push(table);
    const unlisted = ledger.outOfRange + ledger.fractional + ledger.unreadable - problems.length;
    if (unlisted > 0) parts.push(element('p', 'hint', `and ${whole(unlisted)} more`));
  }
  if (phrases.widerRows !== null) parts.push(element('p', 'hint', phrases.widerRows));
  return section('What was counted', ...parts, method);
}

/** A chart for light and for dark pages, with its description as text for narrow screens. */
export function picturesOf({ description, light, dark }: Chart): HTMLElement[] {
  const pictures = Object.entries({ light, dark }).map(([name, svg]) => {
    const image = element('img', name);
    image.src = addressOf(svg);
    image.alt = description;
    return image;
  });
  const caption = element('figcaption', '', description);
  caption.ariaHidden = 'true'; // the same text as `alt`: screen readers would read it twice
  return [...pictures, caption];
}

function addressOf(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
