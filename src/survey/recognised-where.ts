import {
  kindOfRow,
  type Recognition,
  type RecognitionOptions,
  recognise,
} from '../files/recognise.js';
import type { Row } from '../files/row.js';
import { fulfils, type PlannedCondition, planConditions } from './planned-conditions.js';
import type { SurveyRequest } from './request.js';

/** The first rows as far as they are chosen, and what they show. */
export interface ChosenRows {
  /** Header and rows. */
  readonly rows: readonly Row[];
  readonly recognition: Recognition;
  readonly conditions: readonly PlannedCondition[];
}

/**
 * What the first rows show if those that the conditions leave out were not there: the column of
 * answers may hold other things in them. Where none is chosen, all of them show it.
 *
 * @throws SurveyError if a column is not there, or a cell cannot be compared.
 */
export function recognisedWhere(
  rows: readonly Row[],
  request: SurveyRequest,
  options: RecognitionOptions,
  firstRow: number | null,
): ChosenRows {
  const recognition = recognise(rows, options);
  const { headerRows, vendor } = recognition;
  const answers = rows.slice(headerRows);
  const conditions = planConditions(request, recognition, answers);
  const reading = {
    request,
    recognition,
    firstRow: firstRow === null ? null : firstRow + headerRows,
  };
  const chosen = answers.filter(
    (cells, row) =>
      kindOfRow(recognition, cells) === 'preview' ||
      conditions.every((condition) => fulfils(condition, cells[condition.place], row, reading)),
  );
  const all = { rows, recognition, conditions };
  if (chosen.length === 0 || chosen.length === answers.length) return all;
  const chosenRows = [...rows.slice(0, headerRows), ...chosen];
  const ofChosen = recognise(chosenRows, options);
  if (ofChosen.headerRows !== headerRows || ofChosen.vendor !== vendor) return all;
  return {
    rows: chosenRows,
    recognition: { ...ofChosen, isWhole: recognition.isWhole },
    conditions,
  };
}
