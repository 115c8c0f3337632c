import type { Language } from '../display/language.js';
import { monitor as english } from './en/monitor.js';
import { monitor as korean } from './ko/monitor.js';
import type { MonitorWords } from './monitor-words.js';

/** What is said about waves that are watched. */
export const monitorWords: Readonly<Record<Language, MonitorWords>> = {
  en: english,
  ko: korean,
};
