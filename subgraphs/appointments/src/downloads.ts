import type { DownloadDoors } from '@respi/kit/files.js';
import { inLanguage } from './agenda/purpose.resolver.js';
import { BookingState } from './booking/booking.states.js';
import { rowByToken } from './booking/public-booking.reads.js';
import { calendarFile } from './letter/calendar-file.js';
import { wordsIn } from './letter/words.js';

/** Files of an appointment, by its manage token: no personal data in them. */
export const downloads: DownloadDoors = {
  async ics(ctx, token) {
    const row = await rowByToken(ctx, token);
    if (!row) return null;
    const words = wordsIn(row.language);
    const isCancelled = row.state !== BookingState.CONFIRMED && row.state.startsWith('CANCELLED');
    const content = calendarFile({
      uid: row.uid,
      sequence: row.sequence,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      stampedAt: ctx.clock.now(),
      title: inLanguage(row.title, row.language),
      place: [row.place_name, row.address].filter(Boolean).join(', '),
      note: `${words.label.code}: ${row.code}`,
      isCancelled,
    });
    return { name: `${row.code}.ics`, mediaType: 'text/calendar; charset=utf-8', body: Buffer.from(content) };
  },
};
