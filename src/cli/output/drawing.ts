// What draws: loaded only by commands that write a chart or a page.
export { chartContent } from './chart-file.js';
export { chartSource } from './chart-source.js';
export { chartOf } from './charts.js';
export { reportText } from './report-file.js';
