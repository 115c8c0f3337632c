import { seeded } from '../../docs/seeded.mjs';
import { madeUpRows } from '../survey/made-up-comments.js';

/** A number whose last digit passes Luhn's check, as the numbers of payment cards do. */
function withCheckDigit(digits: string): string {
  let sum = 0;
  [...digits].reverse().forEach((digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Made-up e-mail addresses, telephone, card, resident and customer numbers, in the usual shapes. */
export function personalData(count: number): string[] {
  const draw = seeded(5);
  const digits = (length: number) =>
    Array.from({ length }, (_, place) =>
      place === 0 ? 1 + Math.floor(draw() * 9) : Math.floor(draw() * 10),
    ).join('');
  const letters = (length: number) =>
    Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(draw() * 26)]).join('');
  const twoDigits = (most: number) => String(1 + Math.floor(draw() * most)).padStart(2, '0');
  const groups = (text: string, mark: string) => (text.match(/\d{4}/g) ?? []).join(mark);
  const shapes: readonly (() => string)[] = [
    () => `${letters(6)}.${letters(5)}@${letters(7)}.com`,
    () => `${letters(4)}_${digits(3)}@${letters(6)}.co.kr`,
    () => `홍길동${digits(4)}@네이버.한국`,
    () => `https://${letters(8)}.example/u/${digits(6)}`,
    () => `www.${letters(9)}.com/${letters(5)}`,
    () => `010-${digits(4)}-${digits(4)}`,
    () => `02 ${digits(4)} ${digits(4)}`,
    () => `+82 10 ${digits(4)} ${digits(4)}`,
    () => `(031) ${digits(3)}-${digits(4)}`,
    () => `9${digits(3)} ${digits(4)}`,
    () => `${digits(2)}${twoDigits(12)}${twoDigits(28)}-${1 + Math.floor(draw() * 4)}${digits(6)}`,
    () => `${digits(2)}${twoDigits(12)}${twoDigits(28)}-2******`,
    () => groups(withCheckDigit(`4${digits(14)}`), '-'),
    () => groups(withCheckDigit(`5${digits(14)}`), ' '),
    () => withCheckDigit(digits(15)),
    () => digits(9),
  ];
  return Array.from({ length: count }, (_, index) =>
    (shapes[index % shapes.length] as () => string)(),
  );
}

/**
 * Made-up answers that have a place in their comments for each of some personal data, five times and
 * more, so that a floor does not hide it.
 */
export function rowsWith(data: readonly string[]): string[][] {
  return madeUpRows(5 * data.length).map(([score, comment, ...rest], row) => [
    score as string,
    `${comment} please call or write to ${data[row % data.length]} about it`,
    ...rest,
  ]);
}

/** What of some personal data stands in a text, as it is or with another mark between its digits. */
export function leaksOf(data: readonly string[], text: string): string[] {
  const plain = text.replace(/[\s().-]/g, '');
  return data.filter((item) => {
    const digits = item.replace(/[\s().+-]/g, '');
    return text.includes(item) || (/^[\d*]+$/.test(digits) && plain.includes(digits));
  });
}
