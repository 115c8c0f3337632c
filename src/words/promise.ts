import type { Language } from '../display/language.js';
import { numbersIn } from '../display/numbers.js';
import type { Monitor } from '../monitoring/monitor.js';
import { monitorWords } from './monitor.js';

/** How often so many charts like this one are wrong, all together. */
export function promiseSentence(monitor: Monitor, charts: number, language: Language): string {
  const { falseAlarmsPerYear, falseAlarmRate } = monitor;
  const { promise } = monitorWords[language];
  const { givenScore } = numbersIn(language);
  const plain = (value: number) => givenScore(Number(value.toPrecision(3))).replace('+', '');
  if (falseAlarmsPerYear === null) return promise({ periods: plain(1 / falseAlarmRate) }, charts);
  return promise(
    falseAlarmsPerYear < 1
      ? { years: plain(1 / falseAlarmsPerYear) }
      : { perYear: plain(falseAlarmsPerYear) },
    charts,
  );
}
