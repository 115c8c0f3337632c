import type { ChartWords } from './chart.js';
import { chart as englishChart, report as englishReport } from './en.js';
import { chart as koreanChart, report as koreanReport } from './ko.js';
import type { ReportWords } from './report.js';

/** The languages of charts and reports: each is one file beside this one. */
export type Language = 'en' | 'ko';

/** What charts say. */
export const chartWords: Readonly<Record<Language, ChartWords>> = {
  en: englishChart,
  ko: koreanChart,
};

/** What reports say; apart from the charts' words, which most programs load alone. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: englishReport,
  ko: koreanReport,
};
