import { looksLikeDate } from './date-forms.js';
import type { Row } from './row.js';

/** A survey tool whose export files are recognised. */
export type Vendor =
  | 'qualtrics'
  | 'surveymonkey'
  | 'survicate'
  | 'typeform'
  | 'google-forms'
  | 'delighted'
  | 'formbricks';

/** Where a row comes from: a respondent, a trial run of the survey, or its author's preview. */
export type RowKind = 'answer' | 'test' | 'preview';

/** How the header of a file is laid out. */
export interface Layout {
  /** How many rows stand before the first answer. */
  readonly headerRows: number;
  /** The names of the columns. */
  readonly names: readonly string[];
  /** The questions that people answered, if the file has a row of them. */
  readonly questions?: readonly string[];
}

/** How to recognise and read the files of a vendor. */
interface VendorEntry {
  /** The name of the vendor, for people. */
  readonly title: string;
  /** The layout of a file of this vendor; null for other files. */
  readonly layout: (rows: readonly Row[]) => Layout | null;
  /** The name of the column with the rating, if it is always the same. */
  readonly rating?: RegExp;
  /** The name of the column that marks previews and tests. */
  readonly status?: RegExp;
  /** The text for a question that was seen and not answered. */
  readonly missing?: string;
}

const IMPORT_ID = /^\s*\{\s*"ImportId"\s*:/;
const MOST_HEADER_ROWS = 5;

/** The vendors, in the order in which files are tried: those with the clearest marks first. */
export const vendors: Readonly<Record<Vendor, VendorEntry>> = {
  qualtrics: {
    title: 'Qualtrics',
    layout: (rows) => qualtricsByIds(rows) ?? qualtricsByNames(rows) ?? qualtricsLegacy(rows),
    status: /^(?:Status|Response Type)$/,
    missing: '-99',
  },
  surveymonkey: { title: 'SurveyMonkey', layout: surveyMonkey },
  survicate: { title: 'Survicate', layout: survicate },
  formbricks: {
    title: 'Formbricks',
    layout: oneHeaderRow((names) => names.has('Response ID') && names.has('Survey ID')),
  },
  delighted: {
    title: 'Delighted',
    layout: oneHeaderRow(
      (names) =>
        [...names].some((name) => /^Delighted (Source|Browser|Device Type|Country)$/.test(name)) ||
        (names.has('survey_type') && names.has('score')),
    ),
    rating: /^score$/i,
  },
  typeform: {
    title: 'Typeform',
    layout: oneHeaderRow(
      (names) =>
        (names.has('#') && (names.has('Network ID') || names.has('Submit Date (UTC)'))) ||
        (names.has('Submitted At') && names.has('Token')),
    ),
  },
  'google-forms': {
    title: 'Google Forms',
    layout: oneHeaderRow(
      (_, [first = '', ...questions]) =>
        timestamps.has(first) && questions.some((question) => /[\s?]/.test(question)),
    ),
  },
};

/** The name of the first column of Google Forms, in several languages. */
const timestamps: ReadonlySet<string> = new Set([
  'Timestamp',
  'Marca temporal',
  'Horodateur',
  'Zeitstempel',
  'Informazioni cronologiche',
  'Carimbo de data/hora',
  '타임스탬프',
  'タイムスタンプ',
]);

function oneHeaderRow(
  matches: (names: ReadonlySet<string>, header: Row) => boolean,
): VendorEntry['layout'] {
  return ([first = []]) => {
    const names = first.map((name) => name.trim());
    return matches(new Set(names), names) ? { headerRows: 1, names: first } : null;
  };
}

/** By the row of ids, which is the same in all languages; a row of questions may stand above it. */
function qualtricsByIds(rows: readonly Row[]): Layout | null {
  const place = rows
    .slice(0, MOST_HEADER_ROWS)
    .findIndex((row) => row.some((cell) => IMPORT_ID.test(cell)));
  const [names] = rows;
  if (place < 1 || names === undefined) return null;
  return { headerRows: place + 1, names, ...(place > 1 && { questions: rows[1] as Row }) };
}

const qualtricsNames = [
  ['StartDate', 'RecordedDate', 'ResponseId'],
  ['Start Date', 'Recorded Date', 'Response ID'],
];

/** By the names, or their English texts in the second row, for files without the row of ids. */
function qualtricsByNames([names = [], second = []]: readonly Row[]): Layout | null {
  const known = qualtricsNames.find((some) => some.every((name) => names.includes(name)));
  if (known === undefined) return null;
  const start = names.indexOf(known[0] as string);
  if (looksLikeDate(second[start] ?? '')) return { headerRows: 1, names };
  return { headerRows: 2, names, questions: second };
}

/** The old export: V1, V2, … stand above the names of the columns that Qualtrics adds. */
function qualtricsLegacy([codes = [], second = []]: readonly Row[]): Layout | null {
  if (codes[0] !== 'V1' || codes[1] !== 'V2' || second[0] !== 'ResponseID') return null;
  const names = codes.map((code, index) => (/^V\d+$/.test(code) ? (second[index] ?? code) : code));
  return { headerRows: 2, names, questions: second };
}

/** Titles and numbers of questions may stand above the names, choices below them. */
function surveyMonkey(rows: readonly Row[]): Layout | null {
  const place = rows.slice(0, MOST_HEADER_ROWS).findIndex((row) => {
    const names = row.map((name) => name.replace(/[\s_]/g, '').toLowerCase());
    return names.includes('respondentid') && names.includes('collectorid');
  });
  const [names, second] = place < 0 ? [] : rows.slice(place);
  if (names === undefined) return null;
  const respondent = names.findIndex((name) => /^respondent[\s_]?id$/i.test(name.trim()));
  if (second === undefined || (second[respondent] ?? '').trim() !== '') {
    return { headerRows: place + 1, names };
  }
  const isPlain = (choice: string) => /^(?:open-ended )?response$/i.test(choice);
  return { headerRows: place + 2, names: joinedNames(names, second, isPlain) };
}

/** The parts of an answer that Survicate writes under its question. */
const survicateParts: ReadonlySet<string> = new Set(['Score', 'Label', 'Answer', 'Insight']);

/** A row with the parts of answers, and nothing else, stands below the questions. */
function survicate([names = [], second = []]: readonly Row[]): Layout | null {
  const parts = second.map((part) => part.trim()).filter((part) => part !== '');
  const areParts = parts.every((part) => survicateParts.has(part));
  const isBelow = (second[0] ?? '').trim() === '' && (names[0] ?? '').trim() !== '';
  if (parts.length === 0 || !areParts || !isBelow) return null;
  const isPlain = (part: string) => part === 'Score' || part === 'Answer';
  return { headerRows: 2, names: joinedNames(names, second, isPlain) };
}

/** The names of columns of which a question with several parts has its text above the first only. */
function joinedNames(first: Row, second: Row, isPlain: (part: string) => boolean): string[] {
  let question = '';
  return first.map((cell, index) => {
    const part = (second[index] ?? '').trim();
    const isFurther = cell.trim() === '';
    if (!isFurther) question = cell.trim();
    const isWhole = (part === '' || isPlain(part)) && !isFurther;
    return isWhole ? question : `${question} - ${part}`;
  });
}

/** The texts of a status column, with the numbers of Qualtrics; rows with other texts are answers. */
const kinds: ReadonlyMap<string, RowKind> = new Map([
  ['survey preview', 'preview'],
  ['1', 'preview'],
  ['survey test', 'test'],
  ['2', 'test'],
]);

/** Where a row comes from, by the cell of the status column. */
export function kindOf(status: string | undefined): RowKind {
  return kinds.get((status ?? '').trim().toLowerCase()) ?? 'answer';
}
