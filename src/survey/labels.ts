import { nearestNames, tidied } from '../counting/nearest.js';
import { SurveyError } from './error.js';
import type { SurveyPlan } from './plan.js';
import type { Survey } from './survey.js';

/** The label of the request that a text is, without regard to case and white space. */
export function labelOf(text: string | undefined, { request }: SurveyPlan): string | undefined {
  if (request.labels === undefined || text === undefined) return undefined;
  const wanted = tidied(text);
  return Object.keys(request.labels).find((label) => tidied(label) === wanted);
}

/** The rating that a label of the request stands for; null if it says that there is no answer. */
export function ratingOfLabel(label: string, { request }: SurveyPlan): number | null {
  return request.labels?.[label] ?? null;
}

/**
 * Refuses a label that no row has: it is mistyped, and its answers would be left out.
 *
 * @throws SurveyError with the answers that are not ratings and look similar.
 */
export function checkLabelsOccur({ plan, labels, ledger }: Survey): void {
  const unknown = Object.keys(plan.request.labels ?? {}).find((label) => !labels.includes(label));
  if (unknown === undefined) return;
  const unreadable = ledger.problems.map(({ value }) => value.trim());
  const choices = unreadable.filter(
    (text, place) => unreadable.findIndex((other) => tidied(other) === tidied(text)) === place,
  );
  const near = nearestNames(unknown, choices);
  const column = plan.rating.name;
  throw new SurveyError({ code: 'unknown-label', column, label: unknown, near, choices });
}
