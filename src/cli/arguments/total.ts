import { once } from './command.js';

/** The options about the score of all answers. */
export const totalOptions = () => [
  once('--target <score>', 'compares the score with a target, such as 40'),
  once('--population <n>', 'how many people there are: the interval counts on it'),
];
