import type { ReportHeadWords, StandingText } from '../report-head.js';
import { common, points } from './common.js';

/** The words of the head of a report in Korean. */
export const reportHead: ReportHeadWords = {
  scoreIn: scoreIn('NPS'),
  brackets: ({ lower, upper }) => `(${lower} ~ ${upper})`,
  base: (answers, level) => `${common.answers(answers)}. 괄호 안은 ${level} 신뢰구간입니다.`,
  allAnswers: '전체 응답',
  fewAnswers: (answers, { lower, upper }) =>
    `${common.answers(answers)}뿐이어서, ${lower}에서 ${upper} 사이라는 것까지만 말할 수 있습니다.`,
  worth: (answers, worth) =>
    `전체 ${common.answers(answers)}은 가중한 결과이며, 정밀도는 가중하지 않은 응답 약 ${worth}건과 같습니다.`,
  population: (answers, people) =>
    `전체 ${common.answers(answers)}을 모집단 ${people}명의 무작위 표본으로 보고 신뢰구간을 그만큼 좁게 구했습니다.`,
  toTarget: {
    higher: ({ target, by, limits }) =>
      `점수가 목표 ${target}보다 ${points(by)} 높습니다(${common.interval(limits)}).`,
    lower: ({ target, by, limits }) =>
      `점수가 목표 ${target}보다 ${points(by)} 낮습니다(${common.interval(limits)}).`,
    unclear: ({ target, limits }) =>
      `점수가 목표 ${target}보다 높은지 낮은지 뚜렷하지 않습니다. 차이의 ${common.interval(limits)}에 0이 들어 있습니다.`,
  },
  standing: standingIn('점수가', points),
  reasons: ({ column, before, after, mix, rate, driver }) => {
    const periods = `${before}에서 ${after} 사이에`;
    const within =
      rate === null
        ? '집단 안에서는 뚜렷한 점수 변화가 없습니다.'
        : `집단 안의 점수는 ${points(rate.by)} ${rate.kind === 'rose' ? '올랐습니다' : '내렸습니다'}(${common.interval(rate.limits)}).`;
    if (mix === null) {
      return `${periods} 집단 구성(${column})의 뚜렷한 영향은 없습니다. ${within}`;
    }
    const moved = mix.kind === 'raised' ? '높아졌습니다' : '낮아졌습니다';
    const why = driver
      ? ` ‘${driver.segment}’의 비중이 ${driver.kind === 'grew' ? '늘었습니다' : '줄었습니다'}(${driver.before} → ${driver.after}).`
      : '';
    return `${periods} 집단 구성(${column})이 바뀌어 점수가 ${points(mix.by)} ${moved}(${common.interval(mix.limits)}).${why} ${within}`;
  },
  rowsLeftOut: (leftOut, rows, reasons) =>
    `${rows}개 행 중 ${leftOut}개 행은 집계하지 않았습니다(${reasons}).`,
};

/** A score or share and its period, under a short name. */
export function scoreIn(name: string): ReportHeadWords['scoreIn'] {
  return (score, period) => (period === null ? `${name} ${score}` : `${period} ${name} ${score}`);
}

/** A segment above or below the rest; `what` is higher or lower, `points` writes how far. */
export function standingIn(
  what: string,
  points: (by: string) => string,
): ReportHeadWords['standing'] {
  const sentence =
    (side: string) =>
    ({ column, segment, answers, share, by, limits }: StandingText) =>
      `${column === '' ? '' : `${column}: `}${segment}(${common.answers(answers)}, 전체의 ${share})의 ${what} 나머지보다 ${points(by)} ${side}(${common.interval(limits)}).`;
  return { higher: sentence('높습니다'), lower: sentence('낮습니다') };
}
