import { dayReader, periods } from '../counting/calendar.js';
import { isCivilDate } from '../counting/civil-date.js';
import {
  checkArray,
  checkBoolean,
  checkChoice,
  checkNumber,
  invalid,
} from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { timeZone as checkZone } from '../counting/time-zone.js';
import { dateOrders } from '../files/date-order.js';
import { checkMinRespondents } from '../grouping/suppression.js';
import { intervalMethods } from '../inference/interval.js';
import { checkProbability } from '../inference/level.js';
import { checkPopulation } from '../inference/population.js';
import { metrics } from '../metrics/metric.js';
import { checkTogether } from './check-together.js';
import { checkColumn, checkCondition } from './conditions.js';
import type { SurveyRequest } from './request.js';
import type { Explanation, Selection, TwoPeriods } from './request-parts.js';
import { readThemes } from './theme-texts.js';

const selectionNames: OptionNames<Selection> = { column: true, value: true };
const periodNames: OptionNames<TwoPeriods> = { before: true, after: true };
const explanationNames: OptionNames<Explanation> = { ...periodNames, column: true };
const explanationRule = 'a column and two periods';

/** The check of each option. The type refuses a table that lacks one. */
const checks: {
  readonly [Option in keyof SurveyRequest]-?: (
    value: Exclude<SurveyRequest[Option], undefined>,
  ) => void;
} = {
  rating: (column) => checkColumn('rating', column),
  metric: (metric) => {
    checkChoice('metric', metric, metrics);
  },
  scale: () => {}, // which limits it has depends on the metric: checkTogether
  top: () => {},
  labels: (labels) => {
    checkObject('labels', labels, 'an object of ratings by text');
    for (const [label, rating] of Object.entries(labels)) {
      if (rating !== null && typeof rating !== 'number') {
        throw invalid(`rating of label ${JSON.stringify(label)}`, 'a number or null', rating);
      }
    }
  },
  where: (conditions) => {
    checkArray('where', conditions, 'conditions');
    for (const [index, condition] of conditions.entries()) {
      checkCondition(`where at index ${index}`, condition);
    }
  },
  by: (columns) => {
    checkArray('by', columns, 'columns');
    for (const [index, column] of columns.entries()) checkColumn(`by at index ${index}`, column);
  },
  bands: (bands) => {
    checkObject('bands', bands, 'an object of edges by column');
    for (const [column, edges] of Object.entries(bands)) {
      checkArray(`bands of ${JSON.stringify(column)}`, edges, 'rising numbers');
    }
  },
  multiple: (separators) => {
    checkObject('multiple', separators, 'an object of separators by column');
    for (const [column, separator] of Object.entries(separators)) {
      if (typeof separator !== 'string' || separator === '') {
        throw invalid(
          `multiple of ${JSON.stringify(column)}`,
          'a text that separates',
          separator,
          'string',
        );
      }
    }
  },
  compare: (selections) => {
    if (!(Array.isArray(selections) && selections.length === 2)) {
      throw invalid('compare', 'an array of two selections', selections, '');
    }
    for (const [index, selection] of selections.entries()) {
      const name = `compare at index ${index}`;
      checkObject(name, selection, 'a column and a value');
      checkOptionNames(name, selection, selectionNames);
      checkColumn(`column of ${name}`, selection.column);
      checkText(`value of ${name}`, selection.value);
    }
  },
  explain: (explain) => {
    const isNamed = explain?.before !== undefined || explain?.after !== undefined;
    if (isNamed) checkPeriods('explain', explain, explanationRule, explanationNames);
    checkObject('explain', explain, explanationRule);
    checkOptionNames('explain', explain, explanationNames);
    checkColumn('column of explain', explain.column);
  },
  date: (column) => checkColumn('date', column),
  dateOrder: (order) => {
    checkChoice('dateOrder', order, dateOrders);
  },
  period: (period) => {
    checkChoice('period', period, periods);
  },
  timeZone: (zone) => {
    checkText('timeZone', zone);
    checkZone(zone);
  },
  weekStart: (weekStart) => {
    dayReader({ weekStart }, () => 'date');
  },
  fiscalYearStart: (fiscalYearStart) => {
    dayReader({ fiscalYearStart }, () => 'date');
  },
  asOf: (day) => {
    if (!isCivilDate(day)) throw invalid('asOf', 'a date YYYY-MM-DD that exists', day, 'string');
  },
  rolling: (periods) => checkWhole('rolling', periods, 'of periods '),
  segmentTrends: (segmentTrends) => {
    checkBoolean('segmentTrends', segmentTrends);
  },
  respondent: (column) => checkColumn('respondent', column),
  weight: (column) => checkColumn('weight', column),
  panel: (panel) => checkPeriods('panel', panel, 'two periods', periodNames),
  asked: (people) => checkWhole('asked', people, 'of people '),
  minRespondents: checkMinRespondents,
  confidenceLevel: (level) => checkProbability('confidenceLevel', level),
  method: (method) => {
    checkChoice('method', method, intervalMethods);
  },
  population: (population) => checkPopulation('population', population),
  scan: (scan) => {
    checkBoolean('scan', scan);
  },
  comment: (column) => {
    if (column !== true) checkColumn('comment', column);
  },
  themes: (themes) => {
    checkObject('themes', themes, 'an object of words by theme');
    readThemes(themes);
  },
  terms: (terms) => checkWhole('terms', terms, ''),
  contrast: (period) => checkText('contrast', period),
  mask: (mask) => {
    checkBoolean('mask', mask);
  },
  target: (target) => {
    checkNumber('target', target, -100, 100);
  },
};

const optionNames: Readonly<Record<string, true>> = Object.fromEntries(
  Object.keys(checks).map((option) => [option, true]),
);

/**
 * Refuses a request with an option that does not exist, has a value that is not allowed, or does not
 * go with another: before the rows are counted, which may take long.
 */
export function checkRequest(request: SurveyRequest): void {
  checkObject('request', request, 'an object');
  checkOptionNames('planSurvey', request, optionNames);
  for (const option of Object.keys(checks) as (keyof SurveyRequest)[]) {
    const value = request[option];
    if (value !== undefined) (checks[option] as (value: unknown) => void)(value);
  }
  checkTogether(request);
}
function checkPeriods<Periods extends Partial<TwoPeriods>>(
  name: string,
  periods: Periods,
  rule: string,
  names: OptionNames<Periods>,
): void {
  checkObject(name, periods, rule);
  checkOptionNames(name, periods, names);
  const { before, after } = periods;
  checkText(`before of ${name}`, before);
  checkText(`after of ${name}`, after);
}

function checkWhole(name: string, value: unknown, of: string): void {
  if (Number.isSafeInteger(value) && (value as number) >= 1) return;
  throw invalid(name, `a whole number ${of}from 1`, value);
}

function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw invalid(name, 'a text', value, '');
}

function checkObject(name: string, value: unknown, rule: string): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw invalid(name, rule, value, '');
}
