import { SettingsError } from './error.js';

/** The number that a text is; NaN where it is none. */
export function numberIn(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** A whole number from 1 that a setting gives. */
export function readWhole(option: string, text: string): number {
  if (/^[1-9]\d{0,11}$/.test(text)) return Number(text);
  throw new SettingsError(`${option} must be a whole number from 1, not ${text}`);
}

/** A score that a setting gives. */
export function readScore(option: string, text: string): number {
  const score = numberIn(text);
  if (score >= -100 && score <= 100) return score + 0;
  throw new SettingsError(`${option} must be a number from -100 to 100, not ${text}`);
}
