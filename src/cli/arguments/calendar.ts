import type { Option } from 'commander';
import { periods, weekStarts } from '../../counting/calendar.js';
import { dateOrders } from '../../files/date-order.js';
import { phraseOf } from './choice.js';
import { once } from './command.js';

/** The options about when weeks and years begin. */
export const habitOptions = (): Option[] => [
  once('--week-start <day>', `${phraseOf(weekStarts)}; monday if not given`),
  once(
    '--fiscal-year-start <m>',
    '1 to 12, named after the year of its end; 4,named=start: of its start',
  ),
];

/** The options about dates and the periods that they fall into. */
export const calendarOptions = (): Option[] => [
  once('--date <column>', 'the column with the dates: shows the trend'),
  once('--period <name>', `${phraseOf(periods)}; month if not given`),
  once('--date-order <order>', `${phraseOf(dateOrders)}, for dates such as 3/4/2026`),
  once('--time-zone <zone>', 'the calendar for times with an offset, such as Asia/Seoul'),
  ...habitOptions(),
  once(
    '--as-of <date>',
    'periods that end on this day or later are not over; the day after the newest date if not given',
  ),
  once('--rolling <n>', 'shows windows of so many periods instead of single ones'),
];
