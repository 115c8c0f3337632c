import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../docs/seeded.mjs';
import { mergeColumns, selectColumns } from '../../src/comments/comment-columns.js';
import { countComments } from '../../src/comments/comment-count.js';
import {
  commentWords,
  compareThemes,
  contradictions,
  maskPersonalData,
  requests,
  saysNothing,
  separatingTerms,
  termAssociation,
} from '../../src/comments/index.js';
import { beginningsOf, productiveEndings } from '../../src/comments/korean.js';

interface Answer {
  readonly rating: number;
  readonly comment: string | null;
}

const fields = { rating: 'rating', comment: 'comment' } as const;

/** Comments of common words; detractors often add "slow", promoters "friendly staff". */
function survey(size: number, seed = 1): Answer[] {
  const draw = seeded(seed);
  const fillers = ['the', 'app', 'is', 'and', 'it', 'service', 'delivery', 'price', 'shop', 'my'];
  return Array.from({ length: size }, () => {
    const rating = Math.floor(draw() * 11);
    const words = Array.from(
      { length: 3 + Math.floor(draw() * 6) },
      () => fillers[Math.floor(draw() * fillers.length)] as string,
    );
    if (rating <= 6 && draw() < 0.4) words.push('slow');
    if (rating >= 9 && draw() < 0.4) words.push('friendly staff');
    return { rating, comment: words.join(' ') };
  });
}

describe('maskPersonalData', () => {
  test.each([
    ['mail me: kim.min@example.co.kr!', 'mail me: [email]!'],
    ['홍길동@네이버.한국으로 연락', '[email] 연락'],
    ['see www.example.com/a?b=1 please', 'see [link] please'],
    ['전화 010-1234-5678로 주세요', '전화 [phone]로 주세요'],
    ['order 123456789', 'order [number]'],
    ['it cost €1234567', 'it cost €1234567'],
    ['1234567원 냈어요', '1234567원 냈어요'],
    ['since 2019-2023', 'since 2019-2023'],
    ['4111-1111-1111-1111', '[card]'],
    ['1234567890123', '[number]'],
    ['10 out of 10, 24/7', '10 out of 10, 24/7'],
  ])('%s: %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  test('masked once more: the same', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const masked = maskPersonalData(text);
        expect(maskPersonalData(masked)).toBe(masked);
      }),
    );
  });
});

