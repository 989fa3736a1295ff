import { localDate, romeInstant } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { Case } from '../case/case.entity.js';
import { tellCoordination } from '../case/case.notices.js';
import { chronicle } from '../case/chronicle.js';
import { PRATICA_INDEX } from '../pratica/pratica.js';

/** How many times a day a person is told: a desk meets a few, a list of codici fiscali being tried meets many. */
export const HITS_A_DAY = 10;

/**
 * Looks whether another desk follows the pratica of a saved draft (C6). Its author is told that much and never which
 * person or what; each hit is kept for the coordination, and beyond a daily number nothing more is told.
 */
export async function lookForSameMatter(tx: Tx, draft: Case, indexBefore: string | null): Promise<void> {
  if (draft.praticaIndex === indexBefore) return;
  await tx.em.flush();
  await tx.sql('delete from same_matter where case_id = ? and told_to = ?', [draft.id, tx.actor.personId]);
  await lookAgain(tx, draft);
}

/** Looks for what another desk has begun to follow since the draft was looked at; what was told is not told again. */
export async function lookAgain(tx: Tx, draft: Case): Promise<void> {
  if (!draft.praticaIndex) return;
  await tx.em.flush();
  const { cipher } = tx.ctx.house;
  const pratica = draft.praticaSealed ? cipher.open(draft.praticaSealed) : '';
  const others = await tx.sql<{ other_id: string }>(
    `select f.other_id from followed_elsewhere(?, string_to_array(?, ',')) f
     where not exists (select 1 from same_matter s where s.case_id = ? and s.other_id = f.other_id)`,
    [draft.id, cipher.blindIndexes(PRATICA_INDEX, pratica).join(','), draft.id],
  );
  if (others.length === 0) return;
  // one at a time per person: what is tried all at once is counted all the same
  await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`same-matter:${tx.actor.personId}`]);
  if ((await hitsToday(tx)) >= HITS_A_DAY) return;
  for (const { other_id } of others) {
    await tx.sql(
      'insert into same_matter (case_id, other_id, told_to, told_at) values (?, ?, ?, ?) on conflict do nothing',
      [draft.id, other_id, tx.actor.personId, tx.now],
    );
  }
  await chronicle(tx, draft, { verb: 'sameMatterTold', fact: 'CASE_SAME_MATTER', detail: { hits: others.length } });
}

/** Tells the coordination of a submitted case whose matter another desk follows, so that it links or merges them. */
export async function tellOfSameMatter(tx: Tx, sent: Case): Promise<void> {
  const hits = await tx.sql('select other_id from same_matter where case_id = ? limit 1', [sent.id]);
  if (hits.length > 0) await tellCoordination(tx, sent, 'CASE_SAME_MATTER');
}

async function hitsToday(tx: Tx): Promise<number> {
  const [found] = await tx.sql<{ count: number }>(
    `select count(*)::int as count from event where entity = 'case' and verb = 'sameMatterTold' and person_id = ? and at >= ?`,
    [tx.actor.personId, romeInstant(localDate(tx.now))],
  );
  return found?.count ?? 0;
}
