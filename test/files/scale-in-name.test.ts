import { expect, test } from 'vitest';
import { scalesInName } from '../../src/files/scale-in-name.js';

const told = (name: string) => scalesInName(name).map(({ text, min, max }) => [text, min, max]);

test.each<[string, string, number | null, number]>([
  ['How likely, from 1 to 5, are you to recommend us?', '1 to 5', 1, 5],
  ['Recommend us (1–7)', '1–7', 1, 7],
  ['추천 의향 (1점~5점)', '1점~5점', 1, 5],
  ['추천 의향 1~5점', '1~5점', 1, 5],
  ['お薦め度 1から5', '1から5', 1, 5],
  ['Recommend us, 0-10', '0-10', 0, 10],
  ['Recommend us from 5 to 1', '5 to 1', 1, 5],
  ['Recommend us (5-1)', '5-1', 1, 5],
  ['Recommend? 1 = no, 5 = yes', '1 = no, 5', 1, 5],
  ['Recommend us (5 = very likely, 1 = not at all)', '5 = very likely, 1', 1, 5],
  ['Recommend us? 1 (not at all) - 5 (very likely)', '1 (not at all) - 5', 1, 5],
  ['Recommend us? 0: no; 10: yes', '0: no; 10', 0, 10],
  ['Recommend us? 1 2 3 4 5', '1 2 3 4 5', 1, 5],
  ['Recommend us? 1/2/3/4/5/6/7', '1/2/3/4/5/6/7', 1, 7],
  ['Recommend us (out of 5)', 'out of 5', null, 5],
  ['Recommend us, on a scale of 5?', 'scale of 5', null, 5],
  ['NPS (/5)', '/5', null, 5],
  ['Note sur 5', 'sur 5', null, 5],
  ['Recommend us (7-point scale)', '7-point scale', null, 7],
  ['Empfehlung, 5er-Skala', '5er-Skala', null, 5],
  ['¿Recomendaría? Escala de 5 puntos', 'Escala de 5', null, 5],
  ['추천 의향 (5점 만점)', '5점 만점', null, 5],
  ['推薦度（5段階）', '5段階', null, 5],
])('%s: a scale', (name, text, min, max) => {
  expect(told(name)).toContainEqual([text, min, max]);
  expect(new Set(scalesInName(name).map((scale) => scale.max))).toEqual(new Set([max]));
});

test.each([
  'How likely are you to recommend us?',
  '1-5. How likely are you to recommend us?',
  '5-1. Would you recommend us?',
  'Q1-5 recommend',
  'Recommend us after 5 visits',
  'Recommandation sur 5 ans',
  'Wave 3/5: recommend us',
  'Recommend us, 2-5',
  'Recommend us in 1.5 years',
  '2026-01-05 recommend',
])('%s: no scale', (name) => {
  expect(told(name)).toEqual([]);
});