describe('saysNothing', () => {
  test.each([
    '',
    ' ',
    '...',
    '10',
    'N/A',
    'None.',
    'No comment',
    '없음',
    '특별히 없습니다',
    'なし',
  ])('%j: it does not', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  test.each(['👍', 'Nothing works', '안 없음 안 없음 안', 'ok'])('%j: it does', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});

describe('commentWords', () => {
  test.each([
    ['ㅋㅋㅋㅋ 좋네요ㅋㅋ', ['ㅋㅋ', '좋네요', 'ㅋㅋ']],
    ["don't stop", ["don't", 'stop']],
    ['5g and 24시간', ['5g', 'and', '24시간']],
    ['call [phone] now', ['call', 'now']],
  ])('%s: %j', (text, words) => {
    expect(commentWords(text)).toEqual(words);
  });
});

describe('separatingTerms', () => {
  test('words that go with low and with high ratings: found, each on its side, and no other', () => {
    const table = separatingTerms(survey(1500), fields);
    expect(table.detractors.map(({ term }) => term)).toEqual(['slow']);
    expect(table.promoters.map(({ term }) => term)).toHaveLength(1);
    expect('friendly staff').toContain(table.promoters[0]?.term);
    expect(table.detractors[0]?.gap.upper).toBeLessThan(-10);
    expect(table.detractors[0]?.added).toBe(table.detractors[0]?.respondents);
  });

  test('examples: of the own side, with the term, masked', () => {
    const rows = survey(1500).map(({ rating, comment }) => ({
      rating,
      comment: `${comment} 010-1234-5678`,
    }));
    const examples = separatingTerms(rows, fields).detractors[0]?.examples ?? [];
    expect(examples).toHaveLength(3);
    for (const { index, rating, text } of examples) {
      expect(text).toBe(rows[index]?.comment.replace('010-1234-5678', '[phone]'));
      expect(text).toMatch(/slow .*\[phone\]/);
      expect(rating).toBeLessThanOrEqual(6);
    }
  });

  test('rows in another order: the same list', () => {
    const rows = survey(800);
    const names = (given: Answer[]) => {
      const { detractors, promoters } = separatingTerms(given, fields);
      return [...detractors, ...promoters].map(({ term, added }) => [term, added]);
    };
    expect(names([...rows].reverse())).toEqual(names(rows));
  });

  test('mirrored ratings: the lists change places', () => {
    const rows = survey(1500);
    const mirrored = rows.map(({ rating, comment }) => ({
      rating: rating >= 9 ? 0 : rating <= 6 ? 10 : rating,
      comment,
    }));
    const table = separatingTerms(rows, fields);
    const other = separatingTerms(mirrored, fields);
    expect(other.promoters.map(({ term }) => term)).toEqual(
      table.detractors.map(({ term }) => term),
    );
  });

  test('Korean words with endings: one line for their beginning', () => {
    const draw = seeded(7);
    const rows = Array.from({ length: 800 }, () => {
      const isLow = draw() < 0.4;
      const endings = ['편해요', '편합니다', '편하고', '편해서'];
      const complaint = `불${endings[Math.floor(draw() * 4)]}`;
      const filler = ['배송이', '가격이', '앱이'][Math.floor(draw() * 3)] as string;
      const comment = isLow && draw() < 0.6 ? `${filler} ${complaint}` : `${filler} 그냥 그래요`;
      return { rating: isLow ? 3 : 9, comment };
    });
    const [first] = separatingTerms(rows, fields).detractors;
    expect(first?.term).toBe('불편~');
    expect(first?.words).toHaveLength(3);
  });

  test('a term of which less than a third is left: not listed below what accounts for the others', () => {
    const repeat = (times: number, rating: number, comment: string) =>
      Array.from({ length: times }, () => ({ rating, comment }));
    const rows = [
      ...repeat(60, 2, 'slow loading'),
      ...[...'abcdefghijkl'].map((letter) => ({ rating: 2, comment: `loading item${letter}` })),
      ...repeat(15, 10, 'loading nice'),
      ...repeat(150, 10, 'friendly help'),
    ];
    const terms = separatingTerms(rows, fields).detractors.map(({ term }) => term);
    expect(terms[0]).toContain('slow');
    expect(terms).not.toContain('loading');
  });

  test('a contrast instead of ratings: what is new stands under promoters', () => {
    const rows = survey(600).map((row, index) => ({
      ...row,
      comment: index >= 500 && index % 2 === 0 ? `${row.comment} update` : row.comment,
      isNew: index >= 500,
    }));
    const table = separatingTerms(rows, { ...fields, contrast: 'isNew' });
    expect(table.promoters[0]?.term).toBe('update');
  });

  test('one or two terms: hardly more than chance, unless the limit cut the list', () => {
    const rows = survey(2000);
    const words = (comment: string) => [comment.includes('slow') ? 'slow' : 'other'];
    const remark = (limit: number) => separatingTerms(rows, { ...fields, words, limit }).remark;
    expect(remark(20)).toBe('hardly-more-than-chance');
    expect(remark(1)).toBeNull();
  });

  test('few comments: no term, and the reason', () => {
    const table = separatingTerms(survey(20), fields);
    expect(table).toMatchObject({ detractors: [], promoters: [], remark: 'few-comments' });
  });

  test('no rows: nothing, without an error', () => {
    expect(separatingTerms<Answer>([], fields)).toMatchObject({
      withComment: 0,
      tested: 0,
      total: { score: null },
    });
  });

  test('silent and missing: counted', () => {
    const rows = [...survey(100), { rating: 9, comment: 'n/a' }, { rating: null, comment: 'x' }];
    const table = separatingTerms(rows, fields);
    expect(table).toMatchObject({ silent: 1, withComment: 100, missing: { rating: 1 } });
    expect(table.total.respondents).toBe(101);
  });

  test('a rating off the scale: its row is named', () => {
    expect(() => separatingTerms([{ rating: 11, comment: 'x' }], fields)).toThrow(
      'rating at index 0 must be a whole number from 0 to 10, received 11',
    );
  });
});

describe('Korean words', () => {
  const stems = ['고마', '반가', '아름', '새로', '즐거'];
  const words = stems.flatMap((stem) => [`${stem}워요`, `${stem}네요`]);
  const endings = productiveEndings([...words, '편리해요']);

  test('an ending of five different words: productive; one of a single word: not', () => {
    expect([...endings].sort()).toEqual(['네요', '요', '워요']); // not 해요
  });

  test('a stem of one syllable with such an ending: counts by itself too', () => {
    const isProductive = (ending: string) => endings.has(ending);
    expect(beginningsOf('좋네요', isProductive)).toEqual(['좋~', '좋네~', '좋네요~']);
    expect(beginningsOf('불편', isProductive)).toEqual(['불편~']);
    expect(beginningsOf('왜', isProductive)).toEqual(['왜']);
  });
});

describe('words', () => {
  test('letters that are passed over faster: those that neither NFC nor a script treats otherwise', () => {
    const letters = '[\\0-\\u024F가-힣]';
    const common = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => new RegExp(letters).test(letter),
    );
    const text = common.join('');
    expect(text.normalize('NFC')).toBe(text);
    expect(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ㄱ-ㅎㅏ-ㅣ]/u.test(text)).toBe(
      false,
    );
  });

  test.each([
    ["don't stop", ["don't", 'stop']],
    ['5g and g5 naïve', ['5g', 'and', 'g5', 'naïve']],
    ['앱app이 e\u0301tat', ['앱app이', 'état']],
    ['배송이·늦어요ㅠㅠ', ['배송이', '늦어요', 'ㅠㅠ']],
    ['ÉTÉ’s', ['été’s']],
  ])('%s: %j', (text, words) => {
    expect(commentWords(text)).toEqual(words);
  });
});

