import type { Language } from '../display/language.js';
import { isShareMetric, type Metric, type ShareMetric } from '../metrics/metric.js';
import { shareTerminal as englishShares } from './en/share-terminal.js';
import { terminal as english } from './en/terminal.js';
import { shareTerminal as koreanShares } from './ko/share-terminal.js';
import { terminal as korean } from './ko/terminal.js';
import type { TerminalWords } from './terminal-words.js';

/** What the command prints. */
export const terminalWords: Readonly<Record<Language, TerminalWords>> = {
  en: english,
  ko: korean,
};

const shareWords: Readonly<Record<Language, (metric: ShareMetric) => TerminalWords>> = {
  en: englishShares,
  ko: koreanShares,
};

/** What the command prints of a metric. */
export function terminalWordsOf(language: Language, metric: Metric = 'nps'): TerminalWords {
  return isShareMetric(metric) ? shareWords[language](metric) : terminalWords[language];
}
