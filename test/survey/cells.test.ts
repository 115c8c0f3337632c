import { expect, test } from 'vitest';
import { addSums, closeCells, openCell, openCells } from '../../src/survey/cells.js';

test('openCells: cells of equal parts are added up, in the order in which they first occur', () => {
  const cells = openCells([
    { parts: ['b', null], days: [[1, [1, 0, 0]]] },
    { parts: ['a', ''], days: [] },
    {
      parts: ['b', null],
      days: [
        [2, [0, 1, 0]],
        [1, [0, 0, 5]],
      ],
    },
  ]);
  expect(closeCells(cells)).toEqual([
    {
      parts: ['b', null],
      days: [
        [1, [1, 0, 5]],
        [2, [0, 1, 0]],
      ],
    },
    { parts: ['a', ''], days: [] },
  ]);
});

test.each([
  [
    ['A,B', 'C'],
    ['A', 'B,C'],
  ],
  [
    ['A\0B', 'C'],
    ['A', 'B\0C'],
  ],
  [
    ['A","B', 'C'],
    ['A', 'B","C'],
  ],
  [[null], ['']],
  [[null], ['null']],
])('openCell: %j and %j are two cells', (first, second) => {
  const cells = openCells([]);
  const cell = openCell(cells, first);
  expect(openCell(cells, second)).not.toBe(cell);
  expect(openCell(cells, [...first])).toBe(cell);
});

test('closeCells: later sums do not change closed cells', () => {
  const cells = openCells([{ parts: [], days: [[null, [1, 2, 3]]] }]);
  const closed = closeCells(cells);
  const { days } = openCell(cells, []);
  (days.get(null) as number[])[0] = 9;
  days.set(7, [1, 1, 1]);
  expect(closed).toEqual([{ parts: [], days: [[null, [1, 2, 3]]] }]);
});

test('addSums: neither the sums that are there nor the added ones are changed', () => {
  const [first, second] = [
    [1, 2, 3],
    [10, 20, 30],
  ];
  const days = new Map<number, number[]>();
  addSums(days, 1, first as number[]);
  addSums(days, 1, second as number[]);
  expect(days.get(1)).toEqual([11, 22, 33]);
  expect([first, second]).toEqual([
    [1, 2, 3],
    [10, 20, 30],
  ]);
});
