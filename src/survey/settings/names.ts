import type { SurveyRequest } from '../request.js';

/** Themes of comments, as a request has them. */
export type Themes = NonNullable<SurveyRequest['themes']>;

/** The value of a setting; true is the only column that is plainly comments. */
export type SettingValue = string | readonly string[] | NonNullable<SurveyRequest['themes']> | true;

/** What a survey is counted for and how its file is read, by the names of the command's options. */
export type Settings = Readonly<Record<string, SettingValue>>;

/** What the value of a setting is. */
export type SettingKind = 'text' | 'list' | 'comments' | 'themes';

/** The settings by name. */
export const settingNames: Readonly<Record<string, SettingKind>> = {
  rating: 'text',
  metric: 'text',
  top: 'text',
  scale: 'text',
  sheet: 'text',
  label: 'list',
  where: 'list',
  delimiter: 'text',
  encoding: 'text',
  respondent: 'text',
  weight: 'text',
  by: 'list',
  bands: 'list',
  multiple: 'list',
  asked: 'text',
  'min-respondents': 'text',
  date: 'text',
  period: 'text',
  'date-order': 'text',
  'time-zone': 'text',
  'week-start': 'text',
  'fiscal-year-start': 'text',
  'as-of': 'text',
  rolling: 'text',
  target: 'text',
  population: 'text',
  level: 'text',
  method: 'text',
  comment: 'comments',
  themes: 'themes',
  terms: 'text',
  contrast: 'text',
  language: 'text',
};

/** Whether a text is the name of a setting. */
export function isSettingName(name: string): boolean {
  return Object.keys(settingNames).includes(name);
}

/** The name under which the value of a setting is kept: `weekStart` of `week-start`. */
export function attributeName(setting: string): string {
  return setting.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The setting whose value is kept under a name. */
export function settingName(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
