import type { Language } from '../display/language.js';
import type { NewestFinding } from '../findings/monitor.js';
import type { Monitor } from '../monitoring/monitor.js';
import { monitorWords } from '../words/monitor.js';
import { promiseSentence } from '../words/promise.js';
import type { Style } from './options.js';
import { cutForTitle } from './text.js';

/** What the newest wave says, in a sentence. */
export function titleOf(
  finding: NewestFinding,
  { baseline }: Monitor,
  { words, tenths }: Style,
): string {
  if (finding.kind === 'waiting') return words.monitor.waiting(baseline.waves);
  const { score, level, period } = finding.point;
  const name = cutForTitle(words.period(period));
  if (finding.kind === 'usual') return words.monitor.usual(tenths(score), name);
  const { rule, side } = finding.alarm;
  return rule === 'wave'
    ? words.monitor.wave[side](tenths(score), name)
    : words.monitor.slipped[side](tenths(level), name);
}

/** What is normal, and how often the chart is wrong, in sentences. */
export function notesOf(
  finding: NewestFinding,
  monitor: Monitor,
  language: Language,
  { words, tenths, whole }: Style,
): string[] {
  return [
    ...newestNotes(finding, language, { words, tenths, whole }),
    promiseSentence(monitor, 1, language),
  ];
}

/** How the chart is drawn, in sentences. */
export function methodOf(
  { alarms, baseline, points }: Monitor,
  { words, tenths, whole }: Style,
): string[] {
  const nameOf = (period: string) => cutForTitle(words.period(period));
  return [
    words.monitor.baselineIs(
      [nameOf(baseline.from), nameOf(baseline.to)],
      tenths(baseline.score),
      words.answers(whole(baseline.answers)),
    ),
    ...(points.length > 0 ? [words.monitor.lines] : []),
    ...(alarms.length > 0 ? [words.monitor.alarms] : []),
  ];
}

function newestNotes(
  finding: NewestFinding,
  language: Language,
  { words, tenths, whole }: Pick<Style, 'words' | 'tenths' | 'whole'>,
): string[] {
  if (finding.kind === 'waiting') return [];
  const { lower, upper, answers } = finding.point;
  const normal = words.monitor.normal({
    lower: tenths(lower),
    upper: tenths(upper),
    answers: words.answers(whole(answers)),
  });
  if (finding.kind === 'usual' || finding.alarm.isNew) return [normal];
  return [normal, monitorWords[language].since(cutForTitle(words.period(finding.since)))];
}
