import { isBlank } from '../counting/duplicates.js';
import { isNoAnswer } from '../counting/no-answer.js';
import { tidied } from '../files/row.js';
import type { SurveyNotice } from './notices.js';
import type { SurveyPlan } from './plan.js';
import { rowOfFile } from './rows.js';
import type { RespondentAnswer } from './survey.js';

/** What forms and people write where they name nobody, without regard to case and white space. */
const nobodies: ReadonlySet<string> = new Set([
  ...['anonymous', 'anonymous user', 'anon', 'unknown', 'unnamed', 'guest', 'nobody', 'no name'],
  ...['none', 'null', 'nil', 'undefined', 'not available', 'not provided', 'not specified'],
  ...['0', '-', '--', '–', '—', '.', '?', '(none)', '(blank)', '(empty)', 'no email'],
  ...['anonym', 'unbekannt', 'gast', 'keine angabe', 'anonyme', 'inconnu', 'inconnue', 'invité'],
  ...['anónimo', 'anonimo', 'anónima', 'anônimo', 'anônima', 'desconocido', 'desconhecido'],
  ...['invitado', 'convidado', 'sconosciuto', 'ospite', 'anoniem', 'onbekend', 'gast'],
  ...['익명', '미상', '무명', '없음', '모름', '알 수 없음', '알수없음', '비회원', '손님', '게스트'],
  ...['匿名', '不明', '不詳', 'なし', '名無し', 'ゲスト', '未知', '无', '無', '游客', '訪客'],
]);

/**
 * Who gave an answer; null where that cannot be told: blank, NA, anonymous and the like. Such answers
 * must not become those of one person.
 */
export function respondentOf({ respondent }: RespondentAnswer): string | null {
  if (respondent === null || isBlank(respondent)) return null;
  return isNoAnswer(respondent) || nobodies.has(tidied(respondent)) ? null : respondent;
}

const LEAST_ANSWERS = 5;
const LARGEST_SHARE = 0.2;

/**
 * Notices of answers that belong to nobody, and of a respondent with so many answers that it is
 * likely several people, of whom only one would count.
 */
export function respondentNotices(
  answers: readonly RespondentAnswer[],
  plan: SurveyPlan,
): SurveyNotice[] {
  const counts = new Map<string, number>(); // plain numbers: there may be millions of respondents
  let unknown = 0;
  let [most, count]: [string | null, number] = [null, 0];
  for (const answer of answers) {
    const respondent = respondentOf(answer);
    if (respondent === null) {
      unknown++;
      continue;
    }
    const own = (counts.get(respondent) ?? 0) + 1;
    counts.set(respondent, own);
    if (own > count) [most, count] = [respondent, own];
  }
  const isFrequent = count >= LEAST_ANSWERS && count > LARGEST_SHARE * answers.length;
  const first = isFrequent ? answers.find((answer) => respondentOf(answer) === most) : undefined;
  return [
    ...(unknown > 0 ? [{ code: 'respondents-unknown', count: unknown } as const] : []),
    ...(first === undefined
      ? []
      : [
          {
            code: 'respondent-frequent',
            count,
            answers: answers.length,
            firstRow: rowOfFile(first.row, plan),
          } as const,
        ]),
  ];
}
