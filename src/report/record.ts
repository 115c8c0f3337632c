import { invalid } from '../counting/invalid.js';
import type { SurveyRecord } from '../survey/record.js';

/** The parts of a record that say how the survey was read. */
export type ReadingRecord = Pick<
  SurveyRecord,
  'ledger' | 'missing' | 'method' | 'notices' | 'widerRows'
>;

/**
 * Refuses a value that is not the record of a survey. Without this the first missing part would be
 * named by the engine, in words about our own variables.
 */
export function checkReadingRecord(record: ReadingRecord): void {
  const { ledger, method, notices, widerRows }: Partial<ReadingRecord> = record ?? {};
  const isRecord =
    typeof ledger?.rows === 'number' &&
    typeof method === 'string' &&
    Array.isArray(notices) &&
    typeof widerRows === 'number';
  if (!isRecord) throw notARecord(record);
}

/** As `checkReadingRecord`, for all that a report shows. */
export function checkRecord(record: SurveyRecord): void {
  checkReadingRecord(record);
  const { scale, ratingColumn, histogram, answers, score }: Partial<SurveyRecord> = record;
  const isRecord =
    typeof scale === 'object' &&
    typeof ratingColumn === 'string' &&
    (histogram === null || Array.isArray(histogram)) &&
    typeof answers === 'number' &&
    score !== undefined;
  if (!isRecord) throw notARecord(record);
}

function notARecord(value: unknown): TypeError {
  return invalid('record', 'the record of a survey', value, '');
}
