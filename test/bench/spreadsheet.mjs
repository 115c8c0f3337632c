// A custom function against the formula of the same meaning, both computed by HyperFormula in one
// run: 100,000 cells, recalculated after an edit.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { FunctionArgumentType, FunctionPlugin, HyperFormula } from 'hyperformula';
import { spreadsheetFormula } from '../../dist/spreadsheet.js';
import { fastest, print, random } from './measure.mjs';

const CELLS = 100_000;
const RANGE = `A1:A${CELLS}`;

const script = readFileSync('dist/nps-core-spreadsheet.global.js', 'utf8');
const realm = createContext(Object.create(null));
const { spreadsheetFunctions } = runInContext(`${script}\nNpsSpreadsheet`, realm);

class NpsPlugin extends FunctionPlugin {
  static implementedFunctions = {
    NPS: { method: 'nps', parameters: [{ argumentType: FunctionArgumentType.RANGE }] },
  };
  nps(ast, state) {
    return this.runFunction(ast.args, state, this.metadata('NPS'), ({ data }) =>
      spreadsheetFunctions.NPS.compute(data),
    );
  }
}
HyperFormula.registerFunctionPlugin(NpsPlugin, { enGB: { NPS: 'NPS' } });

const ratings = Array.from({ length: CELLS }, () => [Math.floor(random() * 11)]);

/** How long one formula takes to compute anew after one of its cells is edited. */
function recalculation(formula, rounds) {
  const book = HyperFormula.buildFromArray(ratings, {
    licenseKey: 'gpl-v3',
    maxRows: CELLS,
  });
  book.setCellContents({ sheet: 0, row: 0, col: 1 }, [[formula]]);
  const value = book.getCellValue({ sheet: 0, row: 0, col: 1 });
  let rating = 0;
  const time = fastest(() => {
    rating = (rating + 1) % 11;
    book.setCellContents({ sheet: 0, row: CELLS / 2, col: 0 }, [[rating]]);
  }, rounds);
  return { time, value };
}

const custom = recalculation(`=NPS(${RANGE})`);
const emitted = recalculation(
  spreadsheetFormula({ range: RANGE, what: 'score', flavour: 'excel' }),
  3,
);
const counted = recalculation(
  `=(COUNTIF(${RANGE},">=9")-COUNTIF(${RANGE},"<=6"))/COUNT(${RANGE})*100`,
);
// HyperFormula rounds to ten digits.
if (Math.abs(custom.value - emitted.value) > 1e-8) throw new Error('the scores differ');

process.exitCode = print([
  ['NPS of 100,000 cells, cost in emitted formulas', custom.time / emitted.time, 'at most', 3],
  [
    'the same, cost in COUNTIF formulas that trust the cells',
    custom.time / counted.time,
    'at most',
    3,
  ],
]);
