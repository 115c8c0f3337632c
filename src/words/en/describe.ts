import type { DescribeWords } from '../describe.js';
import { common, points } from './common.js';

export const describe: DescribeWords = {
  score: (score, limits, answers) => `Score ${score}, ${common.interval(limits)}, by ${answers}`,
  higher: (by, limits) => `Higher by ${points(by)}, ${common.interval(limits)}`,
  lower: (by, limits) => `Lower by ${points(by)}, ${common.interval(limits)}`,
  unclear: (limits) => `No clear difference, ${common.interval(limits)}`,
};
