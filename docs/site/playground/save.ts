import { reportPage } from 'nps-core/report';
import {
  type CommentRecord,
  csvText,
  flatComments,
  flatTable,
  type Settings,
  settingsText,
} from 'nps-core/survey';
import { requestOf } from './count.js';
import { baseOf } from './file-name.js';
import type { Chart, Choice, Language, Results, Saved, SavedFile } from './messages.js';
import type { Opened } from './opened.js';
import { pageWords } from './words.js';
import { settingsFor } from './write-settings.js';

/** Results and what they came from. */
export interface Shown {
  readonly choice: Choice;
  readonly results: Results;
  readonly charts: readonly Chart[];
}

/** The settings with which the command shows the same. It does not choose the period by what there is to see. */
export function settingsOfShown(
  { table, summary, recognition }: Opened,
  { choice, results: { period } }: Shown,
  language: Language,
): Settings {
  const request = requestOf(summary, choice);
  const exact = period === null ? request : { ...request, period };
  return settingsFor(exact, table, recognition, language);
}

/** A file of what is shown. */
export function savedFile(
  what: Saved,
  opened: Opened,
  shown: Shown,
  language: Language,
): SavedFile {
  const name = `${baseOf(opened.table.name)}-${what}${endings[what]}`;
  return { ...writers[what](opened, shown, language), name };
}

const endings: Readonly<Record<Saved, string>> = {
  report: '.html',
  settings: '.json',
  trend: '.csv',
  segments: '.csv',
  distribution: '.csv',
  themes: '.csv',
  comments: '.csv',
};

type Write = (opened: Opened, shown: Shown, language: Language) => Omit<SavedFile, 'name'>;

const csv = (text: string) => ({ type: 'text/csv;charset=utf-8', text: `\uFEFF${text}` });

const writers: Readonly<Record<Saved, Write>> = {
  report({ table }, { results, charts }, language) {
    const drawingOf = (name: Chart['name']) => charts.find((chart) => chart.name === name)?.light;
    const text = reportPage(results.record, {
      source: table.name,
      language,
      by: results.by,
      drawings: {
        histogram: drawingOf('distribution'),
        trend: drawingOf('trend'),
        segments: drawingOf('segments'),
        themes: drawingOf('themes'),
        terms: drawingOf('comments'),
      },
    });
    return { type: 'text/html;charset=utf-8', text };
  },
  settings: (opened, shown, language) => ({
    type: 'application/json',
    text: settingsText(settingsOfShown(opened, shown, language)),
  }),
  trend: (_, { results }) => {
    const { segments, ...record } = results.record;
    return csv(csvText(flatTable(record)));
  },
  segments: (_, { results }) => {
    const { trend, ...record } = results.record;
    return csv(csvText(flatTable(record, { by: results.by })));
  },
  themes: (_, { results: { record, by } }) => {
    const { contrast, ...comments } = record.comments ?? {};
    return csv(csvText(flatComments(comments as CommentRecord, { by })));
  },
  comments: (_, { results: { record, by } }) => {
    const { contrast, themes, ...comments } = record.comments ?? {};
    return csv(csvText(flatComments(comments as CommentRecord, { by })));
  },
  distribution: (_, { results }, language) => {
    const { histogram, scale } = results.record;
    const rows = (histogram ?? []).map((count, index) => [scale.min + index, count]);
    return csv(csvText({ header: pageWords[language].distributionColumns, rows }));
  },
};
