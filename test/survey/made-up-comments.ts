import { seeded } from '../../docs/seeded.mjs';

const fillers = ['the', 'app', 'is', 'and', 'it', 'service', 'delivery', 'price', 'shop', 'my'];

/** The header of the table of made-up comments. */
export const header = ['Score', 'Why', 'Plan', 'Day', 'Customer'];

/**
 * Rows of made-up answers: detractors often write "slow", promoters "friendly staff", everybody in the
 * third month "login"; each tenth writes nothing, and each twentieth "nil".
 */
export function madeUpRows(size: number, seed = 1): string[][] {
  const draw = seeded(seed);
  const pick = <Value>(values: readonly Value[]) =>
    values[Math.floor(draw() * values.length)] as Value;
  return Array.from({ length: size }, (_, row) => {
    const rating = Math.floor(draw() * 11);
    const month = 1 + Math.floor((3 * row) / size);
    const words = Array.from({ length: 3 + Math.floor(draw() * 6) }, () => pick(fillers));
    if (rating <= 6 && draw() < 0.4) words.push('slow');
    if (rating >= 9 && draw() < 0.4) words.push('friendly staff');
    if (month === 3 && draw() < 0.4) words.push('login');
    const silence = draw();
    const comment = silence < 0.1 ? '' : silence < 0.15 ? 'nil' : words.join(' ');
    return [
      `${rating}`,
      comment,
      pick(['Pro', 'Free']),
      `2026-0${month}-1${Math.floor(draw() * 10)}`,
      `c${Math.floor(draw() * size)}`,
    ];
  });
}
