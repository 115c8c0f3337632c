// Makes docs/example-survey.csv: invented answers of customers of a company that does not exist, the
// same in every run. Run it with `node docs/make-example-survey.mjs`.
//
// The story in the data: every plan gets a little better over two years. In autumn 2025 the company
// opens a free plan to everybody. Its customers give lower ratings, and the total score falls.
import { writeFileSync } from 'node:fs';
import { seeded } from './seeded.mjs';

const SEED = 20_260_930;
const FIRST_DAY = Date.UTC(2024, 9, 1);
const DAYS = 730;
const RESPONSES = 1800;
const DAY = 86_400_000;

const random = seeded(SEED);
const pick = (choices) => choices[Math.floor(random() * choices.length)];

/** The satisfaction of each plan's customers at the start, 0…1, and their monthly spend in euros. */
const plans = {
  Free: { pleased: 0.36, spend: () => 0 },
  Pro: { pleased: 0.52, spend: () => 20 + Math.floor(random() * 60) },
  Team: { pleased: 0.63, spend: () => 120 + Math.floor(random() * 400) },
};
const countries = [
  'Germany',
  'Germany',
  'Germany',
  'France',
  'France',
  'Korea',
  'Brazil',
  'Poland',
];
const comments = {
  high: [
    'Just works.',
    'Support answered within the hour, thank you!',
    'Worth every cent,\nand then some.',
  ],
  middle: ['Fine.', 'Does the job; the export could be "smarter".', 'Good, but slow on Mondays'],
  low: [
    'Too expensive for what it does',
    'The app logs me out,\nevery single day',
    'Import lost my data. Twice.',
  ],
};

function planOf(isNew) {
  const draw = random();
  if (draw < (isNew ? 0.8 : 0.15)) return 'Free';
  return draw < (isNew ? 0.93 : 0.65) ? 'Pro' : 'Team';
}

function ratingOf(plan, progress, mood) {
  const pleased = plans[plan].pleased + 0.08 * progress + 0.25 * (mood - 0.5);
  const draw = random();
  if (draw < pleased) return random() < 0.55 ? 10 : 9;
  if (draw < pleased + 0.26) return random() < 0.6 ? 8 : 7;
  return Math.floor(7 * Math.sqrt(random()));
}

/** A rating as people and tools write it to a file: with labels, blanks and mistakes. */
function written(rating) {
  const draw = random();
  if (draw < 0.035) return '';
  if (draw < 0.037) return 'n/a';
  if (draw < 0.039) return '11';
  if (draw < 0.0405) return '9.5';
  if (draw < 0.0425) return 'ten';
  if (rating === 10 && draw < 0.1) return '10 - Extremely likely';
  return String(rating);
}

const OLD_CUSTOMERS = 650;
const customers = Array.from({ length: 1200 }, (_, index) => {
  const plan = planOf(index >= OLD_CUSTOMERS);
  return {
    id: `C${String(1001 + index)}`,
    mood: random(),
    country: pick(countries),
    plan,
    spend: plans[plan].spend(),
  };
});

/** From the second year on, every second answer comes from a new customer. */
function customerAt(progress) {
  const isNew = progress > 0.5 && random() < 0.5;
  const first = isNew ? OLD_CUSTOMERS : 0;
  const count = isNew ? customers.length - OLD_CUSTOMERS : OLD_CUSTOMERS;
  return customers[first + Math.floor(random() * count)];
}

const stamps = Array.from(
  { length: RESPONSES },
  () => FIRST_DAY + Math.floor(random() * DAYS * DAY),
);
stamps.sort((a, b) => a - b);

const rows = stamps.map((stamp, index) => {
  const progress = (stamp - FIRST_DAY) / (DAYS * DAY);
  const customer = customerAt(progress);
  const rating = ratingOf(customer.plan, progress, customer.mood);
  const tone = rating >= 9 ? 'high' : rating >= 7 ? 'middle' : 'low';
  return [
    `R${String(index + 1).padStart(5, '0')}`,
    new Date(stamp).toISOString().replace(/\.\d+/, ''),
    random() < 0.02 ? '' : customer.id,
    written(rating),
    random() < 0.3 ? pick(comments[tone]) : '',
    random() < 0.01 ? '' : customer.plan,
    customer.country,
    customer.spend,
  ];
});

const header = [
  'Response ID',
  'Submitted at',
  'Customer ID',
  'How likely are you to recommend us to a friend or colleague?',
  'What is the main reason for your score?',
  'Plan',
  'Country',
  'Monthly spend (EUR)',
];

const cell = (value) =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
const text = [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
writeFileSync(new URL('example-survey.csv', import.meta.url), text);
