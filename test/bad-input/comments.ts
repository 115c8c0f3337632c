import * as comments from '../../src/comments/index.js';
import type { Subpath } from './wrong-values.js';

const rows = [
  { rating: 9, comment: 'great staff', isNew: true },
  { rating: 3, comment: 'slow app', isNew: false },
];
const all = [{ promoters: 3, passives: 1, detractors: 2 }];
const mentions = [{ promoters: 1, passives: 0, detractors: 1 }];
const fields = { rating: 'rating', comment: 'comment', confidenceLevel: 0.9, mask: true };
const noRows = { 0: ['an empty array', 'a Map', 'an array of null', 'an empty object'] };

/** A right call of each function of `nps-core/comments`, and what else is right in its places. */
export const commentsCalls: Subpath = {
  module: comments,
  calls: {
    commentWords: { call: ['great staff'], legal: { 0: ['a text', 'an empty text'] } },
    compareThemes: {
      call: [rows, { ...fields, themes: { price: ['price'] }, minRespondents: 1 }],
      legal: noRows,
    },
    contradictions: { call: [rows, { ...fields, limit: 5 }], legal: noRows },
    maskPersonalData: { call: ['great staff'], legal: { 0: ['a text', 'an empty text'] } },
    saysNothing: { call: ['great staff'], legal: { 0: ['a text', 'an empty text'] } },
    separatingTerms: {
      call: [
        rows,
        {
          ...fields,
          minMentions: 5,
          limit: 3,
          margin: 10,
          falseDiscoveryRate: 0.1,
          contrast: 'isNew',
        },
      ],
      legal: noRows,
    },
    termAssociation: { call: [mentions, all] },
  },
};
