import * as files from '../../src/files/index.js';
import type { Subpath } from './wrong-values.js';

const rows = [
  ['id', 'How likely are you to recommend us?'],
  ['a17', '9'],
];
const recognition = files.recognise(rows);
const text = 'nps,note\n9,good\n';
const scale = { min: 0, passiveFrom: 7, promoterFrom: 9, max: 10 };

/** A right call of each function of `nps-core/files`, and what else is right in its places. */
export const filesCalls: Subpath = {
  module: files,
  calls: {
    dateOrderOf: { call: [['3/4/2026', '3/14/2026']], legal: { 0: ['an empty array'] } },
    guessEncoding: { call: [new Uint8Array([57]), { isCut: true }], optional: 1, whole: [0] },
    kindOfRow: {
      call: [recognition, ['a17', '9']],
      legal: { 1: ['an empty array', 'an array of null'] },
      whole: [0],
    },
    lastRows: { call: [files.openDelimited(text)], whole: [0] },
    openDelimited: {
      call: [text, { delimiter: ',' }],
      optional: 1,
      legal: { 0: ['a text', 'an empty text'] },
    },
    readCategory: {
      call: ['Promoter', 'words'],
      legal: { 0: ['undefined', 'a text', 'an empty text'] },
    },
    readDate: {
      call: ['3/4/2026', 'dmy', 'visited'],
      legal: { 0: ['an empty text'], 1: ['null'], 2: 'anything' },
    },
    readRows: {
      call: [files.openDelimited(text), text],
      legal: { 1: ['a text', 'an empty text'] },
      whole: [0],
    },
    recognise: {
      call: [rows, { scale, metric: 'nps', decimalCommas: true }],
      optional: 1,
      legal: { 0: ['an empty array'] },
    },
  },
};
