import type { HousePrivacy } from '@respi/kit/privacy/house-privacy.js';
import { personDeskOf } from '@respi/kit/privacy/person-desk.js';
import { retentionDeskOf } from '@respi/kit/privacy/retention-desk.js';
import { forgetApplications, forgetContacts, forgetInvitations, NOBODY, these } from './forget.js';
import { register as identityRegister } from './identity-register.js';
import { people } from './people.js';
import { register } from './register.js';

/** What this house keeps of people, how long, and how it forgets. Months are examples to be confirmed. */
export const privacy: HousePrivacy = {
  registers: [register, identityRegister],
  people,
  retention: [
    {
      kind: 'INVITATIONS',
      entity: 'invitation',
      months: 6,
      due: `select i.id, null::text as reference, case when i.accepted_at is null then 'EXPIRED' else 'ACCEPTED' end as category,
          i.created_at as opened_at, i.expires_at as ended_at
        from invitation i where i.email <> '${NOBODY}' and i.expires_at < ?::timestamptz`,
      forget: forgetInvitations,
    },
    {
      kind: 'NOTICES',
      entity: null,
      months: 12,
      due: `select n.id, null::text as reference, n.kind as category, n.at as opened_at, n.at as ended_at
        from notice n where n.at < ?::timestamptz`,
      forget: async (tx, ids) => {
        await tx.sql(`delete from notice where id = ${these}`, [ids.join(',')]);
      },
    },
    {
      kind: 'CONTACTS',
      entity: 'contact',
      months: 24,
      due: `select c.id, null::text as reference, c.kind as category, c.named_at as opened_at, c.ended_at
        from contact c where c.name <> '${NOBODY}' and c.ended_at < ?::timestamptz`,
      forget: forgetContacts,
    },
    {
      kind: 'APPLICATIONS',
      entity: 'adhesion_application',
      months: 24,
      due: `select a.id, a.number as reference, a.state as category, a.received_at as opened_at, a.decided_at as ended_at
        from adhesion_application a where a.legal_name <> '${NOBODY}' and a.decided_at < ?::timestamptz`,
      forget: forgetApplications,
    },
  ],
};

/** Terms of this house. */
export const retentionDesk = retentionDeskOf('network', privacy);

/** What this house gives a person of their own data, and how it forgets them. */
export const personDesk = personDeskOf('network', people);
