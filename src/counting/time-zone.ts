import { DAY, LARGEST_INSTANT, offsetOf } from './civil-date.js';
import { invalid } from './invalid.js';

/** Milliseconds that clocks in a zone are ahead of UTC at an instant. */
export type OffsetAt = (instant: number) => number;

/** The offsets of a UTC day on which clocks change, and the instant from which the later holds. */
interface ChangingDay {
  readonly before: number;
  readonly after: number;
  readonly changesAt: number;
}

const zones = new Map<string, OffsetAt>();

/**
 * The offsets of an IANA time zone. `Intl` is asked twice for each day that occurs, not once for
 * each instant; a day on which clocks change is searched for the second of the change.
 *
 * @throws RangeError if the zone is unknown.
 */
export function timeZone(name: string): OffsetAt {
  let offsetAt = zones.get(name);
  if (offsetAt === undefined) {
    offsetAt = offsetsFrom(askIntl(name));
    zones.set(name, offsetAt);
  }
  return offsetAt;
}

function offsetsFrom(ask: OffsetAt): OffsetAt {
  const days = new Map<number, number | ChangingDay>();
  return (instant) => {
    const day = Math.floor(instant / DAY) | 0; // a small integer, as fast map keys are
    let known = days.get(day);
    if (known === undefined) {
      const change = changeOn(day * DAY, ask);
      known = change.before === change.after ? change.before : change;
      days.set(day, known);
    }
    if (typeof known === 'number') return known;
    return instant < known.changesAt ? known.before : known.after;
  };
}

function changeOn(start: number, ask: OffsetAt): ChangingDay {
  const before = ask(start);
  const after = ask(Math.min(start + DAY - 1000, LARGEST_INSTANT));
  let unchanged = start;
  let changesAt = start + DAY;
  while (before !== after && changesAt - unchanged > 1000) {
    const middle = unchanged + Math.floor((changesAt - unchanged) / 2000) * 1000;
    if (ask(middle) === before) unchanged = middle;
    else changesAt = middle;
  }
  return { before, after, changesAt };
}

function askIntl(name: string): OffsetAt {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    return (instant) => offsetOf(format.format(instant).split('GMT')[1] ?? '');
  } catch {
    throw invalid('timeZone', 'an IANA time zone', name, 'string');
  }
}
