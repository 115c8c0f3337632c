import { DAY, LARGEST_INSTANT, offsetOf } from './civil-date.js';
import { invalid } from './invalid.js';

/** Milliseconds that clocks in a zone are ahead of UTC at an instant. */
export type OffsetAt = (instant: number) => number;

/** The offsets over one UTC day: one, or another from an instant within it on. */
interface DayOffsets {
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
    const ask = askIntl(name);
    const days = new Map<number, DayOffsets>();
    offsetAt = (instant) => {
      const day = Math.floor(instant / DAY);
      let offsets = days.get(day);
      if (offsets === undefined) {
        offsets = offsetsFrom(day * DAY, ask);
        days.set(day, offsets);
      }
      return instant < offsets.changesAt ? offsets.before : offsets.after;
    };
    zones.set(name, offsetAt);
  }
  return offsetAt;
}

function offsetsFrom(start: number, ask: OffsetAt): DayOffsets {
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
    throw invalid('timeZone', 'an IANA time zone such as "Asia/Seoul"', name, 'string');
  }
}
