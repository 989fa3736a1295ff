import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { z } from 'zod';
import { canAgree, canTell } from '../divergence.policy.js';
import { enterDivergence } from '../enter-divergence.js';
import type {
  AgreeStandardInput,
  OpenDivergenceInput,
  ReopenDivergenceInput,
  TellPracticeInput,
} from './divergence-inputs.js';

const notYours = () => new Refusal(UserErrorCode.NOT_YOURS, 'Con il tuo ruolo non puoi farlo.');

const SENTENCES: Record<string, string> = {
  title: 'Il titolo va da 3 a 200 caratteri.',
  question: 'Scrivi che cosa si fa in modo diverso.',
  place: 'Scrivi di quale ufficio o sportello si tratta.',
  body: 'Scrivi che cosa si fa, in al massimo 4.000 caratteri.',
  source: 'Scrivi da dove lo sai.',
  seenOn: 'Il giorno non può essere nel futuro.',
  standard: 'Scrivi la prassi concordata.',
};

function checked<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw Refusal.of(
    parsed.error.issues.map(({ path, code }) => {
      const field = String(path[0] ?? '');
      const isLong = code === 'too_big';
      return {
        code: isLong ? UserErrorCode.TOO_LONG : UserErrorCode.REQUIRED,
        message: SENTENCES[field] ?? '',
        field: [field],
      };
    }),
  );
}

const text = (min: number, max: number) => z.string().trim().min(min).max(max);

interface Row {
  id: string;
  version: number;
  state: string;
  content_id: string | null;
}

async function locked(tx: Tx, id: string, expectedVersion?: number | null): Promise<Row> {
  const [found] = isId(id)
    ? await tx.sql<Row>('select id, version, state, content_id from divergence where id = ? for update', [id])
    : [];
  if (!found) throw notFound(['divergenceId']);
  expectVersion(found, expectedVersion);
  return found;
}

/** The public page says "varies by office" while an open divergence stands on it. */
async function tellReaders(tx: Tx, contentId: string | null): Promise<void> {
  if (!contentId) return;
  // one at a time per page: two divergences that open and close in the same instant see each other
  await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`varying:${contentId}`]);
  const [open] = await tx.sql(`select 1 from divergence where content_id = ? and state = 'OPEN' limit 1`, [contentId]);
  if (open) await tx.sql('insert into varying_content (content_id) values (?) on conflict do nothing', [contentId]);
  else await tx.sql('delete from varying_content where content_id = ?', [contentId]);
}

const event = (tx: Tx, entityId: string, verb: string, detail: Record<string, unknown> = {}) =>
  tx.event({ entity: 'divergence', entityId, verb, detail });

/** Opens a question of the register (P41). */
export const openDivergence = (ctx: HouseContext, input: OpenDivergenceInput): Promise<{ id: string }> =>
  command(ctx, { verb: 'openDivergence', input }, async (tx) => {
    if (!canTell(tx.actor)) throw notYours();
    const { title, question } = checked(z.object({ title: text(3, 200), question: text(3, 2_000) }), input);
    const { contentId = null } = input;
    const [content] = isId(contentId) ? await tx.sql('select 1 from content_item where id = ?', [contentId]) : [];
    if (contentId && !content) throw notFound(['contentId']);
    const id = await enterDivergence(tx, { title, question, contentId });
    await tellReaders(tx, contentId);
    return { id };
  });

/** Tells what a place does; what it did before stays, as superseded, also where it is told after what it does now. */
export const tellPractice = (ctx: HouseContext, input: TellPracticeInput): Promise<{ id: string }> =>
  command(ctx, { verb: 'tellPractice', input }, async (tx) => {
    if (!canTell(tx.actor)) throw notYours();
    const today = localDate(tx.now);
    const words = { place: text(2, 200), body: text(3, 4_000), source: text(3, 500) };
    const seenOn = z.string().refine((day) => day <= today);
    const told = checked(z.object({ ...words, seenOn }), input);
    const { id } = await locked(tx, input.divergenceId);
    await tx.sql(
      'update practice set superseded_at = ? where divergence_id = ? and lower(place) = lower(?) and superseded_at is null and seen_on <= ?::date',
      [tx.now, id, told.place, told.seenOn],
    );
    await tx.sql(
      `insert into practice (id, divergence_id, place, body, source, seen_on, ente_id, author_id, created_at, superseded_at)
       select ?::uuid, d.id, ?, ?, ?, ?::date, ?::uuid, ?::uuid, ?::timestamptz, (select ?::timestamptz from practice p
         where p.divergence_id = d.id and lower(p.place) = lower(?) and p.superseded_at is null limit 1)
       from divergence d where d.id = ?`,
      [
        ...[randomUUID(), told.place, told.body, told.source, told.seenOn, tx.actor.enteId, tx.actor.personId],
        ...[tx.now, tx.now, told.place, id],
      ],
    );
    await tx.sql('update divergence set updated_at = ?, version = version + 1 where id = ?', [tx.now, id]);
    await event(tx, id, 'practiceTold', { place: told.place });
    return { id };
  });

/** The coordination agrees a standard: readers no longer read that it varies. */
export const agreeStandard = (ctx: HouseContext, input: AgreeStandardInput): Promise<{ id: string }> =>
  command(ctx, { verb: 'agreeStandard', input }, async (tx) => {
    if (!canAgree(tx.actor)) throw notYours();
    const { standard } = checked(z.object({ standard: text(3, 4_000) }), input);
    const found = await locked(tx, input.divergenceId, input.expectedVersion);
    const places = await tx.sql('select 1 from practice where divergence_id = ? limit 1', [found.id]);
    if (places.length === 0) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Prima si raccoglie almeno una prassi.', ['standard']);
    }
    await tx.sql(
      `update divergence set state = 'AGREED', standard = ?, agreed_on = ?, updated_at = ?, version = version + 1 where id = ?`,
      [standard, localDate(tx.now), tx.now, found.id],
    );
    await tellReaders(tx, found.content_id);
    await event(tx, found.id, 'agreed', { standard });
    await tx.fact({ kind: 'DIVERGENCE_AGREED', enteId: tx.actor.enteId });
    return { id: found.id };
  });

/** An office does otherwise again: the question is open once more, and readers are told. */
export const reopenDivergence = (ctx: HouseContext, input: ReopenDivergenceInput): Promise<{ id: string }> =>
  command(ctx, { verb: 'reopenDivergence', input }, async (tx) => {
    if (!canAgree(tx.actor)) throw notYours();
    const found = await locked(tx, input.divergenceId, input.expectedVersion);
    if (found.state !== 'AGREED') throw new Refusal(UserErrorCode.WRONG_STATE, 'La divergenza è già aperta.');
    await tx.sql(
      `update divergence set state = 'OPEN', standard = null, agreed_on = null, updated_at = ?, version = version + 1 where id = ?`,
      [tx.now, found.id],
    );
    await tellReaders(tx, found.content_id);
    await event(tx, found.id, 'reopened');
    return { id: found.id };
  });
