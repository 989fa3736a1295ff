import type { HousePrivacy } from '@respi/kit/privacy/house-privacy.js';
import { retentionDeskOf } from '@respi/kit/privacy/retention-desk.js';
import { register } from './register.js';

/** What this house keeps of people: free words of readers, who are unknown. Months are examples to be confirmed. */
export const privacy: HousePrivacy = {
  registers: [register],
  retention: [
    {
      kind: 'COMMENTS',
      entity: null,
      months: 12,
      due: `select r.id, null::text as reference, r.locale as category, r.at as opened_at, r.at as ended_at
        from content_rating r where r.comment is not null and r.at < ?::timestamptz`,
      forget: async (tx, ids) => {
        await tx.sql(`update content_rating set comment = null where id = any (string_to_array(?, ',')::uuid[])`, [
          ids.join(','),
        ]);
      },
    },
    {
      kind: 'SEARCHES',
      entity: null,
      months: 12,
      due: `select md5(g.locale || ' ' || g.words || ' ' || g.on_day)::uuid as id, null::text as reference, g.locale as category,
          g.on_day::timestamptz as opened_at, g.on_day::timestamptz as ended_at
        from search_gap g where g.on_day::timestamptz < ?::timestamptz`,
      forget: async (tx, ids) => {
        await tx.sql(
          `delete from search_gap where md5(locale || ' ' || words || ' ' || on_day)::uuid = any (string_to_array(?, ',')::uuid[])`,
          [ids.join(',')],
        );
      },
    },
  ],
};

/** Terms of this house. */
export const retentionDesk = retentionDeskOf('knowledge', privacy);
