import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const managers = `(select actor_has('PROVINCIAL_COORDINATOR', 'COORDINATION', 'AUDITOR'))`;
const senders = `(select actor_has('PROVINCIAL_COORDINATOR', 'COORDINATION'))`;

/** Each letter that invites an ente to adhere is kept, so that one that comes back is seen and sent again (N22). */
export const invitationsToAdhereMayBounce: Migration = {
  name: '20261122-16-invitations-to-adhere-may-bounce',
  up: `
create table adhesion_letter (
  id uuid primary key,
  seq bigint generated always as identity unique,
  adhesion_id uuid not null references adhesion,
  ente_id uuid not null references ente,
  email text not null check (email = lower(email)),
  import_id uuid references ente_import,
  sent_by uuid,
  at timestamptz not null,
  follows uuid references adhesion_letter
);
create index adhesion_letter_ente on adhesion_letter (ente_id, seq desc);
create unique index adhesion_letter_follows on adhesion_letter (follows) where follows is not null;
${secured('network', 'adhesion_letter', { select: managers, insert: senders })}
create index outbox_letter on outbox (entity_key) where kind = 'MAIL' and entity_key like 'adhesion-letter:%';
`,
};
