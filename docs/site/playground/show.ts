import { formatPValue } from 'nps-core/display';
import { element, tableOf } from './elements.js';
import type { Chart, Results } from './messages.js';
import {
  account,
  difference,
  meaning,
  points,
  range,
  reasons,
  several,
  verdict,
  whole,
} from './wording.js';

/** The sections of the results; each leaves room for its chart, which comes later. */
export function sectionsOf(results: Results): HTMLElement[] {
  return [
    headline(results),
    ...(results.trend ? [trendSection(results)] : []),
    ...(results.segments ? [segmentSection(results)] : []),
    ...(results.counts && results.nps.respondents > 0 ? [distributionSection(results)] : []),
    accountSection(results),
  ];
}

function section(title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', '', element('h2', '', title), ...children);
}

function roomFor(name: Chart['name']): HTMLElement {
  const figure = element('figure', '');
  figure.id = `chart-${name}`;
  return figure;
}

function folded(summary: string, content: HTMLElement): HTMLElement {
  return element('details', '', element('summary', '', summary), content);
}

function headline(results: Results): HTMLElement {
  const { nps, interval, shares } = results;
  const score = element('span', 'score', points(nps.score, interval));
  score.id = 'score';
  const big = element('p', 'headline', score);
  const said = element('p', '', meaning(results));
  said.id = 'meaning';
  if (interval === null || shares === null) return section('Net Promoter Score', big, said);
  const level = `${100 * interval.confidenceLevel}% interval`;
  big.append(element('span', 'interval', `${level} ${range(interval)}`));
  const names = ['promoters', 'passives', 'detractors'] as const;
  const bar = element('div', 'categories');
  bar.append(
    ...names.map((name) => {
      const part = element('span', name);
      part.style.flex = `${nps[name]} 0 0`;
      return part;
    }),
  );
  const legend = names.map((name) =>
    element('li', name, `${several(nps[name], name.slice(0, -1), name)}, ${shares[name]}%`),
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
    said,
    bar,
    element('ul', 'legend', ...legend),
  );
}

/** Where score and interval lie between −100 and 100: a picture of what stands above it. */
function scaleWith({ estimate, lower, upper }: NonNullable<Results['interval']>): HTMLElement {
  const at = (score: number) => `${(score + 100) / 2}%`;
  const band = element('span', 'band');
  band.style.left = at(lower);
  band.style.right = at(0 - upper);
  const point = element('span', 'point');
  point.style.left = at(estimate);
  return element('div', 'scale', element('span', 'zero'), band, point);
}

function trendSection({ trend, undated }: Results): HTMLElement {
  const rows = (trend ?? []).map(({ period, answers, score, interval, change }) => ({
    cells: [
      period,
      whole(answers),
      points(score, interval),
      range(interval),
      difference(change?.estimate ?? null),
      formatPValue(change?.pValue ?? null),
    ],
  }));
  const heading = ['Period', 'Answers', 'Score', '95% interval', 'Change', 'p'];
  return section(
    'Trend',
    roomFor('trend'),
    folded('The numbers', tableOf('Score by period', heading, rows)),
    ...lacking(undated, 'date'),
  );
}

/** What is said of answers that something is missing of. */
function lacking(count: number, what: string): HTMLElement[] {
  if (count === 0) return [];
  return [
    element(
      'p',
      'hint',
      `Left out here: ${several(count, 'answer', 'answers')} without a ${what}.`,
    ),
  ];
}

const nameOf = (segment: string) => (segment === '' ? '(blank)' : segment);

function segmentSection(results: Results): HTMLElement {
  const { segments, suppressed, missing } = results.segments as NonNullable<Results['segments']>;
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
    element('p', '', verdict(results)),
    roomFor('segments'),
    tableOf('Score by segment', heading, rows),
    element('p', 'hint', notes.join(' ')),
    ...lacking(missing.segment, 'segment'),
  );
}

function distributionSection({ counts }: Results): HTMLElement {
  const rows = (counts ?? []).map((count, rating) => ({ cells: [String(rating), whole(count)] }));
  const table = tableOf('Answers by rating', ['Rating', 'Answers'], rows);
  return section('Distribution', roomFor('distribution'), folded('The numbers', table));
}

function accountSection(results: Results): HTMLElement {
  const { oddAnswers, ledger, unit } = results;
  const said = element('p', '', account(results));
  said.id = 'account';
  const method = element('p', 'hint', 'Method: score interval (Tango 1998), explained in ');
  const link = element('a', '', 'Methods');
  link.href = 'api/documents/methods.html';
  method.append(link, '.');
  const parts: HTMLElement[] = [said];
  if (oddAnswers.length > 0) {
    const rows = oddAnswers.map(({ row, value, reason }) => ({
      cells: [`${unit === 'row' ? 'Row' : 'Entry'} ${whole(row)}`, reasons[reason], value],
    }));
    const table = tableOf('Answers that are no ratings', ['Where', 'Why', 'Answer'], rows);
    table.classList.add('words');
    parts.push(table);
    const unseen = ledger.outOfRange + ledger.fractional + ledger.unreadable - oddAnswers.length;
    if (unseen > 0) parts.push(element('p', 'hint', `and ${several(unseen, 'more', 'more')}`));
  }
  return section('What was counted', ...parts, method);
}

/** A chart for light and for dark pages, and what it says for screens on which it is small. */
export function picturesOf({ description, light, dark }: Chart): HTMLElement[] {
  const pictures = Object.entries({ light, dark }).map(([name, svg]) => {
    const image = element('img', name);
    image.src = addressOf(svg);
    image.alt = description;
    return image;
  });
  const caption = element('figcaption', '', description);
  caption.ariaHidden = 'true'; // the alternative text of the picture
  return [...pictures, caption];
}

function addressOf(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
