import { type Scale, scaleOf, scales } from '../../counting/scale.js';
import { SettingsError } from './error.js';

/** A scale of one's own, as a setting. */
export const scaleExample = '1-6,passives=5,promoters=6';
const ENDS = /^(-?\d{1,7})-(-?\d{1,7})$/;

/** The scale that `--scale` names, or that it makes of its ends and of where passives and promoters begin. */
export function readScale(text: string): Scale {
  const named = Object.entries(scales).find(([name]) => name === text);
  if (named !== undefined) return named[1];
  const [ends = '', ...parts] = text.split(',').map((part) => part.trim());
  const [, min, max] = ENDS.exec(ends) ?? [];
  if (min === undefined || max === undefined) {
    const names = Object.keys(scales).join(', ');
    throw new SettingsError(
      `--scale must be one of ${names}, or such as ${scaleExample}, not ${text}`,
    );
  }
  const starts = readStarts(parts, text);
  const scale = {
    min: Number(min),
    max: Number(max),
    passiveFrom: startOf('passives', starts, text),
    promoterFrom: startOf('promoters', starts, text),
  };
  checkOrder(scale, text);
  return scale;
}

/** The parts behind the ends, by their names. */
function readStarts(parts: readonly string[], text: string): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const part of parts) {
    const [, name = '', start] = /^(passives|promoters)=(-?\d{1,7})$/.exec(part) ?? [];
    if (start === undefined || starts.has(name)) {
      throw new SettingsError(
        `--scale takes passives=NUMBER and promoters=NUMBER, once each, not ${part} in ${text}`,
      );
    }
    starts.set(name, Number(start));
  }
  return starts;
}

function startOf(
  name: 'passives' | 'promoters',
  starts: ReadonlyMap<string, number>,
  text: string,
): number {
  const start = starts.get(name);
  if (start !== undefined) return start;
  throw new SettingsError(
    `--scale ${text} must say ${name}=, the lowest rating of ${name}: ${scaleExample}`,
  );
}

/** Names the part that is not in order. */
function checkOrder({ min, passiveFrom, promoterFrom, max }: Scale, text: string): void {
  const rules = [
    [min < passiveFrom, `passives=${passiveFrom} must be above the lowest rating, ${min}`],
    [passiveFrom < promoterFrom, `promoters=${promoterFrom} must be above passives=${passiveFrom}`],
    [promoterFrom <= max, `promoters=${promoterFrom} must not be above the highest rating, ${max}`],
  ] as const;
  const broken = rules.find(([isKept]) => !isKept);
  if (broken !== undefined) throw new SettingsError(`in --scale ${text}, ${broken[1]}`);
  try {
    scaleOf({ scale: { min, passiveFrom, promoterFrom, max } });
  } catch {
    throw new SettingsError(`in --scale ${text}, ratings must be from -1000000 to 1000000`);
  }
}
