import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { built } from '../support/build.js';
import { hostScript } from './spreadsheet-scripts.js';

test('a script for a host: the global build, then a few lines for each function', () => {
  const script = hostScript('sheets', 'var NpsSpreadsheet;\n');
  expect(script).toMatch(/^var NpsSpreadsheet;\n\nfunction daysInZoneOfSheet\(args\) \{\n/);
  expect(script).toContain('\n}\n\n/**\n * The Net Promoter Score of ratings');
  expect(script).toContain(`
 * @param {Array<Array<any>>} ratings Ratings from 0 to 10. Blank cells are ignored, but Excel may pass them as 0: in Excel, leave them out with FILTER(A2:A99,A2:A99<>"").
 * @param {number} [confidenceLevel] The confidence level, such as 0.95 or 95%. If left out: 95%.
 * @param {string} [method] score, adjusted-wald, wald, jeffreys, exact or anytime. If left out: score.
 * @return {number} The lower limit of the confidence interval of the score.
 * @customfunction
 */
function NPS_LOWER(ratings, confidenceLevel, method) {
  return NpsSpreadsheet.spreadsheetFunctions['NPS.LOWER'].compute(...daysInZoneOfSheet([ratings, confidenceLevel, method]));
}
`);
});

test('the scripts in dist are made from the current table of functions', () => {
  const globalBuild = readFileSync(built('nps-core-spreadsheet.global.js'), 'utf8');
  expect(readFileSync(built('sheets/nps-core.gs'), 'utf8')).toBe(hostScript('sheets', globalBuild));
  expect(readFileSync(built('excel/functions.js'), 'utf8')).toBe(hostScript('excel', globalBuild));
});
