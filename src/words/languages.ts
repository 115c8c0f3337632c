import type { Language } from '../display/language.js';
import { isShareMetric, type Metric, type ShareMetric } from '../metrics/metric.js';
import type { ChartWords } from './chart.js';
import { chart as englishChart } from './en/chart.js';
import { report as englishReport } from './en/report.js';
import { shareChart as englishShareChart } from './en/share-chart.js';
import { shareReport as englishShareReport } from './en/share-report.js';
import { survey as englishSurvey } from './en/survey.js';
import { chart as koreanChart } from './ko/chart.js';
import { report as koreanReport } from './ko/report.js';
import { shareChart as koreanShareChart } from './ko/share-chart.js';
import { shareReport as koreanShareReport } from './ko/share-report.js';
import { survey as koreanSurvey } from './ko/survey.js';
import type { ReportWords } from './report.js';
import type { SurveyWords } from './survey.js';

// Each kind of words is a table of its own: a program that draws charts does not load the report's.

/** The words of charts. */
export const chartWords: Readonly<Record<Language, ChartWords>> = {
  en: englishChart,
  ko: koreanChart,
};

const shareCharts: Readonly<Record<Language, (metric: ShareMetric) => ChartWords>> = {
  en: englishShareChart,
  ko: koreanShareChart,
};

/** The words of charts of a metric. */
export function chartWordsOf(language: Language, metric: Metric = 'nps'): ChartWords {
  return isShareMetric(metric) ? shareCharts[language](metric) : chartWords[language];
}

/** The words of reports. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: englishReport,
  ko: koreanReport,
};

const shareReports: Readonly<Record<Language, (metric: ShareMetric) => ReportWords>> = {
  en: englishShareReport,
  ko: koreanShareReport,
};

/** The words of a report of a metric. */
export function reportWordsOf(language: Language, metric: Metric = 'nps'): ReportWords {
  return isShareMetric(metric) ? shareReports[language](metric) : reportWords[language];
}

/** The words about how a survey was read and counted. */
export const surveyWords: Readonly<Record<Language, SurveyWords>> = {
  en: englishSurvey,
  ko: koreanSurvey,
};
