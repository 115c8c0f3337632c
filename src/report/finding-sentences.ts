import { nameOf } from '../display/names.js';
import { type ExplainedFinding, mixDriver } from '../findings/change.js';
import type { Course } from '../findings/course.js';
import type { ClearFinding } from '../findings/strongest.js';
import type { ExplainedPeriods } from '../survey/explained.js';
import type { SurveyRecord } from '../survey/record.js';
import { nameInSentence } from './names.js';
import { periodNames, type ReportPrinting } from './section.js';

/** A clear finding in a sentence; `column` is what the segments are of. */
export function findingSentence(
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

/** How the score moved over all periods. */
export function courseSentence(
  { kind, first, last, change }: Course,
  printing: ReportPrinting,
): string {
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

function segmentSentence(
  { kind, segment, versusRest }: Extract<ClearFinding<string>, { kind: 'higher' | 'lower' }>,
  column: string,
  printing: ReportPrinting,
): string {
  const { words, whole, share, distance, limits, change } = printing;
  return words.standing[kind]({
    column,
    segment: nameInSentence(nameOf(segment.segment, segment.parts, words.blank)),
    answers: whole(segment.answers),
    share: share(segment.share),
    by: distance(versusRest.estimate),
    limits: limits(versusRest, change),
  });
}

/** Why the score moved between two periods; at least one of mix and rate is clear. */
export function explainedSentence(
  { mix, rate }: ExplainedFinding,
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
    ...{ column: nameInSentence(explained.column), before, after },
    mix: mix && { kind: mix.estimate > 0 ? 'raised' : 'lowered', ...texts(mix) },
    driver: driver && {
      segment: nameInSentence(nameOf(driver.segment, undefined, words.blank)),
      kind: driver.shareAfter > driver.shareBefore ? 'grew' : 'shrank',
      before: share(driver.shareBefore),
      after: share(driver.shareAfter),
    },
    rate: rate && { kind: rate.estimate > 0 ? 'rose' : 'fell', ...texts(rate) },
  });
}
