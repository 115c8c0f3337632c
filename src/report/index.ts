// The report of a survey as one page of HTML, from statistics and drawings that are there already.
export type { ReportContent } from './content.js';
export { escaped, html, trusted } from './html.js';
export { pageOf } from './page.js';
export { type RecordPhrases, recordPhrases } from './phrases.js';
export { reportPage } from './report.js';
