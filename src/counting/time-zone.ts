import { DAY, LARGEST_INSTANT, offsetOf } from './civil-date.js';
import { invalid } from './invalid.js';

/** Milliseconds that clocks in a zone are ahead of UTC at an instant. */
export type OffsetAt = (instant: number) => number;

/** The two offsets of a UTC day, and the instant from which the second applies. */
interface ChangingDay {
  readonly before: number;
  readonly after: number;
  readonly changesAt: number;
}

const zones = new Map<string, OffsetAt>();

/**
 * The offsets of an IANA time zone. `Intl` is slow, so it is called twice for each day that occurs,
 * not once for each instant; on a day on which clocks change, a search finds the second of the
 * change.
 *
 * @throws RangeError if the zone is unknown.
 */
export function timeZone(name: string): OffsetAt {
  let offsetAt = zones.get(name);
  if (offsetAt === undefined) {
    offsetAt = dailyOffsets(intlOffsets(name));
    zones.set(name, offsetAt);
  }
  return offsetAt;
}

function dailyOffsets(intlOffsetAt: OffsetAt): OffsetAt {
  const days = new Map<number, number | ChangingDay>();
  return (instant) => {
    const day = Math.floor(instant / DAY) | 0; // small integers are the fastest keys of a map
    let offset = days.get(day);
    if (offset === undefined) {
      const change = changeOn(day * DAY, intlOffsetAt);
      offset = change.before === change.after ? change.before : change;
      days.set(day, offset);
    }
    if (typeof offset === 'number') return offset;
    return instant < offset.changesAt ? offset.before : offset.after;
  };
}

function changeOn(start: number, intlOffsetAt: OffsetAt): ChangingDay {
  const before = intlOffsetAt(start);
  const after = intlOffsetAt(Math.min(start + DAY - 1000, LARGEST_INSTANT));
  let unchanged = start;
  let changesAt = start + DAY;
  while (before !== after && changesAt - unchanged > 1000) {
    const middle = unchanged + Math.floor((changesAt - unchanged) / 2000) * 1000;
    if (intlOffsetAt(middle) === before) unchanged = middle;
    else changesAt = middle;
  }
  return { before, after, changesAt };
}

function intlOffsets(name: string): OffsetAt {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    return (instant) => offsetOf(format.format(instant).split('GMT')[1] ?? '');
  } catch {
    throw invalid('timeZone', 'an IANA time zone such as "Asia/Seoul"', name, 'string');
  }
}
