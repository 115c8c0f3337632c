import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../bench/simulated-survey.mjs';

const QUESTION = 'How likely are you to recommend us to a friend or colleague?';
const WHY = '점수를 주신 이유는 무엇인가요?';

const example = {
  file: 'docs/example-survey.csv',
  years: ['--period', 'year', '--before', '2025', '--after', '2026'],
};

/** Surveys with the charts to draw of each; those that are made up are written into a folder. */
export function surveys(folder) {
  const write = (name, rows) => {
    const path = join(folder, name);
    writeFileSync(path, `${rows.join('\n')}\n`);
    return path;
  };
  const dated = ['--date', 'Date'];
  const themes = write('themes.json', [
    JSON.stringify({ 배송: ['배송', '택배'], 가격: ['비싸', '비싼'], 상담: ['상담', '고객센터'] }),
  ]);
  return [
    {
      name: 'example',
      file: example.file,
      options: [],
      charts: {
        distribution: [],
        segments: ['--by', 'Plan'],
        trend: ['--date', 'Submitted at', '--forecast', '3', '--target', '40'],
        change: ['--by', 'Plan', '--date', 'Submitted at', ...example.years],
        transitions: ['--respondent', 'Customer ID', '--date', 'Submitted at', ...example.years],
        monitor: ['--date', 'Submitted at'],
        shares: ['--date', 'Submitted at'],
      },
      report: ['--by', 'Plan', '--date', 'Submitted at'],
    },
    {
      name: 'example-by-plan',
      file: 'docs/example-survey.csv',
      options: ['--by', 'Plan', '--date', 'Submitted at'],
      charts: { trend: ['--period', 'quarter'] },
    },
    {
      name: 'csat',
      file: example.file,
      options: [
        ...['--rating', QUESTION],
        ...['--metric', 'csat', '--scale', '0-10', '--top', '2'],
      ],
      charts: { distribution: [], segments: ['--by', 'Plan'], trend: ['--date', 'Submitted at'] },
    },
    {
      name: 'comments-ko',
      file: 'docs/example-comments-ko.csv',
      options: [],
      charts: {
        terms: ['--comment', WHY],
        themes: ['--comment', WHY, '--themes', themes],
      },
      report: [
        ...['--language', 'ko', '--by', '회원', '--date', '응답일'],
        ...['--comment', WHY, '--themes', themes],
      ],
    },
    {
      name: '04a',
      file: '../shared/data/04a_carpentries-instructor-training-2016-2018.csv',
      options: dated,
      charts: { trend: [], monitor: ['--target', '50'], segments: ['--by', 'Pace'] },
      report: ['--by', 'Pace'],
    },
    {
      name: 'stores',
      file: write('stores.csv', stores()),
      options: ['--rating', 'Score'],
      charts: { segments: ['--by', 'Store'], trend: ['--by', 'Store', ...dated] },
      report: ['--by', 'Store', ...dated],
    },
    {
      name: 'gaps',
      file: write(
        'gaps.csv',
        periods(40, (place) => place % 9 === 4, 45, 15),
      ),
      options: ['--rating', 'Score', ...dated],
      charts: { trend: [], monitor: [] },
    },
    {
      name: 'weeks',
      file: write(
        'weeks.csv',
        periods(95, () => false, 120, 25),
      ),
      options: ['--rating', 'Score', ...dated, '--period', 'week'],
      charts: { trend: [], monitor: [] },
    },
    {
      name: 'three',
      file: write('three.csv', [
        'Date,Plan,Score',
        '2026-01-05,Pro,10',
        '2026-01-06,Free,9',
        '2026-02-01,Free,3',
      ]),
      options: ['--rating', 'Score'],
      charts: { distribution: [], segments: ['--by', 'Plan'], trend: dated },
      report: ['--by', 'Plan', ...dated],
    },
    {
      name: 'names',
      file: write('names.csv', names()),
      options: ['--rating', 'Score'],
      charts: { segments: ['--by', 'Name'] },
      report: ['--by', 'Name'],
    },
    {
      name: 'arabic',
      file: write('arabic.csv', arabic()),
      options: ['--rating', 'درجة التوصية'],
      charts: {
        segments: ['--by', 'الخطة'],
        trend: ['--by', 'الخطة', '--date', 'التاريخ'],
        change: ['--by', 'الخطة', '--date', 'التاريخ', '--before', '2026-01', '--after', '2026-02'],
      },
      report: ['--by', 'الخطة', '--date', 'التاريخ'],
    },
  ];
}

function answer(random, promoters, passives = 0.3) {
  const place = random();
  if (place < promoters) return 9 + Math.floor(2 * random());
  return place < promoters + passives ? 7 + Math.floor(2 * random()) : Math.floor(7 * random());
}

/** Sixty stores of 8 to 200 answers, of which two are worse. */
function stores() {
  const random = randomFrom(1);
  const rows = ['Store,Date,Score'];
  for (let store = 1; store <= 60; store++) {
    const count = store <= 2 ? 200 : [8, 25, 45, 90, 140][store % 5];
    for (let i = 0; i < count; i++) {
      const day = `2026-0${1 + (i % 9)}-${String(1 + (i % 28)).padStart(2, '0')}`;
      rows.push(`Store ${store},${day},${answer(random, store <= 2 ? 0.2 : 0.5)}`);
    }
  }
  return rows;
}

/** Months with so many answers, whose score falls by so many points; some are without any. */
function periods(months, isEmpty, most, fall) {
  const random = randomFrom(2);
  const rows = ['Date,Score'];
  for (let place = 0; place < months; place++) {
    if (isEmpty(place)) continue;
    const count = Math.ceil(most * (0.2 + 0.8 * random()));
    for (let i = 0; i < count; i++) {
      const day = new Date(Date.UTC(2018, place, 1 + Math.floor(28 * random())));
      const promoters = 0.55 - (fall * place) / months / 100;
      rows.push(`${day.toISOString().slice(0, 10)},${answer(random, promoters)}`);
    }
  }
  return rows;
}

/** Names that are long, alike, Korean, Arabic, markup, emoji or blank. */
function names() {
  const random = randomFrom(3);
  const long = 'Customers who signed up through the partner programme of last year in';
  const all = [
    `${long} northern Europe`,
    `${long} southern Europe`,
    '요금제를 바꾼 고객',
    'العملاء الجدد',
    '<b>bold</b> & co',
    '👩‍👩‍👧 family',
    'datum.x',
    '',
  ];
  return [
    'Name,Score',
    ...all.flatMap((name, place) =>
      Array.from(
        { length: 20 + 15 * place },
        () => `"${name}",${answer(random, 0.2 + 0.08 * place)}`,
      ),
    ),
  ];
}

/** Names that run from right to left, also with numbers and Latin words in them. */
function arabic() {
  const random = randomFrom(4);
  const plans = [
    'مجاني',
    'الخطة 2 (Pro)',
    'فريق العمل',
    'الشركات الكبيرة ذات الفروع المتعددة في المنطقة',
  ];
  return [
    'التاريخ,الخطة,درجة التوصية',
    ...plans.flatMap((plan, place) =>
      Array.from(
        { length: 160 },
        (_, i) =>
          `2026-0${1 + (i % 4)}-${String(1 + (i % 28)).padStart(2, '0')},${plan},${answer(random, 0.3 + 0.1 * place)}`,
      ),
    ),
  ];
}
