// What draws: loaded only by commands that write a chart or a page.
export { chartText } from './chart-file.js';
export { chartOf } from './charts.js';
export { reportText } from './report-file.js';
