import { periodParts, periodSpan } from '../../display/period-parts.js';
import type { CommonWords } from '../common.js';

// Korean particles that depend on the sound before them (이/가, 을/를, 은/는, 로/으로) must not
// follow a name or number that comes from outside: half of them would be wrong.

const units = { week: '주차', quarter: '분기', month: '월' } as const;

/** Words that every door needs, in Korean. */
export const common: CommonWords = {
  nps: '순추천고객지수(NPS)',
  categories: { promoter: '추천 고객', passive: '중립 고객', detractor: '비추천 고객' },
  ratings: (range) => `평점 ${range}`,
  blank: '(빈칸)',
  nobody: '응답 없음',
  rounded: '비율과 점수는 각각 따로 반올림했습니다',
  answers: (count) => `응답 ${count}건`,
  target: (score) => `목표 ${score}`,
  inPopulation: (answers, population) => `모집단 ${population}명 중 ${answers}`,
  interval: ({ level, lower, upper }) => `${level} 신뢰구간 ${lower} ~ ${upper}`,
  period: (key) =>
    (periodSpan(key) ?? [key])
      .map((end) => {
        const [name, year] = tick(end);
        return year === undefined ? name : `${year} ${name}`;
      })
      .join('–'),
  overlapping: '응답 하나가 여러 집단에 들어갈 수 있어 비중의 합이 100%를 넘을 수 있습니다.',
  sundayWeeks: '한 주는 일요일에 시작합니다.',
  fiscalYears: (year, start) => `${year} 회계연도는 ${start}에 시작합니다.`,
  windows: (periods) =>
    `각 수치는 ${periods === 0 ? '연속한 여러 기간' : `연속한 기간 ${periods}개`}의 응답을 합친 값이고, 이름은 마지막 기간의 이름입니다. 응답이 겹치지 않는 값 가운데 가장 최근 값과 비교합니다.`,
  tick,
};

function tick(key: string): readonly [name: string, year?: string] {
  const parts = periodParts(key);
  if (parts === null) return [key];
  const { year, kind, number, day } = parts;
  if (kind === undefined) return [`${year}년`];
  const name = `${number}${units[kind]}`;
  return [day === undefined ? name : `${name} ${day}일`, `${year}년`];
}

/** So many points; `by` is a text without a sign. */
export function points(by: string): string {
  return `${by}점`;
}

/** In which row a value stands, and in which of several files; blank where neither is known. */
export function ofRow(row: number | null, file?: string): string {
  const parts = [
    ...(file === undefined ? [] : [file]),
    ...(row === null ? [] : [`${row.toLocaleString('ko')}행`]),
  ];
  return parts.map((part) => `${part} `).join('');
}
