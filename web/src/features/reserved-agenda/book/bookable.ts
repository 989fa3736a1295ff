import type { ReservedBookablePurposesQuery } from '../../../graphql/generated/graphql';

type Agenda = NonNullable<ReservedBookablePurposesQuery['bookingOffices']>[number];
export type BookablePurpose = Agenda['purposes'][number] & { office: string };

/** Purposes that this person may book: of the public agendas and of their own, each once. */
export function bookable({ bookingOffices, myAgendas }: ReservedBookablePurposesQuery): BookablePurpose[] {
  const agendas = [...(bookingOffices ?? []), ...(myAgendas ?? [])];
  const purposes = agendas.flatMap(({ name, purposes: all }) => all.map((purpose) => ({ ...purpose, office: name })));
  return [...new Map(purposes.map((purpose) => [purpose.id, purpose])).values()];
}
