import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Rome';

/** Fields of a form that say when a meeting begins and ends, on the wall clock of Europe/Rome. */
export type When = { startsOn: string; startsTime: string; endsOn?: string; endsTime: string };

/** The instant of a wall-clock time; in the hour that spring leaves out, the hour after it. */
const instantOf = (on: string, time: string): string =>
  Temporal.PlainDate.from(on)
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();

/** Beginning and end as instants (ISO 8601); without a last day the meeting ends on its first. */
export const instantsOf = ({ startsOn, startsTime, endsOn, endsTime }: When): { startsAt: string; endsAt: string } => ({
  startsAt: instantOf(startsOn, startsTime),
  endsAt: instantOf(endsOn ?? startsOn, endsTime),
});

/** Beginning and end as the fields of the form. */
export function whenOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Required<When> {
  const [start, end] = [startsAt, endsAt].map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(ZONE));
  const on = (at?: Temporal.ZonedDateTime): string => at?.toPlainDate().toString() ?? '';
  const time = (at?: Temporal.ZonedDateTime): string => at?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '';
  return { startsOn: on(start), startsTime: time(start), endsOn: on(end), endsTime: time(end) };
}
