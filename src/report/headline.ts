import { flat } from '../display/text.js';
import type { Course } from '../findings/course.js';
import { targetFinding } from '../findings/target.js';
import { latestChange, type PeriodMove, trendFinding } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { isAboveScore } from '../survey/notices.js';
import type { TargetComparison } from '../survey/total.js';
import { isWeighted } from '../survey/weighted.js';
import { besideScore } from '../words/beside.js';
import { noticeText } from '../words/notices.js';
import { html } from './html.js';
import { listOf, paragraphs, periodNames, type ReportPrinting, type Section } from './section.js';

/** The score, its interval, and how it changed. */
export const headline: Section = (record, { source, language }, printing) => {
  const { ratingColumn, answers, respondents, score, interval, trend, population, target } = record;
  const { words, whole, limits, scoreWithin } = printing;
  const write = scoreWithin(interval);
  const doubts = record.notices
    .filter(isAboveScore)
    .map((notice) => noticeText(words.notices, notice));
  const sentences = [
    `${words.answers(whole(answers))}.`,
    interval ? words.scoresThatFit(limits(interval, write)) : words.noScore,
    ...(interval && population !== undefined ? [words.population(whole(population))] : []),
    ...(target ? targetSentences(target, printing) : []),
    ...(interval && isWeighted(record) ? [words.worth(whole(respondents))] : []),
    ...besideScore(record, language).map((phrase) => `${phrase}.`),
    ...changesOf(trend ?? [], printing),
  ];
  return html`<header>
<p class="source">${words.title}: ${flat(source)}</p>
<h1>${words.nps} ${write(score)}</h1>
<p class="source">${words.question}: ${flat(ratingColumn) || words.blank}</p>
</header>
${listOf(doubts)}<div class="lead">
${paragraphs(sentences)}</div>
`;
};

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

/** The change that the title of the trend states, and the latest change where it is another. */
function changesOf(points: readonly AnyTrendPoint[], printing: ReportPrinting): string[] {
  const overall = trendFinding(points);
  const latest = latestChange(points);
  const isCourse = 'between' in overall;
  if (!isCourse) return latest ? [sentenceOf(latest, printing)] : [];
  const isSame = latest?.since === overall.first.from && latest.period === overall.last.to;
  return [
    courseSentence(overall, printing),
    ...(latest && !isSame ? [sentenceOf(latest, printing)] : []),
  ];
}

function courseSentence(
  { kind, between, first, last, change }: Course,
  printing: ReportPrinting,
): string {
  const { words } = printing;
  const [after, until] = periodNames({ before: between[0], after: between[1] }, printing);
  const isOfTwo = first.from === between[0] && last.from === between[1];
  if (kind === 'unclear' && !isOfTwo) return words.noTrend(after, until);
  const nameOf = ({ from, to }: Course['first']) => {
    const [earlier, later] = periodNames({ before: from, after: to }, printing);
    return from === to ? earlier : words.periods(earlier, later);
  };
  const by = printing.distance(change.estimate);
  const limits = printing.limits(change, printing.change);
  return words.change[kind]({ by, before: nameOf(first), after: nameOf(last), limits });
}

function sentenceOf({ kind, since, period, change }: PeriodMove, printing: ReportPrinting): string {
  const [before, after] = periodNames({ before: since, after: period }, printing);
  const by = printing.distance(change.estimate);
  const limits = printing.limits(change, printing.change);
  return printing.words.change[kind]({ by, before, after, limits });
}
