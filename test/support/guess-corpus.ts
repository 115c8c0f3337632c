import { classify, computeNps, type Scale, scales, standardScale } from '../../src/index.js';
import { type Language, languages } from './guess-languages.js';

/** A small table, and what is true of it. */
export interface GuessCase {
  readonly name: string;
  readonly text: string;
  readonly truth: Truth;
}

/** What is true of a table: its rating column, or null where nobody was asked to recommend. */
export type Truth = {
  readonly column: string;
  readonly scale: keyof typeof scales;
  readonly rows: number;
  readonly counted: number;
  readonly score: number;
} | null;

/** Numbers from 0 to 1 that are the same in every run (Park and Miller's generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Cell = string | number;
type Table = readonly (readonly Cell[])[];

/** The text of a table; cells are quoted where they must be. */
function textOf(table: Table, delimiter = ','): string {
  const quoted = (cell: Cell) => {
    const text = String(cell);
    return text.includes(delimiter) || /["\n]/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  };
  return table.map((row) => `${row.map(quoted).join(delimiter)}\n`).join('');
}

/** Collects cases under names that say their kind. */
class Corpus {
  readonly cases: GuessCase[] = [];
  readonly random = randomFrom(20_260_304);

  pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.random() * values.length)] as Value;
  }

  /** Ratings as people give them: many high ones, each rating possible. */
  ratings(count: number, { min, max }: Scale = standardScale): number[] {
    const drawn = Array.from({ length: count }, () => {
      const height = this.random() ** 0.5;
      return min + Math.floor(height * (max - min + 1));
    });
    return [max, min, max - 1, ...drawn.slice(3)].slice(0, count);
  }

  add(kind: string, text: string, truth: Truth): void {
    const number = String(this.cases.length + 1).padStart(3, '0');
    this.cases.push({ name: `${number}-${kind}.csv`, text, truth });
  }
}

function truthOf(
  column: string,
  ratings: readonly number[],
  { scale = '0-10', rows = ratings.length }: { scale?: keyof typeof scales; rows?: number } = {},
): Truth {
  const score = computeNps(ratings, { scale: scales[scale] }).score as number;
  return { column, scale, rows, counted: ratings.length, score };
}

/** Small tables of all kinds that people have, the same in every run. */
export function guessCorpus(): readonly GuessCase[] {
  const corpus = new Corpus();
  for (const language of languages) inLanguage(corpus, language);
  tools(corpus);
  scalesOf(corpus);
  namesOf(corpus);
  raggedTables(corpus);
  questionsInOneColumn(corpus);
  textsOf(corpus);
  headersOf(corpus);
  return corpus.cases;
}

function inLanguage(corpus: Corpus, language: Language): void {
  const { code, question, weak, other, words, ends, range, decoys } = language;
  const [promoter, passive, detractor] = words;
  const wordOf = (rating: number) => ({ promoter, passive, detractor })[classify(rating)];
  const id = (index: number) => 4001 + 7 * index;

  const plain = corpus.ratings(14);
  corpus.add(
    `${code}-question`,
    textOf([[decoys[0], question, other], ...plain.map((rating, i) => [id(i), rating, 'x'])]),
    truthOf(question, plain),
  );

  const labelled = corpus.ratings(16);
  const label = (rating: number) =>
    rating === 0 ? `0 - ${ends[0]}` : rating === 10 ? `10 - ${ends[1]}` : rating;
  corpus.add(
    `${code}-labelled-ends`,
    textOf([[other, question], ...labelled.map((rating) => ['x', label(rating)])], ';'),
    truthOf(question, labelled),
  );

  const beside = corpus.ratings(20);
  corpus.add(
    `${code}-decoys`,
    textOf(
      [
        [...decoys, question],
        ...beside.map((rating, i) => [...decoys.map(() => (i * 3) % 11), rating]),
      ],
      '\t',
    ),
    truthOf(question, beside),
  );

  const ofFive = corpus.ratings(12, scales['1-5']);
  const ranged = `${question} (${range})`;
  corpus.add(
    `${code}-scale-in-name`,
    textOf([[decoys[0], ranged], ...ofFive.map((rating, i) => [id(i), rating])], ';'),
    truthOf(ranged, ofFive, { scale: '1-5' }),
  );

  const grouped = corpus.ratings(15);
  const standIns = { promoter: 10, passive: 8, detractor: 0 };
  corpus.add(
    `${code}-categories-alone`,
    textOf([[decoys[0], 'nps'], ...grouped.map((rating, i) => [id(i), wordOf(rating)])]),
    truthOf(
      'nps',
      grouped.map((rating) => standIns[classify(rating)]),
    ),
  );

  const supported = corpus.ratings(18);
  corpus.add(
    `${code}-categories-beside`,
    textOf([
      [decoys[1], other, 'nps'],
      ...supported.map((rating, i) => [(5 * i) % 11, rating, i === 4 ? '' : wordOf(rating)]),
    ]),
    truthOf(other, supported),
  );

  const unnamed = corpus.ratings(14);
  corpus.add(
    `${code}-weak-name`,
    textOf([[decoys[0], weak], ...unnamed.map((rating, i) => [id(i), rating])]),
    truthOf(weak, unnamed),
  );

  corpus.add(
    `${code}-no-question`,
    textOf([
      [...decoys, other],
      ...Array.from({ length: 12 }, (_, i) => [
        ...decoys.map((_, place) => (i * (place + 2)) % 11),
        'x',
      ]),
    ]),
    null,
  );
}

