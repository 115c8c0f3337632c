import { nameOf } from '../display/names.js';
import { flat } from '../display/text.js';
import { mixDriver } from '../findings/change.js';
import type { Course } from '../findings/course.js';
import { type ClearFinding, strongestFindings } from '../findings/strongest.js';
import { targetFinding } from '../findings/target.js';
import { trendFinding } from '../findings/trend.js';
import { type LeftOut, rowAccount } from '../survey/account.js';
import type { ExplainedPeriods } from '../survey/periods.js';
import type { SurveyRecord } from '../survey/record.js';
import type { TargetComparison } from '../survey/total.js';
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
  const column = by.map(flat).join(' × ');
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

function findingSentence(
  finding: ClearFinding<string>,
  { explained }: SurveyRecord,
  column: string,
  printing: ReportPrinting,
): string {
  switch (finding.kind) {
    case 'course':
      return courseSentence(finding.course, printing);
    case 'higher':
    case 'lower':
      return segmentSentence(finding, column, printing);
    case 'explained':
      return explainedSentence(finding.finding, explained as ExplainedPeriods, printing);
  }
}

function courseSentence({ kind, first, last, change }: Course, printing: ReportPrinting): string {
  const { words, distance, limits } = printing;
  const nameOfStretch = ({ from, to }: Course['first']) => {
    const [earlier, later] = periodNames({ before: from, after: to }, printing);
    return from === to ? earlier : words.periods(earlier, later);
  };
  return words.change[kind]({
    by: distance(change.estimate),
    before: nameOfStretch(first),
    after: nameOfStretch(last),
    limits: limits(change, printing.change),
  });
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

function segmentSentence(
  { kind, segment, versusRest }: Extract<ClearFinding<string>, { kind: 'higher' | 'lower' }>,
  column: string,
  printing: ReportPrinting,
): string {
  const { words, whole, share, distance, limits, change } = printing;
  return words.standing[kind]({
    column,
    segment: nameOf(segment.segment, segment.parts, words.blank),
    answers: whole(segment.answers),
    share: share(segment.share),
    by: distance(versusRest.estimate),
    limits: limits(versusRest, change),
  });
}

function explainedSentence(
  { mix, rate }: Extract<ClearFinding<string>, { kind: 'explained' }>['finding'],
  explained: ExplainedPeriods,
  printing: ReportPrinting,
): string {
  const { words, distance, limits, change, share } = printing;
  const [before, after] = periodNames(explained, printing);
  const texts = (effect: NonNullable<typeof mix>) => ({
    by: distance(effect.estimate),
    limits: limits(effect, change),
  });
  const driver = mix && mixDriver(explained);
  return words.reasons({
    ...{ column: flat(explained.column), before, after },
    mix: mix && { kind: mix.estimate > 0 ? 'raised' : 'lowered', ...texts(mix) },
    driver: driver && {
      segment: nameOf(driver.segment, undefined, words.blank),
      kind: driver.shareAfter > driver.shareBefore ? 'grew' : 'shrank',
      before: share(driver.shareBefore),
      after: share(driver.shareAfter),
    },
    rate: rate && { kind: rate.estimate > 0 ? 'rose' : 'fell', ...texts(rate) },
  });
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
