import { isOn, type Scale } from '../counting/scale.js';
import { tidied } from '../files/row.js';
import { SurveyError } from './error.js';
import type { SurveyRequest } from './request.js';

/** Refuses labels whose rating is not on the scale, or that are one text with two ratings. */
export function checkLabels({ labels: ratings = {} }: SurveyRequest, scale: Scale): void {
  const known = new Map<string, string>();
  for (const [label, rating] of Object.entries(ratings)) {
    if (rating !== null && !isOn(scale, rating)) {
      throw new SurveyError({ code: 'label-off-scale', label, rating, scale });
    }
    const earlier = known.get(tidied(label));
    if (earlier !== undefined) {
      throw new SurveyError({ code: 'labels-alike', labels: [earlier, label] });
    }
    known.set(tidied(label), label);
  }
}
