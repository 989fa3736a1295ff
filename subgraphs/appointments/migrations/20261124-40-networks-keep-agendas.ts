import type { Migration } from '@respi/kit/migrate.js';

const atOffice = (row = '') => `((select actor_has('OFFICE_CLERK')) and ${row}office_id = (select actor_office()))`;
const atDesk = (row = '') =>
  `((select actor_has('OPERATOR', 'ENTE_ADMIN')) and (select actor_holds('KEEP_AGENDAS')) and ${row}sportello_id = any ((select actor_sportelli())::uuid[]))`;
const isPerson = `(select actor_kind()) = 'PERSON'`;
const coordinates = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR'))`;

const manages = `${isPerson} and exists (select 1 from agenda a where a.id = agenda_id
  and ((select actor_has('COORDINATION')) or ${atOffice('a.')} or ${atDesk('a.')}))`;
const works = (orElse: string) => `${isPerson} and (${coordinates} or ${atOffice()} or ${atDesk()}${orElse})`;
const booked = `(${works(' or booked_by = (select actor_person())')})
  or exists (select 1 from manage_token t where t.booking_id = booking.id and t.hash = any ((select bearer())::text[]))`;
const waits = `(${works(' or joined_by = (select actor_person())')})
  or exists (select 1 from waiting_token t where t.entry_id = waiting_person.entry_id and t.hash = any ((select bearer())::text[]))`;

const ruled = ['purpose', 'agenda_window', 'agenda_closure'].map(
  (table) => `
alter policy ${table}_insert on ${table} with check (${manages});
alter policy ${table}_update on ${table} using (${manages}) with check (${manages});`,
);

/**
 * A desk changes its windows, and sees who comes and who waits, where its network keeps agendas (N2). The policy asks the same
 * independently (src/agenda/agenda.policy.ts).
 */
export const networksKeepAgendas: Migration = {
  name: '20261124-40-networks-keep-agendas',
  up: `${ruled.join('')}
alter policy booking_select on booking using (${booked});
alter policy booking_update on booking using (${booked}) with check (${booked});
alter policy waiting_person_select on waiting_person using (${waits});
alter policy calendar_feed_select on calendar_feed
  using ((person_id = (select actor_person()) and ${works('')}) or hash = any ((select bearer())::text[]));
alter policy calendar_feed_insert on calendar_feed with check (person_id = (select actor_person()) and ${works('')});
`,
};
