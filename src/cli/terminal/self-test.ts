import { formatShare } from '../../display/index.js';
import { type SelfTestFinding, selfTestFinding } from '../../findings/self-test.js';
import type { SelfTest } from '../../survey/self-test/self-test.js';
import { selfTestWords } from '../../words/self-test.js';
import type { SelfTestWords } from '../../words/self-test-words.js';
import { columnsOf, padEnd } from './one-line.js';
import { count, type Printing, points } from './printing.js';

/** What random halves of the file's own answers show; null where there are no halves. */
export function selfTestLines(test: SelfTest | null, printing: Printing): string[] {
  const words = selfTestWords[printing.language];
  if (test === null) return [words.tooFew];
  const { splits, answers, seed, falseFindings, coverage, confidenceLevel, score } = test;
  const level = 1 - confidenceLevel;
  const width = 2 + Math.max(columnsOf(words.falseFindings), columnsOf(words.coverage));
  const row = (name: string, share: number, promised: string) =>
    `  ${padEnd(name, width)}${formatShare(share, { digits: 1 }).padStart(6)}   ${promised}`;
  const luck = (1.96 * 100 * test.standardError).toFixed(1);
  return [
    printing.colours.bold(words.title(count(splits), count(answers), String(seed))),
    row(words.falseFindings, falseFindings, words.atMost(percent(level))),
    row(words.coverage, coverage, words.atLeast(percent(confidenceLevel))),
    ...sentencesOf(selfTestFinding(test), words).map((sentence) => `  ${sentence}`),
    `  ${words.differ(decimal(level))}`,
    `  ${words.holds(percent(confidenceLevel), points(score))}`,
    `  ${words.luck(luck)}`,
  ];
}

function sentencesOf({ keepsLevel, covers }: SelfTestFinding, words: SelfTestWords): string[] {
  if (keepsLevel && covers) return [words.kept];
  return [...(keepsLevel ? [] : [words.moreFindings]), ...(covers ? [] : [words.lessCoverage])];
}

/** A level as it is usually written: 0.05 of 1 − 0.95, which is not quite 0.05. */
function decimal(share: number): string {
  return String(Number(share.toPrecision(6)));
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(6))}%`;
}
