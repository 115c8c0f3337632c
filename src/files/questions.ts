import { isNoAnswer } from '../counting/no-answer.js';
import { ratingReader } from '../counting/reading.js';
import type { Scale } from '../counting/scale.js';
import type { Metric } from '../metrics/metric.js';
import { categoryOf } from './category.js';
import type { Column } from './columns.js';
import { meaningOfName } from './names.js';
import type { Row } from './row.js';

/** A value of a column that says which question or survey a row answers. */
export interface QuestionValue {
  /** The value. */
  readonly value: string;
  /** How many of the looked-at rows have it and a rating. */
  readonly answers: number;
  /** Whether it is a question of the metric that is asked for, or its rows have categories. */
  readonly isOfMetric: boolean;
}

/** A column that says which question or survey each row answers, and what it says. */
export interface Questions {
  readonly column: string;
  readonly values: readonly QuestionValue[];
}

/** Names of columns that say which survey or which question a row answers. */
const ASKS =
  /survey|question|prompt|metric|measure|indicator|item|variable|kpi|(?<!\p{L})type(?!\p{L})|encuesta|pregunta|m[eé]trica|umfrage|frage|kennzahl|enqu[êe]te|sondage|pesquisa|pergunta|sondaggio|domanda|vraag|설문|질문|문항|지표|設問|質問|調査|アンケート|指標|问卷|問卷|问题|問題|题目|指标/iu;
/** Other ratings that are counted in another way. */
const OTHER_METRIC =
  /(?<!\p{L})(?:csat|ces|osat|pmf|sus|effort|satisf\p{L}*|zufrieden\p{L}*|thumbs|smiley\w*|stars?)(?!\p{L})|satisf|만족|満足|满意/iu;
/** With more values, a column says who answered rather than what. */
const MOST_VALUES = 50;

/** The ratings among whose questions a column may decide. */
interface Rated {
  readonly rating: Column;
  readonly check: Column | null;
  readonly scale: Scale;
  readonly metric: Metric;
}

/** The column by which the rated rows answer different questions; null if there is none. */
export function questionsAmong(
  rows: readonly Row[],
  columns: readonly Column[],
  { rating, check, scale, metric }: Rated,
): Questions | null {
  if (rating.coding !== null) return null;
  const read = ratingReader({ scale });
  const rated = rows.filter((row) => typeof read(row[rating.index]) === 'number');
  for (const column of columns) {
    const isText = column.holds === 'text' && column !== rating && column !== check;
    const values = isText ? valuesOf(rated, column, check, metric) : null;
    if (values !== null) return { column: column.name, values };
  }
  return null;
}

function valuesOf(
  rated: readonly Row[],
  { index, name, question }: Column,
  check: Column | null,
  metric: Metric,
): readonly QuestionValue[] | null {
  const groups = new Map<string, Row[]>();
  for (const row of rated) {
    const value = row[index]?.trim() ?? '';
    const group = groups.get(value);
    if (group) group.push(row);
    else if (groups.size === MOST_VALUES) return null;
    else groups.set(value, [row]);
  }
  const names = [...groups.keys()].filter((value) => !isNoAnswer(value));
  const isAsking = ASKS.test(name) || ASKS.test(question ?? '');
  const isFew = 2 * names.length <= rated.length || isAsking;
  if (names.length === 0 || !isFew) return null;
  const asks = names.filter((value) => meaningOfName(value, null, metric) === 'rating');
  const others = names.filter((value) => !asks.includes(value));
  const isOther = (value: string) =>
    OTHER_METRIC.test(value) || meaningOfName(value, null, 'nps') === 'rating';
  const areMetrics = others.some(isOther);
  if (areMetrics ? asks.length > 0 || isAsking : isAsking && asks.length > 0 && others.length > 0) {
    return listOf(groups, (value) => asks.includes(value));
  }
  const filled = new Set(names.filter((value) => hasCategories(groups.get(value) ?? [], check)));
  const blank = names.filter((value) => isWithoutCategories(groups.get(value) ?? [], check));
  const isSplit =
    filled.size > 0 && blank.length > 0 && filled.size + blank.length === names.length;
  return isSplit && isAsking ? listOf(groups, (value) => filled.has(value)) : null;
}

function listOf(
  groups: ReadonlyMap<string, readonly Row[]>,
  isOfMetric: (value: string) => boolean,
): QuestionValue[] {
  return [...groups].map(([value, rows]) => ({
    value,
    answers: rows.length,
    isOfMetric: isOfMetric(value),
  }));
}

function hasCategories(rows: readonly Row[], check: Column | null): boolean {
  return rows.every((row) => isCategory(row, check));
}

function isWithoutCategories(rows: readonly Row[], check: Column | null): boolean {
  return check !== null && rows.every((row) => !isCategory(row, check));
}

function isCategory(row: Row, check: Column | null): boolean {
  if (check === null || check.coding === null) return false;
  const category = categoryOf(row[check.index], check.coding);
  return category !== null && category !== 'unreadable';
}
