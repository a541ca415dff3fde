const OPENING_HOUR = 8;
const DAY = 86_400_000;

/** Eight o'clock of the next day from Monday to Friday in a time zone; holidays are the scripts' own business. */
export function nextWorkingMorning(now: Date, timeZone: string): Date {
  for (let days = 1; ; days += 1) {
    const day = new Date(now.getTime() + days * DAY);
    const { year, month, date, weekday } = partsOf(day, timeZone);
    if (weekday === 'Sat' || weekday === 'Sun') continue;
    const asUtc = Date.UTC(year, month - 1, date, OPENING_HOUR);
    return new Date(asUtc - offsetOf(day, timeZone));
  }
}

function partsOf(moment: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    weekday: 'short',
  }).formatToParts(moment);
  const text = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: Number(text('year')),
    month: Number(text('month')),
    date: Number(text('day')),
    hour: Number(text('hour')),
    minute: Number(text('minute')),
    second: Number(text('second')),
    weekday: text('weekday'),
  };
}

/** Milliseconds by which the zone's wall clock is ahead of UTC. */
function offsetOf(moment: Date, timeZone: string): number {
  const { year, month, date, hour, minute, second } = partsOf(moment, timeZone);
  const wall = Date.UTC(year, month - 1, date, hour, minute, second);
  return wall - Math.floor(moment.getTime() / 1000) * 1000;
}
