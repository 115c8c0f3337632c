import type { Example } from '../comments/reading-list.js';
import type { TermTable } from '../comments/term-table.js';
import type { ThemeTable } from '../comments/theme-table.js';
import { invalid } from '../counting/invalid.js';
import type { CommentRecord } from './comment-record.js';
import { commentIn } from './comments.js';
import { checkPlan, type SurveyPlan } from './plan.js';

/**
 * The rows whose comments a record shows as examples, counted from 0 through all files: of a survey
 * that was counted without texts, a second pass reads these.
 *
 * @throws TypeError if it is not what a record has under `comments`.
 * @example
 * const rows = [['Score', 'Why'], ...Array(9).fill(['2', 'please improve the app']), ['9', 'fine']]
 * const plan = planSurvey(rows, { comment: 'Why' })
 * const count = startSurvey(plan, { keepsTexts: false })
 * addRows(count, rows.slice(1))
 * exampleRows(surveyRecord(finishSurvey(count)).comments) // => new Set([0, 1, 2])
 */
export function exampleRows(comments: CommentRecord): ReadonlySet<number> {
  const rows = new Set<number>();
  withExamples(comments, (example) => {
    rows.add(example.index);
    return example;
  });
  return rows;
}

/**
 * What customers write, with the texts of its examples.
 *
 * @param texts - The cells of the column with the comments, as they are in the file, by row. They are
 * masked here, unless the plan says otherwise. Examples of other rows stay as they are.
 * @throws TypeError if an argument is something else.
 * @example
 * const rows = [['Score', 'Why'], ...Array(9).fill(['2', 'please improve the app']), ['9', 'fine']]
 * const plan = planSurvey(rows, { comment: 'Why' })
 * const count = startSurvey(plan, { keepsTexts: false })
 * addRows(count, rows.slice(1))
 * const { comments } = surveyRecord(finishSurvey(count))
 * const texts = new Map([...exampleRows(comments)].map((row) => [row, rows[row + 1][1]]))
 * withExampleTexts(comments, plan, texts).requests.examples[0].text // => 'please improve the app'
 */
export function withExampleTexts(
  comments: CommentRecord,
  plan: SurveyPlan,
  texts: ReadonlyMap<number, string>,
): CommentRecord {
  checkPlan(plan);
  if (!(texts instanceof Map)) throw invalid('texts', 'a Map from rows to texts', texts, '');
  const { recognition, request } = plan;
  return withExamples(comments, (example) => {
    const text = commentIn(texts.get(example.index), recognition.missing, request.mask);
    return text === null ? example : { ...example, text };
  });
}

type Change = (example: Example) => Example;

/** The record with each example changed. */
function withExamples(comments: CommentRecord, change: Change): CommentRecord {
  if (typeof comments !== 'object' || comments === null || !('contradictions' in comments)) {
    throw invalid('comments', 'the comments of a record', comments, '');
  }
  const { terms, themes, contrast, segments, requests, contradictions } = comments;
  return {
    ...comments,
    terms: inTerms(terms, change),
    ...(themes && { themes: inThemes(themes, change) }),
    ...(contrast && { contrast: { ...contrast, terms: inTerms(contrast.terms, change) } }),
    ...(segments && {
      segments: segments.map((segment) => ({
        ...segment,
        terms: inTerms(segment.terms, change),
        ...(segment.themes && { themes: inThemes(segment.themes, change) }),
      })),
    }),
    requests: requests && inRow(requests, change),
    contradictions: contradictions && {
      ...contradictions,
      detractorsLikePromoters: inRow(contradictions.detractorsLikePromoters, change),
      promotersLikeDetractors: inRow(contradictions.promotersLikeDetractors, change),
    },
  };
}

function inTerms(table: TermTable, change: Change): TermTable {
  return {
    ...table,
    detractors: table.detractors.map((row) => inRow(row, change)),
    promoters: table.promoters.map((row) => inRow(row, change)),
  };
}

function inThemes(table: ThemeTable<string>, change: Change): ThemeTable<string> {
  return {
    ...table,
    themes: table.themes.map((row) => inRow(row, change)),
    other: inRow(table.other, change),
    silent: inRow(table.silent, change),
  };
}

function inRow<Row extends { readonly examples: readonly Example[] }>(
  row: Row,
  change: Change,
): Row {
  return { ...row, examples: row.examples.map(change) };
}
