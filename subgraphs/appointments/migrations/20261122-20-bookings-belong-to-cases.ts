import type { Migration } from '@respi/kit/migrate.js';

/**
 * An appointment may belong to a segnalazione (A36). Whoever links says so; the house of the cases answers whether they
 * see that case, and whose it is. Only then do its desk and the referent of its office see the appointment.
 */
export const bookingsBelongToCases: Migration = {
  name: '20261122-20-bookings-belong-to-cases',
  up: `
alter table booking
  add column case_link text check (case_link in ('ASKED', 'CONFIRMED', 'REFUSED')),
  add column case_desk uuid,
  add column case_office uuid;
update booking set case_link = 'ASKED' where case_id is not null;
create index booking_case on booking (case_id, starts_at) where case_id is not null;
create index booking_uid on booking (uid);

create policy booking_of_case on booking for select using (
  (select actor_kind()) = 'PERSON' and case_link = 'CONFIRMED' and (
    ((select actor_has('OPERATOR', 'ENTE_ADMIN')) and case_desk = any ((select actor_sportelli())::uuid[]))
    or ((select actor_has('OFFICE_REFERENT')) and case_office = (select actor_office()))));
`,
};
