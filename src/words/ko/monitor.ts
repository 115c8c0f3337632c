import type { Period } from '../../counting/calendar.js';
import type { MonitorWords, PromiseText } from '../monitor-words.js';

const counters: Readonly<Record<Period, string>> = {
  day: '일',
  week: '주',
  month: '개월',
  quarter: '개 분기',
  year: '년',
};
const perPeriod: Readonly<Record<Period, string>> = {
  day: '하루',
  week: '한 주',
  month: '한 달',
  quarter: '한 분기',
  year: '한 해',
};

function falseAlarms(rate: PromiseText): string {
  if ('years' in rate) return `${rate.years}년에 한 번 거짓 경보를 냅니다`;
  if ('periods' in rate) return `${rate.periods}개 기간에 한 번 거짓 경보를 냅니다`;
  return `1년에 ${rate.perYear}번 거짓 경보를 냅니다`;
}

/** What is said about waves that are watched, in Korean. */
export const monitor: MonitorWords = {
  waves: (count, period) => `${count.toLocaleString('en')}${counters[period]}`,
  normal: '정상 범위',
  level: '수준',
  alarm: '경보',
  alarms: {
    wave: { below: '낮음', above: '높음' },
    level: { below: '수준 낮음', above: '수준 높음' },
  },

  usual: ({ period, score, answers, lower, upper }) =>
    `${period}: ${score}, 평소와 같습니다. ${answers}의 정상 범위는 ${lower} ~ ${upper}입니다.`,
  noAlarm: '응답이 적어 이 기간만으로는 경보가 될 수 없습니다.',
  noAlarmOn: {
    below: '응답이 적어 낮은 점수로는 경보가 될 수 없습니다.',
    above: '응답이 적어 높은 점수로는 경보가 될 수 없습니다.',
  },
  passedOver: (period) => `아직 끝나지 않아 판정하지 않은 기간: ${period}.`,
  wave: {
    below: ({ period, score, answers, lower, upper }) =>
      `${period}: ${score}, 우연으로 보기에는 너무 낮습니다. ${answers}의 정상 범위는 ${lower} ~ ${upper}입니다.`,
    above: ({ period, score, answers, lower, upper }) =>
      `${period}: ${score}, 우연으로 보기에는 너무 높습니다. ${answers}의 정상 범위는 ${lower} ~ ${upper}입니다.`,
  },
  slipped: {
    below: ({ period, level, limit }) =>
      `${period}: 수준이 내려갔습니다. 평활한 수준 ${level}, 정상 하한 ${limit}. 이 기간의 점수만 보면 정상입니다.`,
    above: ({ period, level, limit }) =>
      `${period}: 수준이 올라갔습니다. 평활한 수준 ${level}, 정상 상한 ${limit}. 이 기간의 점수만 보면 정상입니다.`,
  },
  since: (period) => `새로운 경보가 아닙니다. 시작: ${period}.`,
  tooFew: (waves, needed) =>
    `응답이 있는 기간이 ${waves}뿐이어서 무엇이 정상인지 말할 수 없습니다. 최소 ${needed}개 기간이 필요합니다.`,
  waiting: (waves) =>
    `이 ${waves}의 응답으로 정상 범위를 정합니다. 다음 기간부터 판정할 수 있습니다.`,

  baseline: ({ from, to, waves, answers, score, wander }) =>
    `기준: ${from} ~ ${to}, ${waves}, ${answers}, 점수 ${score}. 우연 말고도 기간마다 약 ${wander}점씩 다릅니다.`,
  unsteady: (pValue) =>
    `기준 기간들의 차이가 우연보다 큽니다(p ${pValue}). 무슨 일이 있었는지 살펴보고, --baseline 옵션으로 더 안정된 기간을 지정하십시오.`,
  promise: (rate, charts) => {
    const number = falseAlarms(rate);
    return charts === 1 ? `이런 관리도는 ${number}.` : `관리도 ${charts}개를 모두 합해 ${number}.`;
  },
  finds: (answers, period, changes) =>
    `${perPeriod[period]}에 ${answers} 정도라면 ${changes.join('. ')}.`,
  found: (points, waves) => `${points}점의 지속적인 변화는 평균 약 ${waves} 뒤에 찾습니다`,
  otherNotFound: (points) => `${points}점의 변화는 대개 찾지 못합니다`,
  notFound: (points) => `${points.join('점이나 ')}점의 지속적인 변화는 대개 찾지 못합니다`,
  changed: ({ before, after, change, lower, upper, plausible: [first, last] }) =>
    `수준이 바뀐 때: ${before} 다음, ${after}부터${first === last ? '' : `(가능한 시작: ${first} ~ ${last})`}. 변화 ${change}점, ${lower} ~ ${upper}.`,
  ahead: ({ period, lower, upper, chance }) =>
    `${period}: ${lower} ~ ${upper}, 이 범위에 들 확률 ${chance}.`,
  reaches: (target, chance) => `${target} 이상일 확률은 ${chance}입니다.`,
  noForecast: (waves) => `예측하려면 응답이 있는 기간이 8개 필요합니다. 현재 ${waves}입니다.`,
  notes: [
    '정상 범위: 그만한 응답 수에서 우연과 평소의 차이로 나올 수 있는 점수',
    '수준: 평활한 점수. 작지만 지속적인 변화를 보여 줍니다',
  ],
};
