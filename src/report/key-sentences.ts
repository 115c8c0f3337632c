import { strongestFindings } from '../findings/strongest.js';
import { targetFinding } from '../findings/target.js';
import { trendFinding } from '../findings/trend.js';
import { type LeftOut, rowAccount } from '../survey/account.js';
import type { SurveyRecord } from '../survey/record.js';
import type { TargetComparison } from '../survey/total.js';
import { courseSentence, findingSentence } from './finding-sentences.js';
import { nameInSentence } from './names.js';
import type { Settings } from './options.js';
import { periodNames, type ReportPrinting } from './section.js';

/** More sentences are not read in half a minute. */
const MOST = 4;

/**
 * What a reader should know, in at most four sentences: how the score compares with its target, the
 * strongest clear findings, and which rows were left out.
 */
export function keySentences(
  record: SurveyRecord,
  { target }: { readonly target?: TargetComparison },
  { by }: Pick<Settings, 'by'>,
  printing: ReportPrinting,
): string[] {
  const column = by.map(nameInSentence).join(' × ');
  const first = target ? targetSentences(target, printing) : [];
  const last = leftOutSentences(record, printing);
  const found = [
    ...strongestFindings(record).map((finding) =>
      findingSentence(finding, record, column, printing),
    ),
    ...unclearTrend(record, printing),
  ];
  return [...first, ...found.slice(0, MOST - first.length - last.length), ...last];
}

/** That the trend shows nothing clear, which many readers look for. */
function unclearTrend({ trend = [] }: SurveyRecord, printing: ReportPrinting): string[] {
  const course = trendFinding(trend);
  if (course.kind !== 'unclear') return [];
  const { between, first, last } = course;
  if (first.from === between[0] && last.from === between[1])
    return [courseSentence(course, printing)];
  const [after, until] = periodNames({ before: between[0], after: between[1] }, printing);
  return [printing.words.noTrend(after, until)];
}

function leftOutSentences(record: SurveyRecord, { words, whole }: ReportPrinting): string[] {
  const { rows, counted, leftOut } = rowAccount(record);
  if (counted === rows) return [];
  const reasons = (Object.keys(words.leftOut) as LeftOut[]).filter((reason) => leftOut[reason] > 0);
  const phrases = reasons.map((reason) => words.leftOut[reason].rows(whole(leftOut[reason])));
  return [words.rowsLeftOut(whole(rows - counted), whole(rows), phrases.join(', '))];
}

function targetSentences(target: TargetComparison, printing: ReportPrinting): string[] {
  const finding = targetFinding(target);
  if (finding === null) return [];
  const { words, givenScore, distance, limits, change } = printing;
  const { kind, difference } = finding;
  const compared = {
    target: givenScore(finding.target),
    by: distance(difference.estimate),
    limits: limits(difference, change),
  };
  return [words.toTarget[kind](compared)];
}
