import { isOn, notARating, type Scale } from '../counting/scale.js';
import { tidied } from '../files/row.js';
import type { SurveyRequest } from './request.js';

/** Refuses labels whose rating is not on the scale, or that are one text with two ratings. */
export function checkLabels({ labels: ratings = {} }: SurveyRequest, scale: Scale): void {
  const known = new Map<string, string>();
  for (const [label, rating] of Object.entries(ratings)) {
    const name = `rating of label ${JSON.stringify(label)}`;
    if (rating !== null && !isOn(scale, rating)) throw notARating(name, rating, scale);
    const earlier = known.get(tidied(label));
    if (earlier !== undefined) {
      throw new RangeError(
        `labels must differ by more than case and white space, received ${JSON.stringify(earlier)} and ${JSON.stringify(label)}`,
      );
    }
    known.set(tidied(label), label);
  }
}
