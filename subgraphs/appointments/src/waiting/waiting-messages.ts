import type { Tx } from '@respi/kit/command.js';
import { rulesOfPurpose } from '../hold/agenda-rules.js';
import type { WaitingLetterParams } from '../letter/waiting-letter.js';
import type { WaitingLetterKind } from '../letter/words.js';
import { mintWaitingToken } from './line.js';

interface Row {
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
  readonly purposeId: string;
  readonly offerUntil: Date | null;
  readonly startsAt: Date | null;
}

/**
 * Writes to somebody in the line, where there is an address, or a telephone and a channel for short texts (A45); who has a
 * telephone only and no channel is on the office's list (A22).
 */
export async function writeToWaiting(tx: Tx, kind: WaitingLetterKind, entryId: string, token?: string): Promise<void> {
  const [row] = await tx.sql<Row>(
    `select p.email, p.phone, p.language, e.purpose_id as "purposeId", e.offer_until as "offerUntil", h.starts_at as "startsAt"
     from waiting_entry e join waiting_person p on p.entry_id = e.id left join hold h on h.id = e.hold_id
     where e.id = ?`,
    [entryId],
  );
  if (!row) return;
  const isText = !row.email && Boolean(row.phone && tx.ctx.house.env.textUrl);
  if (!row.email && !isText) return;
  const { agenda, purpose } = await rulesOfPurpose(tx, row.purposeId);
  const iso = (at: Date | null): string | null => at && new Date(at).toISOString();
  const params: WaitingLetterParams = {
    title: purpose.title,
    purposeId: purpose.id,
    placeName: agenda.name,
    address: agenda.address,
    startsAt: iso(row.startsAt),
    until: iso(row.offerUntil),
    token: token ?? (await mintWaitingToken(tx, entryId)),
  };
  await tx.mail({
    to: (isText ? row.phone : row.email) ?? '',
    ...(isText ? { channel: 'TEXT' as const } : {}),
    template: kind,
    locale: row.language,
    params: { ...params },
    entityKey: `waiting:${entryId}`,
  });
}
