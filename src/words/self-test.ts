import type { Language } from '../display/language.js';
import { selfTest as english } from './en/self-test.js';
import { selfTest as korean } from './ko/self-test.js';
import type { SelfTestWords } from './self-test-words.js';

/** What `nps-core selftest` prints. */
export const selfTestWords: Readonly<Record<Language, SelfTestWords>> = {
  en: english,
  ko: korean,
};
