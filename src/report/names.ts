import { cut, flat, isolated, isWide, lettersOf } from '../display/text.js';

const LONGEST = 40;
const widthOf = (letter: string): number => (isWide(letter) ? 2 : 1);

/**
 * A name in a sentence of a report. A long one is cut in its middle: names often differ at their ends
 * only. One that runs from right to left does not turn the direction of what stands beside it.
 */
export function nameInSentence(name: string): string {
  const whole = flat(name);
  if (cut(whole, LONGEST, widthOf) === whole) return isolated(whole);
  let end = '';
  let room = LONGEST / 2;
  for (const letter of [...lettersOf(whole)].reverse()) {
    room -= widthOf(letter);
    if (room < 0) break;
    end = `${letter}${end}`;
  }
  return isolated(`${cut(whole, LONGEST / 2, widthOf)}${end.trimStart()}`);
}
