import type { MediatorsQuery } from '../../../graphql/generated/graphql';

type Profile = NonNullable<MediatorsQuery['mediators']>[number];
type Wanted = { language: string; wantedOn: string };
type Words = { speaks: string; notThatDay: string; notTold: string; open: (count: number) => string };

const weekdayOf = (date: string): number => ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;

/**
 * C27: mediators to choose from, as the graph orders them; what speaks for each of them and against is told beside the
 * name. Those who never said when they can come stand last.
 */
export function mediatorOptions(
  { mediators, peopleInRole }: Pick<MediatorsQuery, 'mediators' | 'peopleInRole'>,
  { language, wantedOn }: Wanted,
  words: Words,
): { value: string; text: string }[] {
  const profiles = mediators ?? [];
  const silent = (peopleInRole ?? []).filter(({ id }) => !profiles.some((one) => one.id === id));
  return [
    ...profiles.map((one) => ({ value: one.id, text: [one.person?.displayName ?? '–', ...notesOf(one)].join(' · ') })),
    ...silent.map(({ id, displayName }) => ({ value: id, text: `${displayName} · ${words.notTold}` })),
  ];

  function notesOf(one: Profile): string[] {
    const speaks = one.languages.includes(language.split('-')[0] ?? language);
    const isThere = one.weekdays.includes(weekdayOf(wantedOn)) && (one.awayUntil === null || one.awayUntil < wantedOn);
    return [
      speaks ? words.speaks : one.languages.join(', '),
      ...(isThere ? [] : [words.notThatDay]),
      words.open(one.openCount),
    ];
  }
}
