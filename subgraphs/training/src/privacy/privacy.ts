import type { HousePrivacy } from '@respi/kit/privacy/house-privacy.js';
import { personDeskOf } from '@respi/kit/privacy/person-desk.js';
import { retentionDeskOf } from '@respi/kit/privacy/retention-desk.js';
import { forgetGuests, forgetWords, NOBODY } from './forget.js';
import { people } from './people.js';
import { register } from './register.js';

/** What this house keeps of people, how long, and how it forgets. Months are examples to be confirmed. */
export const privacy: HousePrivacy = {
  registers: [register],
  people,
  retention: [
    {
      kind: 'GUESTS',
      entity: 'guest',
      months: 24,
      due: `select g.id, null::text as reference, e.kind as category, g.invited_at as opened_at, e.ends_at as ended_at
        from guest_invitation g join training_event e on e.id = g.event_id
        where g.email <> '${NOBODY}' and e.ends_at < ?::timestamptz`,
      forget: forgetGuests,
    },
    {
      kind: 'MEETING_WORDS',
      entity: null,
      months: 24,
      due: `select e.id, null::text as reference, e.kind as category, e.starts_at as opened_at, e.ends_at as ended_at
        from training_event e where e.ends_at < ?::timestamptz and (
          exists (select 1 from event_question q where q.event_id = e.id and q.text <> '${NOBODY}')
          or exists (select 1 from questionnaire_answer a where a.event_id = e.id and a.comment is not null)
          or exists (select 1 from registration r where r.event_id = e.id and r.decision_reason is not null))`,
      forget: forgetWords,
    },
  ],
};

/** Terms of this house. */
export const retentionDesk = retentionDeskOf('training', privacy);

/** What this house gives a person of their own data, and how it forgets them. */
export const personDesk = personDeskOf('training', people);
