import { expect, test } from 'vitest';
import { kindOfBuiltIn, kindOfCode } from '../../src/cli/input/workbook/number-format.js';

test.each([
  'm/d/yyyy',
  'yyyy\\-mm\\-dd;@',
  '[$-409]mmmm\\ d\\,\\ yyyy;@',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '[$-ko-KR]yyyy"년" m"월" d"일"',
  'YYYY-MM-DD HH:MM',
  'h:mm AM/PM',
  'mm:ss.0',
  '[Red]d.m.yy',
  'dd"th of" mmm',
])('%s: a date', (code) => {
  expect(kindOfCode(code)).toBe('date');
});

test.each([
  'General',
  ' GENERAL ',
  '',
  '0',
  '#,##0.00',
  '0.00E+00',
  '0%',
  '# ?/?',
  '@',
  '0" points per day"',
  '0" days',
  '0\\h',
  '0_d',
  '*d0',
  '#,##0 [$USD]',
  '[Red]0;[Yellow]-0',
  '0;[h]',
  '0;-0;"none";d',
])('%s: a number', (code) => {
  expect(kindOfCode(code)).toBe('number');
});

test.each(['[h]:mm:ss', '[HH]:mm', '[m]', '[ss].00'])('%s: a duration', (code) => {
  expect(kindOfCode(code)).toBe('duration');
});

test('built-in formats: dates from 14 to 22, in East Asian versions and for clocks', () => {
  const ids = Array.from({ length: 80 }, (_, id) => id);
  const of = (kind: string) => ids.filter((id) => kindOfBuiltIn(id) === kind);
  expect(of('duration')).toEqual([46]);
  expect(of('date')).toEqual(
    ids.filter(
      (id) =>
        (id >= 14 && id <= 22) ||
        (id >= 27 && id <= 36) ||
        [45, 47].includes(id) ||
        (id >= 50 && id <= 58),
    ),
  );
});