function tools(corpus: Corpus): void {
  const question = 'How likely are you to recommend us to a friend?';
  const stamp = (i: number) => `2026-03-${String(i + 1).padStart(2, '0')} 10:00:00`;
  const importId = (name: string) => `{"ImportId":"${name}"}`;
  const groups = { promoter: 'Promoter', passive: 'Passive', detractor: 'Detractor' };
  for (const variant of [1, 2, 3]) {
    const ratings = corpus.ratings(12 + variant);
    const score = (rating: number) =>
      rating === 10 ? 'Extremely likely - 10' : rating === 0 ? 'Not at all likely - 0' : rating;

    const qualtrics = [
      'StartDate',
      'RecordedDate',
      'ResponseId',
      'Q1_NPS_GROUP',
      'Q1',
      'Q2_Click Count',
    ];
    const qualtricsRows = ratings.map((rating, i) => [
      stamp(i),
      stamp(i),
      `R_${i}`,
      groups[classify(rating)],
      rating,
      (i * 3) % 9,
    ]);
    const described = ['Start', 'Recorded', 'ID', 'Group', question, 'Timing'];
    corpus.add(
      'qualtrics-three-rows',
      textOf([qualtrics, described, qualtrics.map(importId), ...qualtricsRows]),
      truthOf('Q1', ratings),
    );
    corpus.add(
      'qualtrics-no-question',
      textOf([
        ['StartDate', 'RecordedDate', 'ResponseId', 'Q2_Click Count', 'Q3'],
        ...ratings.map((rating, i) => [stamp(i), stamp(i), `R_${i}`, rating, i % 2 ? 'yes' : 'no']),
      ]),
      null,
    );
    corpus.add(
      'qualtrics-legacy',
      textOf([
        ['V1', 'V2', 'V3', 'Q1'],
        ['ResponseID', 'ResponseSet', 'Name', question],
        ...ratings.map((rating, i) => [`R_${i}`, 'Default', 'Anonymous', rating]),
      ]),
      truthOf('Q1', ratings),
    );

    const monkey = [
      ['Respondent ID', 'Collector ID', 'Start Date'],
      ['respondent_id', 'collector_id', 'date_created'],
      ['RespondentID', 'CollectorID', 'StartDate'],
    ][variant - 1] as string[];
    const above = [[], [['Customer survey of the spring']], [['', '', '', 'Q1', 'Q2', '']]][
      variant - 1
    ] as Table;
    const monkeyRows = ratings.map((rating, i) => [
      118_700_000 + i,
      4574,
      '03/14/2026 02:30:00 PM',
      score(rating),
      i % 2 ? 'Site' : '',
      i % 2 ? '' : 'App',
    ]);
    corpus.add(
      'surveymonkey',
      textOf([
        ...above,
        [...monkey, question, 'What do you use?', ''],
        ['', '', '', 'Response', 'Site', 'App'],
        ...monkeyRows,
      ]),
      truthOf(question, ratings),
    );
    corpus.add(
      'surveymonkey-no-question',
      textOf([
        ...above,
        [...monkey, 'How long have you been a member?', ''],
        ['', '', '', 'Less than a year', 'More than 10 years'],
        ...ratings.map((_, i) => [
          118_700_000 + i,
          4574,
          '03/14/2026 02:30:00 PM',
          i % 2 ? 'Less than a year' : '',
          i % 2 ? '' : 'More than 10 years',
        ]),
      ]),
      null,
    );

    corpus.add(
      'survicate',
      textOf([
        ['Date & Time (UTC)', 'Response uuid', `Q#1: ${question}`, '', 'Q#2: Why?', ''],
        ['', '', 'Score', 'Label', 'Answer', 'Insight'],
        ...ratings.map((rating, i) => [
          stamp(i),
          `a-${i}`,
          rating,
          groups[classify(rating)],
          'good',
          '',
        ]),
      ]),
      truthOf(`Q#1: ${question}`, ratings),
    );

    const typeform = [
      ['#', question, 'Other', 'Response Type', 'Submit Date (UTC)', 'Network ID', 'Tags'],
      ['#', question, 'Other', 'Start Date (UTC)', 'Submit Date (UTC)', 'Network ID'],
      [question, 'Other', 'Submitted At', 'Token'],
    ][variant - 1] as string[];
    corpus.add(
      'typeform',
      textOf([
        typeform,
        ...ratings.map((rating, i) =>
          typeform.map((name) =>
            name === question
              ? rating
              : name === '#'
                ? `h${i}x`
                : /Date|At/.test(name)
                  ? stamp(i)
                  : 'x',
          ),
        ),
      ]),
      truthOf(question, ratings),
    );

    const [time, asked] = [
      ['Timestamp', question],
      ['Marca temporal', '¿Qué tan probable es que nos recomiende?'],
      ['타임스탬프', '저희를 추천할 의향은 어느 정도입니까?'],
    ][variant - 1] as [string, string];
    corpus.add(
      'google-forms',
      textOf([
        [time, asked, 'How long have you used it (years)?'],
        ...ratings.map((rating, i) => [`2026/03/${i + 1} 8:06:28 PM GMT+9`, rating, i % 11]),
      ]),
      truthOf(asked, ratings),
    );
    corpus.add(
      'google-forms-no-question',
      textOf([
        [time, 'How long have you used it (years)?', 'Where do you work?'],
        ...ratings.map((_, i) => [`2026/03/${i + 1} 8:06:28 PM GMT+9`, (3 * i) % 11, 'Lab']),
      ]),
      null,
    );

    corpus.add(
      'delighted',
      textOf([
        ['id', 'survey_type', 'score', 'comment', 'created_at'],
        ...ratings.map((rating, i) => [90_000 + i, 'nps', rating, 'fine', 1_770_000_000 + 60 * i]),
      ]),
      truthOf('score', ratings),
    );
    const mixed = corpus.ratings(6, scales['1-5']);
    corpus.add(
      'delighted-two-surveys',
      textOf([
        ['id', 'survey_type', 'score', 'comment'],
        ...ratings.map((rating, i) => [90_000 + i, 'nps', rating, '']),
        ...mixed.map((rating, i) => [91_000 + i, 'csat', rating, '']),
      ]),
      truthOf('score', ratings, { rows: ratings.length + mixed.length }),
    );
    corpus.add(
      'formbricks',
      textOf([
        ['No.', 'Response ID', 'Timestamp', 'Finished', 'Survey ID', `1. ${question}`],
        ...ratings.map((rating, i) => [(i * 4) % 10, `r${i}`, stamp(i), 'Yes', 's1', rating]),
      ]),
      truthOf(`1. ${question}`, ratings),
    );
    corpus.add(
      'intellisurvey-points',
      textOf([
        ['record', 'Q16_NPS_DPP', 'Q16_NPS_SCORE', 'Q16_NPS'],
        ...ratings.map((rating, i) => [
          3000 + i,
          groups[classify(rating)],
          { promoter: 100, passive: 0, detractor: -100 }[classify(rating)],
          rating,
        ]),
      ]),
      truthOf('Q16_NPS', ratings),
    );
    corpus.add(
      'medallia-stars',
      textOf([
        ['request_id', 'request_sent_at', 'star_rating', 'comments'],
        ...mixed.map((rating, i) => [i, stamp(i), rating, 'so']),
      ]),
      null,
    );
    corpus.add(
      'limesurvey',
      textOf(
        [
          ['id', 'submitdate', 'lastpage', 'startlanguage', `Q1. ${question}`],
          ...ratings.map((rating, i) => [i * 2, stamp(i), 8, 'en', rating]),
        ],
        ';',
      ),
      truthOf(`Q1. ${question}`, ratings),
    );
  }
}

