import { checkArray, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { segmentParts } from '../grouping/keys.js';
import type { SurveyRecord } from './record.js';
import { type ShareRecord, shareRecord } from './share-record.js';

/** A cell for machines: a number as it is, a text, or nothing. */
export type FlatCell = string | number | boolean | null;

/** A table for machines: one row under one header. */
export interface FlatTable {
  /** The names of the columns. */
  readonly header: readonly string[];
  /** The cells under them. */
  readonly rows: readonly (readonly FlatCell[])[];
}

/** Where the cells of a row stand in the JSON of a record. */
type Paths = readonly string[];

const limits = ['lower', 'upper'] as const;
const difference = ['estimate', ...limits, 'pValue'] as const;
const under = (name: string, fields: Paths): Paths => fields.map((field) => `${name}.${field}`);

/** The fields of one score, and of one share. */
const nps: Paths = ['respondents', 'promoters', 'passives', 'detractors', 'score', 'standardError'];
const share: Paths = ['respondents', 'inBox', ...under('share', ['estimate', ...limits])];

const restFields = under('versusRest', [...difference, 'adjustedPValue']);
const changeFields = [
  'comparedWith',
  ...under('change', difference),
  ...under('yearOverYear', difference),
  'detectableChange',
];
const periodFields: Paths = ['period', 'start', 'end', 'partial', 'answers'];
const comparedFields = (measured: Paths): Paths => [
  ...under('a', ['column', 'value', ...measured]),
  ...under('b', ['column', 'value', ...measured]),
  ...under('difference', difference),
];

/** The cells of what stands out. */
const findingFields: Paths = [
  ...['column', 'segment', 'against', 'answers', ...nps, ...under('interval', limits)],
  ...under('other', ['answers', 'score', ...under('interval', limits)]),
  ...under('difference', [...difference, 'adjustedPValue']),
];

/** The cells of each table: of scores, and of CSAT and CES. */
const fields = {
  segments: {
    scores: [
      ...['answers', ...nps, ...under('interval', limits)],
      ...['share', 'contribution', ...restFields, 'shrunkenScore', 'lowBase'],
    ],
    shares: ['answers', ...share, 'ofAll', ...restFields, 'lowBase'],
  },
  trend: {
    scores: [...periodFields, ...nps, ...under('interval', limits), ...changeFields],
    shares: [...periodFields, ...share, ...changeFields],
  },
  compared: { scores: comparedFields(nps), shares: comparedFields(share) },
} satisfies Readonly<Record<string, Readonly<Record<'scores' | 'shares', Paths>>>>;

/** Options of `flatTable`. */
export interface FlatTableOptions {
  /**
   * The names of the columns whose values are the segments.
   *
   * @defaultValue no names; needed where the record has segments
   */
  readonly by?: readonly string[] | undefined;
}

const optionNames: OptionNames<FlatTableOptions> = { by: true };

/**
 * The one table that a record gives, with the names of its JSON and numbers that are not rounded: of
 * a scan, else of two selections, else by period, else by segment.
 *
 * @throws TypeError if the record is not one of a survey, or an option is unknown.
 * @example
 * const plan = planSurvey([['Plan', 'NPS'], ['Pro', '9'], ['Free', '3']], { by: ['Plan'] })
 * const record = surveyRecord(countRows(plan, [['Pro', '9'], ['Free', '3']]))
 * flatTable(record, { by: ['Plan'] }).rows.map((cells) => cells.slice(0, 2)) // => [['Pro', 1], ['Free', 1]]
 */
export function flatTable(record: SurveyRecord, options: FlatTableOptions = {}): FlatTable {
  if (typeof record?.scale !== 'object' || record.score === undefined) {
    throw invalid('record', 'the record of a survey', record, '');
  }
  checkOptionNames('flatTable', options, optionNames);
  const { by = [] } = options;
  checkArray('by', by, 'names of columns');
  if (record.scan) return tableOf(findingFields, record.scan.findings);
  const { segments, trend, compared }: Pick<SurveyRecord | ShareRecord, keyof typeof fields> =
    record.metric === undefined ? record : shareRecord(record);
  const kind = record.metric === undefined ? 'scores' : 'shares';
  if (compared) return tableOf(fields.compared[kind], [compared]);
  if (trend) return tableOf(fields.trend[kind], trend);
  const { header, rows } = tableOf(fields.segments[kind], segments?.segments ?? []);
  const keys = (segments?.segments ?? []).map((row) => row.segment);
  const hidden = (segments?.suppressed ?? []).map((key) => [
    ...segmentParts(key).map(String),
    ...header.map(() => null),
  ]);
  return {
    header: [...by, ...header],
    rows: [
      ...rows.map((row, index) => [...segmentParts(keys[index] as string).map(String), ...row]),
      ...hidden,
    ],
  };
}

/** A table of the values of items at paths such as `interval.lower`. */
export function tableOf(paths: Paths, items: readonly object[]): FlatTable {
  return { header: paths, rows: items.map((item) => paths.map((path) => cellAt(item, path))) };
}

/** The value at a path such as `interval.lower`; null where a part of it is missing. */
function cellAt(item: object, path: string): FlatCell {
  let value: unknown = item;
  for (const name of path.split('.')) {
    value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  }
  return (value ?? null) as FlatCell;
}
