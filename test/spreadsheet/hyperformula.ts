import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import {
  ArraySize,
  CellError,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type ImplementedFunctions,
  SimpleRangeValue,
} from 'hyperformula';
import type * as spreadsheet from '../../src/spreadsheet/index.js';
import { built } from '../support/build.js';

/** The global build, run in a realm with only the language. */
export function loadGlobalBuild(): typeof spreadsheet {
  const script = readFileSync(built('nps-core-spreadsheet.global.js'), 'utf8');
  return runInContext(`${script}\nNpsSpreadsheet`, createContext(Object.create(null)));
}

const shipped = loadGlobalBuild();

const errorTypes = {
  invalidNumber: ErrorType.NUM,
  invalidValue: ErrorType.VALUE,
  notAvailable: ErrorType.NA,
} satisfies Record<spreadsheet.SpreadsheetErrorKind, ErrorType>;

/** The HyperFormula names of the errors. */
const errorTexts: Partial<Record<ErrorType, string>> = {
  [ErrorType.DIV_BY_ZERO]: '#DIV/0!',
  [ErrorType.NA]: '#N/A',
};

/** The size of each table, which HyperFormula needs before it computes. */
const sizes: Readonly<Record<string, (rows: number, columns: number) => [number, number]>> = {
  'NPS.INTERVAL': () => [1, 2],
  'NPS.ANYTIME': () => [1, 3],
  'NPS.COMPARE': () => [1, 4],
  'NPS.BYSEGMENT': (rows) => [rows + 2, 7],
  'NPS.TREND': () => [14, 7],
  'NPS.LIMITS': () => [14, 9],
  'NPS.TERMS': () => [41, 8],
  'NPS.CATEGORY': (rows, columns) => [rows, columns],
  'NPS.EXPLAIN': (rows) => [2 * rows + 4, 8],
};

type Ast = Parameters<FunctionPlugin['runFunction']>[0][number] & { args: Ast[] };
type State = Parameters<FunctionPlugin['runFunction']>[1];

const methodOf = (name: string): string => name.replace('.', '_');

/** An argument as a host passes it. HyperFormula already has a symbol for blanks. */
function handedOver(argument: unknown): unknown {
  if (argument instanceof SimpleRangeValue) return argument.data.map((row) => row.map(handedOver));
  if (argument instanceof CellError) return errorTexts[argument.type] ?? `#${argument.type}!`;
  const isFormatted = typeof argument === 'object' && argument !== null && 'val' in argument;
  return isFormatted ? argument.val : argument; // a date, an amount of money
}

class NpsPlugin extends FunctionPlugin {
  static override readonly implementedFunctions: ImplementedFunctions = Object.fromEntries(
    Object.entries(shipped.spreadsheetFunctions).map(([name, { parameters }]) => [
      name,
      {
        method: methodOf(name),
        ...(name in sizes && { sizeOfResultArrayMethod: `${methodOf(name)}_size` }),
        parameters: parameters.map(({ optional = false }) => ({
          argumentType: FunctionArgumentType.ANY,
          optionalArg: optional,
        })),
        vectorizationForbidden: true,
      },
    ]),
  );
}

for (const [name, { compute }] of Object.entries(shipped.spreadsheetFunctions)) {
  const size = sizes[name];
  const answer = (...args: unknown[]) => {
    try {
      const result = compute(...args.map(handedOver));
      if (!Array.isArray(result)) return result;
      const [rows, columns] = size?.(rowsOf(args[0]), result[0]?.length ?? 1) ?? [1, 1];
      const padded = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => result[row]?.[column] ?? ''),
      );
      return SimpleRangeValue.onlyValues(padded);
    } catch (error) {
      return new CellError(
        errorTypes[shipped.spreadsheetErrorKind(error)],
        (error as Error).message,
      );
    }
  };
  Object.assign(NpsPlugin.prototype, {
    [methodOf(name)](this: NpsPlugin, ast: Ast, state: State) {
      return this['runFunction'](ast.args, state, this['metadata'](name), answer);
    },
    [`${methodOf(name)}_size`](this: NpsPlugin, ast: Ast, state: State) {
      const { height, width } = this['arraySizeForAst'](ast.args[0] as Ast, state);
      const [rows, columns] = size?.(height, width) ?? [1, 1];
      return new ArraySize(columns, rows);
    },
  });
}

function rowsOf(argument: unknown): number {
  return argument instanceof SimpleRangeValue ? argument.data.length : 1;
}

HyperFormula.registerFunctionPlugin(NpsPlugin, {
  enGB: Object.fromEntries(Object.keys(shipped.spreadsheetFunctions).map((name) => [name, name])),
});

/**
 * A sheet with the custom functions. It shows unrounded numbers, and functions of ranges spill, as in
 * Excel.
 */
export function sheet(cells: (number | string | boolean | null)[][]): HyperFormula {
  return HyperFormula.buildFromArray(cells, {
    licenseKey: 'gpl-v3',
    smartRounding: false,
    useArrayArithmetic: true,
  });
}
