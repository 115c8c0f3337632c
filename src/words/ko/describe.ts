import type { DescribeWords } from '../describe.js';
import { common, points } from './common.js';

export const describe: DescribeWords = {
  score: (score, limits, answers) => `점수 ${score}, ${common.interval(limits)}, ${answers}`,
  higher: (by, limits) => `${points(by)} 높음, ${common.interval(limits)}`,
  lower: (by, limits) => `${points(by)} 낮음, ${common.interval(limits)}`,
  unclear: (limits) => `뚜렷한 차이 없음, ${common.interval(limits)}`,
};
