import { nameOf } from '../display/names.js';
import { flat } from '../display/text.js';
import { explainedFinding } from '../findings/change.js';
import type { Effect } from '../grouping/effect.js';
import { segmentParts } from '../grouping/keys.js';
import { figureOf, rangeOf, roundedLine } from './figure.js';
import { explainedSentence } from './finding-sentences.js';
import { hiddenSection, paragraphs, periodNames, type Section, sectionOf } from './section.js';
import { tableOf } from './table.js';

/** The change between two periods, by mix and rate. */
export const explained: Section = ({ explained }, { drawings }, printing) => {
  if (explained === undefined) return null;
  const { words, change: points, score, share } = printing;
  if (explained === null) return hiddenSection(words.noMixAndRate);
  const { columns } = words;
  const { change, mix, rate, segments, suppressed } = explained;
  const finding = explainedFinding(explained);
  const isClear = (finding.mix ?? finding.rate) !== null;
  const [before, after] = periodNames(explained, printing);
  const name = words.mixAndRate(flat(explained.column), before, after);
  const effectRow = (part: string, effect: Effect) => [
    part,
    points(effect.estimate),
    rangeOf(effect, printing, points),
  ];
  const effects = [
    effectRow(words.mix, mix),
    effectRow(words.rate, rate),
    effectRow(words.wholeChange, change),
  ];
  const rows = segments.map((row) => [
    nameOf(row.segment, segmentParts(row.segment), words.blank),
    words.fromTo(share(row.shareBefore), share(row.shareAfter)),
    words.fromTo(score(row.scoreBefore), score(row.scoreAfter)),
    points(row.mix),
    points(row.rate),
  ]);
  const shares = [segments.map((row) => row.shareBefore), segments.map((row) => row.shareAfter)];
  const effectHeading = [columns.effect, columns.estimate, columns.interval];
  const heading = [columns.segment, columns.shares, columns.scores, columns.mix, columns.rate];
  return sectionOf(
    name,
    figureOf(
      drawings.explained,
      printing,
      tableOf(columns.effect, effectHeading, effects),
      tableOf(name, heading, rows),
      roundedLine(shares, printing),
    ),
    paragraphs([
      ...(isClear ? [explainedSentence(finding, explained, printing)] : []),
      ...(finding.simpson ? [words.simpson] : []),
      ...(suppressed.length > 0
        ? [
            words.tooFewAnswers(
              suppressed.map((key) => nameOf(key, undefined, words.blank)).join(', '),
            ),
          ]
        : []),
    ]),
  );
};
