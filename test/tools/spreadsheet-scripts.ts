// The scripts for Excel and Google Sheets, as text: the global build and, for each function of the
// table, a few lines that the host calls. The build writes them to dist/excel and dist/sheets.
import {
  type SpreadsheetFunction,
  type SpreadsheetParameter,
  spreadsheetFunctions,
} from '../../src/spreadsheet/functions.js';

/** How a host declares a function and what it does with one. */
interface Host {
  readonly start: string;
  readonly types: Readonly<
    Record<SpreadsheetParameter['type'] | SpreadsheetFunction['result'], string>
  >;
  readonly tag: (name: string) => string;
  readonly call: (name: string, args: string) => string;
  readonly end: (name: string) => string;
}

const hosts: Readonly<Record<'excel' | 'sheets', Host>> = {
  excel: {
    start: `function answer(name, args) {
  try {
    return NpsSpreadsheet.spreadsheetFunctions[name].compute(...args);
  } catch (error) {
    const code = CustomFunctions.ErrorCode[NpsSpreadsheet.spreadsheetErrorKind(error)];
    throw new CustomFunctions.Error(code, error.message);
  }
}
`,
    types: {
      range: 'any[][]',
      number: 'number',
      text: 'string',
      table: 'any[][]',
    },
    tag: (name) => `@customfunction ${name} ${name}`,
    call: (name, args) => `answer('${name}', [${args}])`,
    end: (name) => `CustomFunctions.associate('${name}', ${hostName(name)});\n`,
  },
  sheets: {
    // Google passes a date as an instant and the time zone of the script may be another than that of the
    // sheet. A service is slow, so it is asked once for each quarter of an hour: offsets have no odd minutes.
    start: `function daysInZoneOfSheet(args) {
  const days = new Map();
  let zone;
  const dayOf = (date) => {
    const quarter = Math.floor(date.getTime() / 900000);
    if (!days.has(quarter)) {
      zone ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone();
      days.set(quarter, Utilities.formatDate(date, zone, 'yyyy-MM-dd').split('-').map(Number));
    }
    const [year, month, day] = days.get(quarter);
    const midnight = new Date(2000, 0, 1);
    midnight.setFullYear(year, month - 1, day);
    return midnight;
  };
  const isDate = (value) => Object.prototype.toString.call(value) === '[object Date]';
  const converted = (value) => {
    if (Array.isArray(value)) return value.map(converted);
    return isDate(value) ? dayOf(value) : value;
  };
  return args.map(converted);
}
`,
    types: {
      range: 'Array<Array<any>>',
      number: 'number',
      text: 'string',
      table: 'Array<Array<any>>',
    },
    tag: () => '@customfunction',
    call: (name, args) =>
      `NpsSpreadsheet.spreadsheetFunctions['${name}'].compute(...daysInZoneOfSheet([${args}]))`,
    end: () => '',
  },
};

/** The script for a host: the global build, which defines `NpsSpreadsheet`, and its functions. */
export function hostScript(host: keyof typeof hosts, globalBuild: string): string {
  const { start } = hosts[host];
  const declarations = Object.entries(spreadsheetFunctions).map(([name, entry]) =>
    declaration(hosts[host], name, entry),
  );
  return [globalBuild, start, ...declarations].filter((part) => part !== '').join('\n');
}

function declaration(
  { types, tag, call, end }: Host,
  name: string,
  { description, parameters, result }: SpreadsheetFunction,
): string {
  const names = parameters.map((parameter) => parameter.name).join(', ');
  const lines = [
    description,
    ...parameters.map(
      (parameter) =>
        `@param {${types[parameter.type]}} ${bracketed(parameter)} ${parameter.description}`,
    ),
    `@return {${types[result]}} ${description}`,
    tag(name),
  ];
  return `/**
${lines.map((line) => ` * ${line}`).join('\n')}
 */
function ${hostName(name)}(${names}) {
  return ${call(name, names)};
}
${end(name)}`;
}

function bracketed({ name, optional }: SpreadsheetParameter): string {
  return optional ? `[${name}]` : name;
}

/** The name as JavaScript, and Google Sheets, allow it. */
function hostName(name: string): string {
  return name.replace('.', '_');
}
