export type { ChartSpecification } from '../chart/specification.js';
// The report of a survey as one page of HTML, from its record and drawings.
export type { Language } from '../display/language.js';
export type {
  ReportDrawing,
  ReportDrawingPair,
  ReportDrawings,
  ReportLooks,
  ReportOptions,
} from './options.js';
export { type PhraseOptions, type RecordPhrases, recordPhrases } from './phrases.js';
export type { ReadingRecord } from './record.js';
export { reportPage } from './report.js';
export { type ReportChart, reportCharts } from './report-charts.js';
