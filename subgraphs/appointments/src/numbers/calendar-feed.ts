import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { default as ical } from 'ical-generator';
import type { Localized } from '../availability/rules.js';
import { hashOfToken } from '../booking/token.js';

const FEED = prepared('feed.bookings', 'select * from feed_bookings($1, $2)');

interface Row {
  readonly id: string | null;
  readonly uid: string;
  readonly sequence: number;
  readonly code: string;
  readonly title: Localized;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly counter: number;
  readonly place_name: string;
  readonly agenda_name: string;
}

/** Coming appointments of the agenda of a feed, for a calendar program (A39): what and when, never who; null: no feed. */
export async function feedFile(ctx: HouseContext, token: string): Promise<Buffer | null> {
  if (!/^[\w-]{22}$/.test(token)) return null;
  const rows = await ctx.db.rows<Row>(FEED, [hashOfToken(token), ctx.clock.now()]);
  const [first] = rows;
  if (!first) return null;
  const calendar = ical({ prodId: '//ReSPI//Appuntamenti//IT', name: first.agenda_name, ttl: 3_600 });
  for (const row of rows) {
    if (!row.id) continue;
    calendar.createEvent({
      id: `${row.uid}@appuntamenti.respi`,
      sequence: row.sequence,
      stamp: ctx.clock.now(),
      start: row.starts_at,
      end: row.ends_at,
      summary: `${row.title.it ?? ''} · ${row.code}`,
      location: row.place_name,
      description: `Postazione ${row.counter}`,
    });
  }
  return Buffer.from(calendar.toString());
}
