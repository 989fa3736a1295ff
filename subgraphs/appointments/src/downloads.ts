import type { HouseContext } from '@respi/kit/context.js';
import { csvOf } from '@respi/kit/csv.js';
import type { Download, DownloadDoors } from '@respi/kit/files.js';
import { xlsxOf } from '@respi/kit/xlsx.js';
import { loadBooking } from './booking/booking.reads.js';
import { type PublicRow, rowByToken } from './booking/public-booking.reads.js';
import { manageLink } from './letter/booking-letter.js';
import { calendarFile } from './letter/calendar-file.js';
import { inLanguage } from './letter/in-language.js';
import { wordsIn } from './letter/words.js';
import { feedFile } from './numbers/calendar-feed.js';
import { type ExportTable, exportTable } from './numbers/export.reads.js';
import { printReceipt } from './receipt/print-receipt.js';

const place = (row: PublicRow): string => [row.place_name, row.address].filter(Boolean).join(', ');

function calendarOf(row: PublicRow, now: Date): Download {
  const content = calendarFile({
    uid: row.uid,
    sequence: row.sequence,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    stampedAt: now,
    title: inLanguage(row.title, row.language),
    place: place(row),
    note: `${wordsIn(row.language).label.code}: ${row.code}`,
    isCancelled: row.state.startsWith('CANCELLED'),
  });
  return { name: `${row.code}.ics`, mediaType: 'text/calendar; charset=utf-8', body: Buffer.from(content) };
}

function receiptOf(ctx: HouseContext, row: PublicRow, token: string): Download {
  const { code, title, language, address } = row;
  // a link that ends within minutes is of no use on paper
  const link = row.link_ends_at ? null : manageLink(ctx.house.env.publicUrl, language, token);
  const body = printReceipt({
    code,
    title,
    language,
    address,
    link,
    startsAt: row.starts_at,
    placeName: row.place_name,
    documents: row.documents,
    cutoffHours: row.cutoff_hours,
  });
  return { name: `${code}.pdf`, mediaType: 'application/pdf', body };
}

/** Receipt that staff prints for a citizen without e-mail (A43): under the walls of the booking, without the link. */
async function staffReceipt(ctx: HouseContext, id: string): Promise<Download | null> {
  const found = await loadBooking(ctx, id);
  if (!found) return null;
  const { code, purposeTitle: title, language, startsAt, placeName, cutoffHours, documentList: documents } = found;
  const body = printReceipt({
    code,
    title,
    language,
    startsAt,
    placeName,
    cutoffHours,
    documents,
    address: found.address ?? null,
    link: null,
  });
  return { name: `${code}.pdf`, mediaType: 'application/pdf', body };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** `<agenda>~<first day>~<last day>`. */
const STRETCH = /^([0-9a-f-]{36})~(\d{4}-\d\d-\d\d)~(\d{4}-\d\d-\d\d)$/;

/** Appointments of an agenda without their people (A39); nothing for who may not see its day list. */
async function exported(
  ctx: HouseContext,
  id: string,
  ending: string,
  mediaType: string,
  write: (table: ExportTable) => Buffer,
): Promise<Download | null> {
  const [, agendaId, from, to] = STRETCH.exec(id) ?? [];
  const table = agendaId && from && to ? await exportTable(ctx, agendaId, from, to) : null;
  return table && { name: `appuntamenti-${from}-${to}.${ending}`, mediaType, body: write(table) };
}

/** Files of an appointment, by its manage token: nothing of the person is in them. `desk-receipt` is by id, for staff. */
export const downloads: DownloadDoors = {
  async ics(ctx, token) {
    const row = await rowByToken(ctx, token);
    return row && calendarOf(row, ctx.clock.now());
  },
  async receipt(ctx, token) {
    const row = await rowByToken(ctx, token);
    return row && receiptOf(ctx, row, token);
  },
  'desk-receipt': staffReceipt,
  async feed(ctx, token) {
    const body = await feedFile(ctx, token);
    return body && { name: 'appuntamenti.ics', mediaType: 'text/calendar; charset=utf-8', body };
  },
  'bookings-csv': (ctx, id) => exported(ctx, id, 'csv', 'text/csv; charset=utf-8', csvOf),
  'bookings-xlsx': (ctx, id) => exported(ctx, id, 'xlsx', XLSX, (table) => xlsxOf(table, 'Appuntamenti')),
};
