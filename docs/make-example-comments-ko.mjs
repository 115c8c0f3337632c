// Makes docs/example-comments-ko.csv: invented answers in Korean, with comments, of customers of a
// delivery service that does not exist; the same in every run. Run it with
// `node docs/make-example-comments-ko.mjs`.
//
// The story in the data: customers like how convenient the app is and how kind the staff are; late
// deliveries and prices cost most points. In June 2026 an update makes the app slow.
import { writeFileSync } from 'node:fs';
import { seeded } from './seeded.mjs';

const SEED = 20_260_701;
const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAYS = 181;
const UPDATE = 151;
const RESPONSES = 800;
const DAY = 86_400_000;

const random = seeded(SEED);
const pick = (choices) => choices[Math.floor(random() * choices.length)];

/** What is said of a subject: forms that join to the next clause, and forms that end the sentence. */
const clauses = {
  convenient: {
    subjects: ['앱이', '앱', '화면이', '주문이', '결제가', '사용이'],
    joining: ['편리하고', '편리해서', '편해서'],
    ending: ['편리해요', '편리합니다', '편리한 편입니다', '편리하네요', '편해요'],
  },
  kind: {
    subjects: ['상담원이', '기사님이', '기사님도', '직원분이'],
    joining: ['친절하고', '친절하셔서'],
    ending: ['친절해요', '친절합니다', '친절하세요', '친절하셨어요'],
  },
  fast: {
    subjects: ['배송이', '배송도', '배송은'],
    joining: ['빠르고', '빨라서'],
    ending: ['빨라요', '빠릅니다', '빠른 편이에요'],
  },
  late: {
    subjects: ['배송이', '배송도', '배송은', '택배가'],
    joining: ['늦어지고', '늦어서', '늦고'],
    ending: ['늦어요', '늦습니다', '늦네요', '늦게 와요'],
  },
  expensive: {
    subjects: ['가격이', '가격도', '배송비가', '요금이'],
    joining: ['비싸고', '비싸서'],
    ending: ['비싸요', '비쌉니다', '비싼 편이에요', '비싸네요'],
  },
  unreachable: {
    subjects: ['고객센터', '고객 센터', '상담원'],
    joining: ['연결이 안 되고', '연결이 어려워서'],
    ending: ['연결이 안 돼요', '연결이 안 됩니다', '연결이 어렵네요'],
  },
  slow: {
    subjects: ['업데이트 후에 앱이', '업데이트하고 앱이', '이번 업데이트로 화면이'],
    joining: ['느려지고', '느려져서'],
    ending: ['느려졌어요', '느려요', '느립니다'],
  },
  ordinary: {
    subjects: ['서비스는', '상품은', '포장은', '전체적으로'],
    joining: ['무난하고', '괜찮고'],
    ending: ['무난해요', '보통입니다', '괜찮아요', '그냥 그래요'],
  },
};
const topics = {
  high: ['convenient', 'convenient', 'kind', 'fast', 'ordinary'],
  middle: ['convenient', 'kind', 'fast', 'late', 'expensive', 'ordinary', 'ordinary'],
  low: ['late', 'late', 'expensive', 'unreachable', 'ordinary'],
};
const nothing = ['없음', '없습니다', '.', '딱히 없음'];
const openings = ['', '', '', '', '늘 ', '요즘 ', '솔직히 '];
const closings = [
  '',
  '',
  '',
  '',
  ' 개선 부탁드립니다',
  ' 잘 쓰고 있어요',
  ' 앞으로도 기대할게요',
  '~',
  '!',
  'ㅎㅎ',
  'ㅠㅠ',
];
/** Personal data of invented shape, as people write them into comments. */
const personal = [
  () => `010-0000-${String(1000 + Math.floor(random() * 9000))}로 연락 주세요`,
  () => `kim${Math.floor(random() * 900)}@example.com으로 답변 주세요`,
  () => `카드 4000-0000-0000-${String(1000 + Math.floor(random() * 9000))} 환불해 주세요`,
];

function clauseOf(topic, form) {
  const clause = clauses[topic];
  return `${pick(clause.subjects)} ${pick(clause[form])}`;
}

function commentOf(tone, day) {
  const draw = random();
  if (draw < 0.18) return '';
  if (draw < 0.23) return pick(nothing);
  const own = day >= UPDATE && tone !== 'high' ? [...topics[tone], 'slow', 'slow'] : topics[tone];
  const topic = pick(own);
  const isLong = random() < (tone === 'low' ? 0.7 : 0.4);
  const others = own.filter((other) => other !== topic);
  const sentence = isLong
    ? `${clauseOf(topic, 'joining')} ${clauseOf(pick(others), 'ending')}`
    : clauseOf(topic, 'ending');
  const request = random() < 0.03 ? `. ${pick(personal)()}` : '';
  return `${pick(openings)}${sentence}${pick(closings)}${request}`;
}

function ratingOf(day) {
  const pleased = day >= UPDATE ? 0.3 : 0.45;
  const draw = random();
  if (draw < pleased) return random() < 0.5 ? 10 : 9;
  if (draw < pleased + 0.27) return random() < 0.6 ? 8 : 7;
  return Math.floor(7 * Math.sqrt(random()));
}

const stamps = Array.from(
  { length: RESPONSES },
  () => FIRST_DAY + Math.floor(random() * DAYS * DAY),
);
stamps.sort((a, b) => a - b);

const rows = stamps.map((stamp, index) => {
  const day = (stamp - FIRST_DAY) / DAY;
  const rating = ratingOf(day);
  const own = rating >= 9 ? 'high' : rating >= 7 ? 'middle' : 'low';
  const tone = random() < 0.15 ? pick(['high', 'middle', 'low']) : own;
  return [
    `R${String(index + 1).padStart(4, '0')}`,
    new Date(stamp).toISOString().slice(0, 10),
    random() < 0.02 ? '' : rating,
    commentOf(tone, day),
    pick(['일반', '일반', '일반', '멤버십']),
  ];
});

const header = [
  '응답 번호',
  '응답일',
  '저희 서비스를 친구나 동료에게 추천할 의향이 얼마나 있으신가요? (0~10)',
  '점수를 주신 이유는 무엇인가요?',
  '회원',
];

const cell = (value) =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
const text = [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
writeFileSync(new URL('example-comments-ko.csv', import.meta.url), text);
