import { randomInt, randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { sentence } from '../../case/sentence.js';
import { CODE_INDEX } from '../question.js';

@InputType({ description: 'Domanda a uno sportello. Without an account.' })
export class AskDeskInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome, also the same code.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Sportello. The one of the comune that the reader chose.' })
  sportelloId!: string;

  @Field(() => ID, { nullable: true, description: 'Macroargomento.' })
  topicId?: string | null;

  @Field(() => Text, { description: 'Domanda. At most 3,000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Lingua. In which the answer is wanted.' })
  locale!: string;
}

@ObjectType({ description: 'Esito della domanda.' })
export class AskDeskPayload {
  @Field(() => String, { nullable: true, description: 'Numero.' })
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Codice. It is shown this once, and the answer is read with it: XXXX-XXXX-XXXX.',
  })
  code?: string | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Letters and digits that nobody confuses when reading them aloud. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** Questions that one network may ask in an hour; callers whose network is unknown share ten times that. */
const PER_HOUR = 10;
const LOCALES = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'];

const newCode = (): string => Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Keeps the question of somebody without an account (P27): sealed, told to the desk by number, found again by a code. */
export async function askDesk(ctx: HouseContext, input: AskDeskInput): Promise<{ number: string; code: string }> {
  return command(ctx, { verb: 'askDesk', input, secret: true }, async (tx) => {
    await charge(tx);
    const [desk] = isId(input.sportelloId)
      ? await tx.sql<{ ente_id: string; bacino_id: string | null }>(
          'select ente_id, bacino_id from desk where id = ?',
          [input.sportelloId],
        )
      : [];
    if (!desk) throw notFound(['sportelloId']);
    const text = sentence(input.text, 'text', 3_000);
    const locale = LOCALES.includes(input.locale) ? input.locale : 'it';
    const topicId = isId(input.topicId) ? input.topicId : null;
    const code = newCode();
    const number = await nextNumber(tx);
    const { cipher } = tx.ctx.house;
    await tx.sql(
      `insert into citizen_question (id, number, code_index, ente_id, sportello_id, topic_id, locale, sealed_text, asked_at, sealed_code)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[randomUUID(), number, cipher.blindIndex(CODE_INDEX, code), desk.ente_id, input.sportelloId],
        ...[topicId, locale, cipher.seal(text), tx.now, cipher.seal(code)],
      ],
    );
    const place = { enteId: desk.ente_id, sportelloId: input.sportelloId, bacinoId: desk.bacino_id };
    await tx.fact({ kind: 'QUESTION_ASKED', ...place, topicId, language: locale });
    await tx.notice({
      kind: 'QUESTION',
      audience: { sportelloId: input.sportelloId },
      href: '/area-riservata/domande',
      params: { code: number },
      entityKey: `question:${number}`,
    });
    return { number, code: (code.match(/.{4}/g) ?? []).join('-') };
  });
}

async function charge(tx: Tx): Promise<void> {
  const here = tx.ctx.network ?? 'unknown';
  const limit = tx.ctx.network ? PER_HOUR : PER_HOUR * 10;
  const [row] = await tx.sql<{ tries: number }>(
    `insert into question_throttle (bucket, tries, ends_at) values (?, 1, ?::timestamptz + interval '1 hour')
     on conflict (bucket) do update set
       tries = case when question_throttle.ends_at <= ? then 1 else question_throttle.tries + 1 end,
       ends_at = case when question_throttle.ends_at <= ? then excluded.ends_at else question_throttle.ends_at end
     returning tries`,
    [tx.ctx.house.cipher.blindIndex('question-throttle', here), tx.now, tx.now, tx.now],
  );
  if ((row?.tries ?? 0) <= limit) return;
  throw new Refusal(UserErrorCode.THROTTLED, 'Troppe domande da questa rete: riprova più tardi.', undefined, {
    minutes: 60,
  });
}

async function nextNumber(tx: Tx): Promise<string> {
  const year = Number(localDate(tx.now).slice(0, 4));
  const [counter] = await tx.sql<{ last: number }>(
    `insert into question_counter (year, last) values (?, 1)
     on conflict (year) do update set last = question_counter.last + 1 returning last`,
    [year],
  );
  return `D${year}/${String(counter?.last).padStart(6, '0')}`;
}

@Resolver()
export class AskDesk {
  @Mutation(() => AskDeskPayload, { description: 'Chiedi a uno sportello. Anybody, also without an account (P27).' })
  async askDesk(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AskDeskInput) input: AskDeskInput,
  ): Promise<AskDeskPayload> {
    return { ...(await askDesk(ctx, input)), userErrors: [] };
  }
}
