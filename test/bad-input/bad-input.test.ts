import { describe, expect, test } from 'vitest';
import { chartCalls } from './chart.js';
import { commentsCalls } from './comments.js';
import { coreCalls } from './core.js';
import { displayCalls } from './display.js';
import { filesCalls } from './files.js';
import { monitorCalls } from './monitor.js';
import { reportCalls } from './report.js';
import { spreadsheetCalls } from './spreadsheet.js';
import { sqlCalls } from './sql.js';
import { surveyCalls } from './survey.js';
import {
  placesIn,
  type RightCall,
  type Subpath,
  withValueAt,
  wrongValues,
} from './wrong-values.js';

/** The subpaths whose functions are called. */
const subpaths: Readonly<Record<string, Subpath>> = {
  'nps-core': coreCalls,
  'nps-core/chart': chartCalls,
  'nps-core/comments': commentsCalls,
  'nps-core/display': displayCalls,
  'nps-core/files': filesCalls,
  'nps-core/monitor': monitorCalls,
  'nps-core/report': reportCalls,
  'nps-core/spreadsheet': spreadsheetCalls,
  'nps-core/sql': sqlCalls,
  'nps-core/survey': surveyCalls,
};

type AnyFunction = (...values: readonly unknown[]) => unknown;

function functionsOf({ module, calls }: Subpath): [name: string, call: AnyFunction][] {
  return Object.entries(module)
    .filter((entry): entry is [string, AnyFunction] => typeof entry[1] === 'function')
    .map(([name, call]) => [name, calls[name]?.isClass ? constructing(call) : call]);
}

function constructing(call: AnyFunction): AnyFunction {
  return (...values) => Reflect.construct(call, values);
}

/** Words of an engine's own messages. */
const ENGINE =
  /Cannot |is not (iterable|a function|defined|a constructor)|undefined \(|of (null|undefined)$|Invalid (array|time|date)|Reduce of|BigInt/;

/** The error of a call, or undefined if the call returns. */
async function errorOf(call: AnyFunction, values: readonly unknown[]): Promise<Error | undefined> {
  try {
    await call(...values);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** Why an error is not one that names the argument, the rule and the value; undefined if it is. */
function faultOf({ name, message }: Error): string | undefined {
  if (name === 'SurveyError') return undefined; // its problem is data
  if (name === 'SettingsError') return undefined; // it quotes a text that people wrote
  const isOurs = /must|has no option/.test(message) && !ENGINE.test(message);
  return isOurs && /^(Range|Type)Error$/.test(name) ? undefined : `${name}: ${message}`;
}

const EMPTY_OPTIONS = ['undefined', 'an empty object', 'an invalid date', 'an async iterable'];

function isLegal({ optional, legal }: RightCall, place: number, label: string): boolean {
  const labels = legal?.[place];
  if (place === optional && EMPTY_OPTIONS.includes(label)) return true;
  return labels === 'anything' || labels?.includes(label) === true;
}

describe.each(Object.entries(subpaths))('%s', (_, subpath) => {
  test('a right call of every exported function is listed', () => {
    const names = functionsOf(subpath).map(([name]) => name);
    expect(Object.keys(subpath.calls).sort()).toEqual(names.sort());
  });

  describe.each(functionsOf(subpath))('%s', (name, call) => {
    const right = subpath.calls[name] as RightCall;

    test('a right call: no error', async () => {
      expect(await errorOf(call, right.call)).toBeUndefined();
    });

    test('a wrong value as an argument: refused, unless it is legal there', async () => {
      const accepted: string[] = [];
      for (const place of right.call.keys()) {
        for (const [label, value] of Object.entries(wrongValues)) {
          const error = await errorOf(call, right.call.with(place, value));
          if (!error && !isLegal(right, place, label)) accepted.push(`argument ${place}: ${label}`);
        }
      }
      expect(accepted).toEqual([]);
    });

    test('a wrong value in any place of the arguments: no error of the engine', async () => {
      const faults: string[] = [];
      const places = placesIn(right.call).filter(
        ([argument, ...inner]) => inner.length === 0 || !right.whole?.includes(Number(argument)),
      );
      for (const place of places) {
        for (const [label, value] of Object.entries(wrongValues)) {
          const values = withValueAt(right.call, place, value) as readonly unknown[];
          const error = await errorOf(call, values);
          const fault = error && faultOf(error);
          if (fault) faults.push(`${place.join('.')} is ${label}: ${fault}`);
        }
      }
      expect(faults).toEqual([]);
    });
  });
});