describe('comments in columns', () => {
  const rows = survey(60);
  const columnsOf = (of: readonly Answer[]) => countComments<Answer>(of, fields).comments;

  test('two batches: as all rows at once', () => {
    fc.assert(
      fc.property(fc.nat(60), (cut) => {
        const merged = mergeColumns(columnsOf(rows.slice(0, cut)), columnsOf(rows.slice(cut)), cut);
        expect(merged).toEqual(columnsOf(rows));
      }),
      { numRuns: 20 },
    );
  });

  test('some comments: as if there were no others', () => {
    fc.assert(
      fc.property(fc.subarray([...rows.keys()]), (places) => {
        const selected = selectColumns(columnsOf(rows), places);
        const alone = columnsOf(places.map((place) => rows[place] as Answer));
        expect(selected).toEqual({ ...alone, rows: places });
      }),
      { numRuns: 20 },
    );
  });

  test('words and phrases: numbers, with a mark behind each phrase', () => {
    const { vocabulary, words, starts, lengths } = columnsOf([
      { rating: 2, comment: 'so slow, slow!' },
      { rating: 9, comment: 'Fast' },
    ]);
    expect(vocabulary).toEqual(['so', 'slow', 'fast']);
    expect(words).toEqual([0, 1, -1, 1, -1, 2, -1]);
    expect(starts).toEqual([0, 5, 7]);
    expect(lengths).toEqual([3, 2]);
  });
});

describe('termAssociation', () => {
  test('everybody mentions it: null', () => {
    const all = [{ promoters: 3, passives: 1, detractors: 2 }];
    expect(termAssociation(all, all)).toBeNull();
  });

  test('more mentions than comments: refused by name', () => {
    const all = [{ promoters: 1, passives: 1, detractors: 1 }];
    expect(() => termAssociation([{ promoters: 2, passives: 0, detractors: 0 }], all)).toThrow(
      'promoters of mentions at index 0 must be at most those of all, 1, received 2',
    );
  });
});

