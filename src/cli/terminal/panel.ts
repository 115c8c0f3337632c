import { respondents, type Tally } from '../../counting/tally.js';
import type { Difference } from '../../inference/difference.js';
import { computeNps } from '../../inference/score.js';
import type { MatchedPeriods, TwoPeriods } from '../../survey/index.js';
import { differenceText } from './comparison.js';
import { count, type Printing, points, range } from './printing.js';
import { hiddenLines, tableLines } from './table.js';

/** How the same respondents answered in two periods; null where that is hidden. */
export function samePeopleLines(
  matched: MatchedPeriods | null,
  { before, after }: TwoPeriods,
  minRespondents: number,
  printing: Printing,
): string[] {
  if (matched !== null) return panelLines(matched, printing);
  const title = printing.colours.bold(printing.words.samePeople(before, after));
  return [title, ...hiddenLines([before, after], minRespondents, printing)];
}

/** How the same respondents answered in two periods. */
function panelLines(matched: MatchedPeriods, printing: Printing): string[] {
  const { transitions, left, joined, missing, difference, change } = matched;
  const { before, after } = matched.periods;
  const { words, colours } = printing;
  const inBoth = transitions.flat().reduce((total, number) => total + number, 0);
  const rows = transitions.map((row, from) => [words.was[from] as string, ...row.map(count)]);
  const isOfAll = inBoth === respondents(matched.before) && inBoth === respondents(matched.after);
  const onlyIn = (tally: Tally, period: string) =>
    words.onlyIn(period, count(respondents(tally)), points(computeNps(tally).score));
  return [
    colours.bold(words.samePeople(before, after)),
    ...(difference
      ? [
          ...tableLines(['', ...words.now], rows, printing),
          `  ${words.changed(isOfAll ? differenceText(difference, printing) : withoutTest(difference, printing))}`,
        ]
      : [`  ${words.nobodyInBoth}`]),
    `  ${words.inBoth(count(inBoth))}, ${onlyIn(left, before)}, ${onlyIn(joined, after)}`,
    ...(change && !isOfAll ? [`  ${words.changedInAll(differenceText(change, printing))}`] : []),
    ...(missing.respondent > 0 ? [`  ${words.unmatched(count(missing.respondent))}`] : []),
  ];
}

/** The change of some of the answers: the test is that of all, so that a change has one p-value. */
function withoutTest(difference: Difference, printing: Printing): string {
  const { words, change } = printing;
  return words.differenceWithin(change(difference.estimate), range(difference, printing, change));
}
