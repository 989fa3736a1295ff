import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { Certificate, CertificateCheck } from './certificate.type.js';

const columns = `id, registration_id as "registrationId", event_id as "eventId", code, minutes, issued_at as "issuedAt",
  revoked_at as "revokedAt", revoked_reason as "revokedReason"`;

const OF_REGISTRATIONS = prepared(
  'certificate.ofRegistrations',
  `select distinct on (registration_id) ${columns} from certificate where registration_id = any($1::uuid[])
   order by registration_id, issued_at desc`,
);

/** The last certificate of a registration, revoked or not; walled like the registration. */
export const certificateOf = (ctx: HouseContext, registrationId: string): Promise<Certificate | null> =>
  ctx
    .loader<string, Certificate | null>('certificate.ofRegistrations', async (ids) => {
      const rows = await ctx.db.rows<Certificate>(OF_REGISTRATIONS, [ids]);
      ctx.db.saw(
        'certificate',
        rows.map((row) => row.id),
      );
      return ids.map((id) => rows.find((row) => row.registrationId === id) ?? null);
    })
    .load(registrationId);

const BY_CODE = prepared('certificate.byCode', 'select * from certificate_by_code($1)');

export interface Printed {
  id: string;
  title: string;
  kind: string;
  starts_at: Date;
  ends_at: Date;
  holder_name: string | null;
  minutes: number;
  issued_at: Date;
  revoked_at: Date | null;
}

const spelled = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-');

/** A certificate by its code, as people type it: small letters, with or without dashes. */
export async function certificateByCode(ctx: HouseContext, code: string): Promise<Printed | null> {
  if (code.length > 40) return null;
  const found = await ctx.db.row<Printed>(BY_CODE, [spelled(code)]);
  if (found) ctx.db.saw('certificate', [found.id]);
  return found;
}

export const checkOf = (found: Printed): CertificateCheck => ({
  isValid: found.revoked_at === null,
  holderName: found.holder_name,
  title: found.title,
  kind: found.kind as CertificateCheck['kind'],
  startsAt: found.starts_at,
  endsAt: found.ends_at,
  minutes: found.minutes,
  issuedAt: found.issued_at,
  revokedAt: found.revoked_at,
});
