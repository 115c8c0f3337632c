import { likelyEnd, scaleNamed } from '../files/scale-evidence.js';
import { conditionNotices } from './condition-counts.js';
import type { SurveyNotice } from './notices.js';
import { respondentNotices } from './respondents.js';
import { rowOfFile } from './rows.js';
import type { SettledSurvey } from './settle.js';
import type { Survey } from './survey.js';
import { frequentTexts } from './unread-texts.js';

/** What was guessed, left out or found to disagree while a survey was counted. */
export function recordNotices(survey: Survey, settled: SettledSurvey): SurveyNotice[] {
  const { tests, previews, dates, unreadTexts, unreadableDates } = survey;
  const { plan, order, zeroWeights } = settled;
  const { notices, request, rating } = plan;
  const example = order === 'dmy' ? dates.dayFirst : dates.monthFirst;
  const { counted, unreadable, outOfRange, fractional } = settled.ledger;
  const answers = counted + unreadable + outOfRange + fractional;
  const texts = frequentTexts(unreadTexts, answers);
  return [
    ...conditionNotices(survey),
    ...notices,
    ...doubtfulScale(settled),
    ...(texts.length > 0
      ? [{ code: 'texts-left-out', column: rating.name, texts, answers } as const]
      : []),
    ...(order !== null && example !== null && request.dateOrder === undefined
      ? [
          {
            code: 'date-order',
            order,
            value: example.value,
            row: rowOfFile(example.row, plan),
          } as const,
        ]
      : []),
    ...(unreadableDates.first === null
      ? []
      : [
          {
            code: 'dates-unreadable',
            count: unreadableDates.count,
            value: unreadableDates.first.value,
            row: rowOfFile(unreadableDates.first.row, plan),
          } as const,
        ]),
    ...(zeroWeights > 0 ? [{ code: 'weights-zero', count: zeroWeights } as const] : []),
    ...respondentNotices(survey.answers, plan),
    ...(previews > 0 ? [{ code: 'previews', count: previews } as const] : []),
    ...(tests > 0 ? [{ code: 'tests', count: tests } as const] : []),
    ...comparedCategories(settled),
  ];
}

/** A notice if nobody gave the higher ratings of a scale that was not asked for. */
function doubtfulScale({ plan, histogram, ledger }: SettledSurvey): SurveyNotice[] {
  const { request, rating, scale } = plan;
  if (request.scale !== undefined || rating.coding !== null) return [];
  const highest = likelyEnd(histogram, ledger.counted, scale);
  if (highest === null) return [];
  const { name: column } = rating;
  const scaleName = scaleNamed(highest);
  return [{ code: 'scale-doubtful', column, answers: ledger.counted, highest, scaleName }];
}

/** Notices of the categories beside the ratings. */
function comparedCategories({ plan, disagreements, uncategorised }: SettledSurvey): SurveyNotice[] {
  const { check } = plan;
  if (check === null) return [];
  const { count } = disagreements;
  const { name: column } = check;
  const first = rowOfFile(disagreements.firstRow, plan);
  return [
    ...(count > 0
      ? [{ code: 'categories-disagree', column, count, firstRow: first } as const]
      : []),
    ...(uncategorised > 0
      ? [{ code: 'categories-absent', column, count: uncategorised } as const]
      : []),
  ];
}
