import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { renderSVG } from 'uqr';
import { asSystem } from '../as-system.js';
import { certificateByCode } from '../certificate/certificate.reads.js';
import { isOrganiser } from '../event/event.policy.js';
import { loadEvent, sessionsOf } from '../event/event.reads.js';
import { printPdf, spokenDay, spokenMinutes, spokenSpan } from './print-pdf.js';
import { certificateTemplate, signatureTemplate } from './templates.js';

const pdf = (name: string, body: Buffer): Download => ({ name, mediaType: 'application/pdf', body });

const SESSIONS_OF = prepared(
  'print.sessionsOf',
  `select s.starts_at as "startsAt", s.ends_at as "endsAt" from certificate c join event_session s on s.event_id = c.event_id
   where c.id = $1 and s.cancelled_at is null order by s.starts_at`,
);

/** Certificate as PDF for whoever holds its code; one that was revoked, or has no name yet, is not printed (T11). */
export const certificatePdf = (ctx: HouseContext, code: string): Promise<Download | null> =>
  asSystem(ctx, async (system) => {
    const found = await certificateByCode(system, code);
    if (!found || found.revoked_at || !found.holder_name) return null;
    const sessions = await system.db.rows<{ startsAt: Date; endsAt: Date }>(SESSIONS_OF, [found.id]);
    const shown = code.toUpperCase();
    const link = new URL(`/it/formazione/attestato/${shown}`, ctx.house.env.publicUrl).href;
    const data = {
      code: shown,
      holder: found.holder_name,
      title: found.title,
      sessions: sessions.map(({ startsAt, endsAt }) => spokenSpan(startsAt, endsAt)),
      hours: spokenMinutes(found.minutes),
      issuedOn: spokenDay(found.issued_at),
      link,
      qr: renderSVG(link, { ecc: 'M' }),
    };
    return pdf(`attestato-${shown}.pdf`, printPdf(certificateTemplate, data));
  });

const ROWS = prepared(
  'print.rows',
  `select r.id, coalesce(p.display_name, g.name, '') as name, coalesce(g.body, e.name, '') as body,
     array(select a.session_id from sitting_answer a where a.registration_id = r.id and not a.comes) as "awayFrom" from registration r
   left join participant p on p.person_id = r.person_id left join guest_invitation g on g.id = r.guest_id
   left join ente_category e on e.ente_id = r.ente_id
   where r.event_id = $1 and r.state = 'CONFIRMED' order by coalesce(p.display_name, g.name), r.arrival limit 5000`,
);

/** The sheet to sign, for organisers; who does not come to a moved sitting is not on its page (T9, T10). */
export async function signatureSheet(ctx: HouseContext, id: string): Promise<Download | null> {
  const event = isId(id) && isOrganiser(ctx.actor) ? await loadEvent(ctx, id) : null;
  if (!event) return null;
  const [sessions, rows] = await Promise.all([
    sessionsOf(ctx, event.id),
    ctx.db.rows<{ id: string; name: string; body: string; awayFrom: string[] }>(ROWS, [event.id]),
  ]);
  ctx.db.saw(
    'registration',
    rows.map((row) => row.id),
  );
  const data = {
    title: event.title,
    sessions: sessions.map(({ id: sessionId, startsAt, endsAt, place }) => ({
      when: spokenSpan(startsAt, endsAt),
      place: place ?? event.place ?? '',
      rows: rows
        .filter(({ awayFrom }) => !awayFrom.includes(sessionId))
        .map(({ name, body }) => ({ name, ente: body })),
    })),
  };
  return pdf(`presenze-${event.slug}.pdf`, printPdf(signatureTemplate, data));
}