function scalesOf(corpus: Corpus): void {
  const question = 'How likely are you to recommend us?';
  const named: [keyof typeof scales, readonly string[]][] = [
    ['1-5', ['from 1 to 5', '1-5', '(1 = not at all, 5 = very)']],
    ['1-7', ['from 1 to 7', '(1–7)', 'scale of 1 to 7']],
  ];
  for (const [scale, ranges] of named) {
    for (const range of ranges) {
      const ratings = corpus.ratings(9, scales[scale]);
      const name = `${question} ${range}`;
      corpus.add(
        `scale-${scale}-named`,
        textOf([['who', name], ...ratings.map((r, i) => [`p${i}`, r])]),
        truthOf(name, ratings, { scale }),
      );
    }
    for (const name of [question, 'NPS', 'nps_score']) {
      const ratings = corpus.ratings(40, scales[scale]);
      corpus.add(
        `scale-${scale}-cells`,
        textOf([['who', name], ...ratings.map((r, i) => [`p${i}`, r])]),
        truthOf(name, ratings, { scale }),
      );
    }
    for (const [low, high] of [
      ['Not at all likely', 'Very likely'],
      ['Muy poco probable', 'Muy probable'],
    ]) {
      const ratings = corpus.ratings(9, scales[scale]);
      const { max } = scales[scale];
      const label = (r: number) => (r === max ? `${r} - ${high}` : r === 1 ? `${r} - ${low}` : r);
      corpus.add(
        `scale-${scale}-labels`,
        textOf([['who', question], ...ratings.map((r, i) => [`p${i}`, label(r)])]),
        truthOf(question, ratings, { scale }),
      );
    }
    const weak = corpus.ratings(30, scales[scale]);
    corpus.add(
      `scale-${scale}-weak-name`,
      textOf([['who', 'score'], ...weak.map((r, i) => [`p${i}`, r])]),
      truthOf('score', weak, { scale }),
    );
  }
  for (const values of [
    [0, 1],
    [-1, 0, 1],
    [1, 2, 3, 4],
  ]) {
    for (const name of ['Would you recommend us?', 'recommend']) {
      const rows = Array.from({ length: 36 }, (_, i) => [`p${i}`, corpus.pick(values)]);
      corpus.add(`scale-other-${values.length}-points`, textOf([['who', name], ...rows]), null);
    }
  }
  for (const name of ['NPS (0-10)', 'Recommend us (0 = never, 10 = surely)?', 'nps 1-10']) {
    const ratings = corpus.ratings(15);
    corpus.add(
      'scale-0-10-named',
      textOf([['who', name], ...ratings.map((r, i) => [`p${i}`, r])]),
      truthOf(name, ratings),
    );
  }
}

