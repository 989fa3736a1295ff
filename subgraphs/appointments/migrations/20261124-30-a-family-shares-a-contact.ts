import type { Migration } from '@respi/kit/migrate.js';

/**
 * Whether a person has an appointment ahead for a purpose under a contact that others use too (A14, A15): told by the
 * codice fiscale where both gave one, and else by the words of the name. Who asks this about one contact queues up.
 */
export const aFamilySharesAContact: Migration = {
  name: '20261124-30-a-family-shares-a-contact',
  up: `
create function queue_for_contact(p_contact text) returns void language sql volatile as $$
  select pg_advisory_xact_lock(hashtextextended('family:' || p_contact, 0))
$$;

create function words_of(p_name text, p_surname text) returns text[] language sql immutable as $$
  select array_agg(w order by w) from regexp_split_to_table(lower(btrim(concat_ws(' ', p_name, p_surname))), '\\s+') w
$$;

create function same_person_ahead(
  p_purpose uuid, p_email text, p_phone text, p_tax_keys text[], p_name text, p_surname text, p_now timestamptz
) returns uuid language sql stable security definer set search_path = appointments, pg_temp set respi.kind = 'SYSTEM' as $$
  select b.id from booking b
  where b.purpose_id = p_purpose and b.state = 'CONFIRMED' and b.starts_at > p_now
    and (b.email = p_email or b.phone = p_phone)
    and case when b.tax_code_key is not null and cardinality(p_tax_keys) > 0 then b.tax_code_key = any (p_tax_keys)
      else words_of(b.person_name, b.person_surname) = words_of(p_name, p_surname) end
  order by b.starts_at limit 1
$$;
revoke all on function same_person_ahead(uuid, text, text, text[], text, text, timestamptz) from public;
grant execute on function same_person_ahead(uuid, text, text, text[], text, text, timestamptz) to appointments_app;
`,
};
