import type { OptionNames } from '../counting/options.js';
import type { DateOptions, GroupOptions, SourceOptions } from './options.js';

/** The names of what every query reads. */
export const sourceOptions: OptionNames<SourceOptions> = {
  dialect: true,
  from: true,
  rating: true,
  ratingType: true,
  where: true,
  scale: true,
};

const dateOptions: OptionNames<DateOptions> = { date: true, timeZone: true, dateType: true };

/** The names of the options of queries that group. */
export const groupOptions: OptionNames<GroupOptions> = {
  ...sourceOptions,
  ...dateOptions,
  by: true,
  period: true,
  weekStart: true,
  fiscalYearStart: true,
  during: true,
};

/** The names of the options of queries that read dates. */
export const datedSourceOptions: OptionNames<SourceOptions & DateOptions> = {
  ...sourceOptions,
  ...dateOptions,
};