/** Names that tell, and names of something else whose cells look like ratings. */
function namesOf(corpus: Corpus): void {
  for (const name of [
    'npsScore',
    'NPSScore',
    'userNPS',
    'eNPS',
    'LTR',
    'Q5_LTR',
    'nps',
    'LikelyToRecommend',
    'recommend_score',
    'NPS Rating',
  ]) {
    const ratings = corpus.ratings(12);
    corpus.add(
      'name',
      textOf([
        ['id', 'satisfaction', name],
        ...ratings.map((rating, i) => [i * 3, (i * 7) % 11, rating]),
      ]),
      truthOf(name, ratings),
    );
  }
  const others = [
    'id_servico',
    'user_id',
    'month',
    'Jahr',
    'Cylinders',
    'Female',
    'Worker',
    'visits',
    'Total intl calls',
    'CongressionalDistrict',
    'How long have you been using it?',
    'With how many people do you work?',
    'recommended_products',
    'recommendation_count',
    'NPS_ID',
    'nps_month',
    '기통',
    '年齢',
    'edad',
    'Note de frais',
    'shoe size',
    'start hour',
    'quality_score',
    'credit rating',
    'Satisfaction (0-10)',
  ];
  for (const name of others) {
    const rows = Array.from({ length: 14 }, (_, i) => [`p${i}`, (i * 5 + 3) % 11, 'x']);
    corpus.add('name-of-something-else', textOf([['who', name, 'comment'], ...rows]), null);
  }
}

/** Rows that are shorter or longer than the header, with other delimiters inside of cells. */
function raggedTables(corpus: Corpus): void {
  const people = ['Doe, Jane', 'Roe, Rick', 'Poe, Ed', 'Low, Ann', 'Kim, Bo', 'Ito, Ken'];
  for (const mark of [';', '\t', '|']) {
    const line = (...cells: readonly Cell[]) => `${cells.join(mark)}\n`;
    const forms: [string, (rating: number, i: number) => string][] = [
      [line('NPS', 'Name', ''), (rating, i) => line(rating, people[i % 6] as string)],
      [line('NPS', 'Comment'), (rating) => line(rating, 'good, fast', '')],
      [
        line('NPS', 'Name', 'Plan'),
        (rating, i) =>
          i % 2
            ? line(rating, people[i % 6] as string)
            : line(rating, people[i % 6] as string, 'Pro'),
      ],
      [
        line('Date', 'NPS', 'Flag', ''),
        (rating, i) => line(`2026-01-0${(i % 9) + 1}, 10:00`, rating, '2,6 V'),
      ],
      [line('Last, First', 'NPS'), (rating, i) => line(people[i % 6] as string, rating)],
      [
        line('NPS', 'City'),
        (rating, i) => (i === 3 ? `${rating}\n` : line(rating, 'Paris, France')),
      ],
    ];
    for (const [header, row] of forms) {
      const ratings = corpus.ratings(8);
      corpus.add('ragged', `${header}${ratings.map(row).join('')}`, truthOf('NPS', ratings));
    }
  }
}

