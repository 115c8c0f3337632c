import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spreadsheetFunctions } from '../../src/spreadsheet/index.js';
import { browserPath, openBrowser } from '../support/browser.js';
import { built } from '../support/build.js';
import { calls } from './calls.js';

const folder = dirname(built('excel/functions.json'));
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
    readonly result: { readonly type: string; readonly dimensionality?: string };
  }[];
}

const metadata: Metadata = JSON.parse(read('functions.json'));

describe('the metadata for Excel', () => {
  test('the metadata: generated from the comments of the script, and allows error cells as arguments', async () => {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(
      `${folder}/functions.js`,
    );
    expect(errors).toEqual([]);
    const { allowErrorForDataTypeAny, ...generated } = metadata;
    expect(JSON.parse(metadataJson)).toEqual(generated);
    expect(allowErrorForDataTypeAny).toBe(true);
  });

  test('the metadata: describes each function of the table', () => {
    const types = {
      range: { type: 'any', dimensionality: 'matrix' },
      number: { type: 'number' },
      text: { type: 'string' },
    };
    expect(metadata.functions).toEqual(
      Object.entries(spreadsheetFunctions).map(([name, { description, parameters, result }]) => ({
        id: name,
        name,
        description,
        parameters: parameters.map(({ type, ...parameter }) => ({ ...parameter, ...types[type] })),
        // The metadata omits the type of a result of any type.
        result: result === 'table' ? { dimensionality: 'matrix' } : types[result],
      })),
    );
  });

  test('every name and description: within the limits of Excel', () => {
    for (const { id, parameters } of metadata.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional, 'optional parameters come last').toEqual([...optional].sort());
    }
  });
});

test('the manifest names the files in its folder, and no namespace', () => {
  const manifest = read('manifest.xml');
  const files = [...manifest.matchAll(/"https:\/\/example\.com\/nps-core\/([^"]+)"/g)];
  expect([...new Set(files.map(([, file]) => file)), 'manifest.xml'].sort()).toEqual(
    readdirSync(folder).sort(),
  );
  expect(manifest).not.toContain('<Namespace');
});

// A stand-in for the part of the Office runtime that custom functions use.
const runtime = `
globalThis.known = {};
globalThis.CustomFunctions = {
  associate: (id, run) => { known[id] = run; },
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', invalidNumber: '#NUM!' },
  Error: class extends Error {
    constructor(code, message) { super(message); this.code = code; }
  },
};
globalThis.callFunction = (id, args) => {
  const invocation = { functionName: id }; // Excel always passes it as the last argument
  try { return known[id](...args, invocation); } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    return error.code + ' ' + error.message;
  }
};`;

/** The optional arguments of NPS.TREND, as Excel passes those that are left out. */
const leftOut = [null, null, null, null, null, null];

describe.skipIf(browserPath === undefined)('the Excel add-in, in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    await page.route('**/*', (route) => {
      const { hostname, pathname } = new URL(route.request().url());
      if (hostname === 'appsforoffice.microsoft.com') {
        return route.fulfill({ contentType: 'text/javascript', body: runtime });
      }
      return route.fulfill({ path: `${folder}/${pathname.split('/').pop()}` });
    });
    await page.goto('https://example.com/nps-core/functions.html');
  });
  afterAll(() => browser.close());

  const resultOf = (id: string, ...args: unknown[]): Promise<unknown> =>
    page.evaluate(([id, args]) => globalThis.callFunction(id, args), [id, args] as const);

  test('the manifest of the add-in: well-formed XML', async () => {
    const root = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'text/xml').documentElement.nodeName,
      read('manifest.xml'),
    );
    expect(root).toBe('OfficeApp');
  });

  test('the add-in: associates every function of the metadata', async () => {
    expect(await page.evaluate(() => Object.keys(globalThis.known))).toEqual(
      metadata.functions.map(({ id }) => id),
    );
  });

  test('the add-in: computes with the arguments as Excel passes them', async () => {
    expect(await resultOf('NPS', [[10], [9], [null], [8], [6]])).toBe(25);
    // Excel passes null for an argument left out.
    expect(await resultOf('NPS.LOWER', [[10], [9], [6]], null, null)).toBe(
      spreadsheetFunctions['NPS.LOWER'].compute([[10], [9], [6]]),
    );
    const dates = [[46053], [46054]]; // 2026-01-31 and 2026-02-01
    const trend = (await resultOf('NPS.TREND', [[10], [3]], dates, ...leftOut)) as unknown[][];
    expect(trend.map(([period]) => period)).toEqual(['Period', '2026-01', '2026-02']);
  });

  test.each(Object.entries(calls))(
    'the add-in: computes %s, without a null, which Excel would show as 0',
    async (name, args) => {
      const { compute, parameters } = spreadsheetFunctions[name as keyof typeof calls];
      // Excel passes null for a blank cell and for an argument left out.
      const passed = parameters.map((_, index) => {
        const argument = args[index] ?? '';
        if (!Array.isArray(argument)) return argument === '' ? null : argument;
        return argument.map((row: unknown[]) => row.map((value) => (value === '' ? null : value)));
      });
      const result = await resultOf(name, ...passed);
      expectSameCells(result, compute(...args));
      expect([result].flat(2)).not.toContain(null);
    },
  );

  test('a wrong argument: the error of Excel with our message', async () => {
    const rule = 'must be a whole number from 0 to 10';
    expect(await resultOf('NPS', [[11]])).toBe(
      `#NUM! ratings at row 1, column 1 ${rule}, received 11`,
    );
    expect(await resultOf('NPS', [['great']])).toBe(
      `#VALUE! ratings at row 1, column 1 ${rule}, received "great"`,
    );
    const error = { type: 'Error', errorType: 'Div0', basicType: 'Error', basicValue: '#DIV/0!' };
    expect(await resultOf('NPS', [[10], [error]])).toBe(
      `#VALUE! ratings at row 2, column 1 ${rule}, received "#DIV/0!"`,
    );
    expect(await resultOf('NPS.BYSEGMENT', [[10]], [[error]], null)).toBe(
      '#VALUE! segments at row 1, column 1 must be a text, a number or a date, received "#DIV/0!"',
    );
    expect(await resultOf('NPS', [[null]])).toBe(
      '#N/A ratings must hold at least one rating, received none',
    );
  });

  test('a blank passed as 0: counted as a rating of 0, refused as a date', async () => {
    expect(await resultOf('NPS', [[10], [0]])).toBe(0);
    expect(await resultOf('NPS.TREND', [[10], [0]], [[46053], [0]], ...leftOut)).toBe(
      '#NUM! dates at row 2, column 1 must be a date from 1900-03-01 to 9998-12-31, received 0',
    );
  });
});

/** The same cells. Math.exp of the browser may round the last digit otherwise than that of Node.js. */
function expectSameCells(result: unknown, expected: unknown): void {
  const [cells, expectedCells] = [[result].flat(2), [expected].flat(2)];
  expect(cells).toHaveLength(expectedCells.length);
  cells.forEach((cell, index) => {
    const wanted = expectedCells[index];
    if (typeof wanted === 'number') expect(cell).toBeCloseTo(wanted, 9);
    else expect(cell).toBe(wanted);
  });
}

declare global {
  var known: Readonly<Record<string, unknown>>;
  var callFunction: (id: string, args: readonly unknown[]) => unknown;
}