describe('compareThemes', () => {
  const themes = { speed: ['slow', 'fast'], price: /\bprice\b/g, staff: ['Staff'] };

  test('shortfalls of themes, other and silent: they add up to what is missing to 100', () => {
    const comment = fc.option(
      fc
        .array(fc.constantFrom('slow', 'price', 'staff', 'hello'), { minLength: 1 })
        .map((words) => words.join(' ')),
    );
    const rows = fc.array(fc.record({ rating: fc.integer({ min: 0, max: 10 }), comment }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, fc.nat(3), (answers, minRespondents) => {
        const table = compareThemes(answers, { ...fields, themes, minRespondents });
        const parts = [...table.themes, table.other, table.silent];
        const sum = parts.reduce((total, { shortfall }) => total + shortfall.estimate, 0);
        expect(sum).toBeCloseTo(table.shortfall as number, 8);
      }),
    );
  });

  test('a pattern with the flag g: it finds every comment', () => {
    const rows = Array.from({ length: 4 }, () => ({ rating: 5, comment: 'the price' }));
    const table = compareThemes(rows, { ...fields, themes });
    expect(table.themes.find(({ theme }) => theme === 'price')?.respondents).toBe(4);
  });

  test('a function: labels of a model, each once', () => {
    const rows = [
      { rating: 3, comment: 'a' },
      { rating: 9, comment: 'b' },
    ];
    const table = compareThemes(rows, {
      ...fields,
      themes: (comment) => (comment === 'a' ? ['late', 'late'] : null),
    });
    expect(table.themes.map(({ theme, respondents }) => [theme, respondents])).toEqual([
      ['late', 1],
    ]);
  });

  test('a theme with too few mentions: named, its numbers absent', () => {
    const rows = [
      { rating: 3, comment: 'so slow' },
      { rating: 9, comment: 'fine price here' },
      { rating: 9, comment: 'good price here' },
    ];
    const table = compareThemes(rows, { ...fields, themes, minRespondents: 2 });
    expect(table.suppressed).toEqual(['speed', 'staff']);
    expect(table.themes.map(({ theme }) => theme)).toEqual(['price']);
  });
});

describe('requests', () => {
  test.each([
    ['en', 'You should add a dark mode', true],
    ['en', 'It works', false],
    ['ko', '다크 모드를 추가해 주세요', true],
    ['ko', '개선 의지가 없네요', false],
  ] as const)('%s, %s: %s', (language, comment, isRequest) => {
    expect(requests[language].test(comment)).toBe(isRequest);
  });
});

describe('contradictions', () => {
  const rows = Array.from({ length: 400 }, (_, index) => ({
    rating: index % 2 === 0 ? 10 : 1,
    comment: index % 2 === 0 ? `great friendly help ${index % 7}` : `bad slow waste ${index % 5}`,
  }));

  test('comments that suit their ratings but for one: it is found', () => {
    const odd = rows.map((row, index) => (index === 51 ? { ...row, rating: 10 } : row));
    const found = contradictions(odd, fields);
    expect(found?.auc).toBeGreaterThan(0.95);
    expect(found?.promotersLikeDetractors.examples.map(({ index }) => index)).toEqual([51]);
    expect(found?.detractorsLikePromoters.count).toBe(0);
  });

  test('words at random: a comment is judged by the others only, so nothing is told apart', () => {
    const draw = seeded(3);
    const word = () =>
      `word${'abcdefghij'.charAt(Math.floor(draw() * 10))}${Math.floor(draw() * 80)}`;
    const atRandom = Array.from({ length: 300 }, (_, index) => ({
      rating: index % 2 === 0 ? 10 : 1,
      comment: Array.from({ length: 6 }, word).join(' '),
    }));
    expect(contradictions(atRandom, fields)).toBeNull();
  });

  test('fewer than 50 of a side, or comments that tell nothing: null', () => {
    expect(contradictions(rows.slice(0, 60), fields)).toBeNull();
    expect(
      contradictions(
        rows.map((row) => ({ ...row, comment: 'so it is' })),
        fields,
      ),
    ).toBeNull();
  });
});
