import type { Language } from '../display/language.js';
import type { ChartWords } from './chart.js';
import { chart as englishChart } from './en/chart.js';
import { report as englishReport } from './en/report.js';
import { survey as englishSurvey } from './en/survey.js';
import { chart as koreanChart } from './ko/chart.js';
import { report as koreanReport } from './ko/report.js';
import { survey as koreanSurvey } from './ko/survey.js';
import type { ReportWords } from './report.js';
import type { SurveyWords } from './survey.js';

// Each kind of words is a table of its own: a program that draws charts does not load the report's.

/** The words of charts. */
export const chartWords: Readonly<Record<Language, ChartWords>> = {
  en: englishChart,
  ko: koreanChart,
};

/** The words of reports. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: englishReport,
  ko: koreanReport,
};

/** The words about how a survey was read and counted. */
export const surveyWords: Readonly<Record<Language, SurveyWords>> = {
  en: englishSurvey,
  ko: koreanSurvey,
};