function questionsInOneColumn(corpus: Corpus): void {
  for (const [name, asks, others] of [
    ['question', 'How likely are you to recommend us?', 'How satisfied are you?'],
    ['question', 'How likely to recommend', 'Age band'],
    ['metric', 'NPS', 'CSAT'],
    ['survey_type', 'nps', 'ces'],
    ['Pregunta', '¿Nos recomendaría?', '¿Está satisfecho?'],
    ['질문', '추천 의향', '만족도'],
    ['設問', '友人に薦めますか', '満足度'],
  ] as const) {
    for (const answer of ['answer', 'score']) {
      const ratings = corpus.ratings(8);
      const low = corpus.ratings(8, scales['1-5']);
      const rows = ratings.flatMap((rating, i) => [
        [`r${i}`, asks, rating],
        [`r${i}`, others, low[i] as number],
      ]);
      corpus.add(
        'long-format',
        textOf([['response', name, answer], ...rows]),
        truthOf(answer, ratings, { rows: rows.length }),
      );
    }
  }
}

/** Texts that only look like ratings. */
function textsOf(corpus: Corpus): void {
  const question = 'How likely are you to recommend us?';
  const wrong = [
    ['10-Mar', '9-Sep', 'Jan-10'],
    ['9 AM', '10 PM', '8 AM'],
    ['8½', '9½', '7½'],
    ['more than 8', 'not 10', 'less than 5'],
    ['9/10', '8/10', '10/10'],
    ['10 minutes', '9 years', '8 days'],
    ['Team 10', 'Room 9', 'Year 9'],
    ['NA', '-', 'keine Angabe'],
  ];
  for (const texts of wrong) {
    const ratings = corpus.ratings(9);
    const rows = [...ratings.map(String), ...texts];
    corpus.add(
      'texts',
      textOf([['who', question], ...rows.map((text, i) => [`p${i}`, text])]),
      truthOf(question, ratings, { rows: rows.length }),
    );
  }
  for (const [low, high] of [
    ['Not at all likely', 'Extremely likely'],
    ['none at all', 'very strong'],
  ]) {
    const ratings = corpus.ratings(24);
    const cells = ratings.map((rating) => (rating === 0 ? low : rating === 10 ? high : rating));
    corpus.add(
      'ends-in-words',
      textOf([['who', question], ...cells.map((cell, i) => [`p${i}`, cell as Cell])]),
      truthOf(question, ratings),
    );
  }
}

function headersOf(corpus: Corpus): void {
  const ratings = corpus.ratings(10);
  const lines = (...before: readonly string[]) =>
    [...before, ...ratings.map(String)].map((line) => `${line}\n`).join('');
  corpus.add('single-column', lines('nps'), truthOf('nps', ratings));
  corpus.add('single-column-unnamed', lines('Answers'), truthOf('Answers', ratings));
  corpus.add('single-column-no-header', lines(), truthOf('column 1', ratings));
  corpus.add('single-column-id', lines('user_id'), null);
  const rows = ratings.map((rating, i) => [`p${i}`, rating]);
  for (const above of [[['Survey of 2026']], [[''], ['Spring, all shops'], ['']], [['', '']]]) {
    corpus.add('titles', textOf([...above, ['who', 'nps'], ...rows], ';'), truthOf('nps', ratings));
  }
  corpus.add('no-header', textOf(rows), truthOf('column 2', ratings));
  const aggregated = [
    ['month', 'promoters', 'passives', 'detractors'],
    ['May', 10, 5, 3],
    ['June', 9, 4, 2],
  ];
  corpus.add('aggregated', textOf(aggregated), null);
  corpus.add(
    'aggregated-score',
    textOf([
      ['month', 'nps'],
      ['May', 42.5],
      ['June', 38.1],
      ['July', 51],
    ]),
    null,
  );
}
