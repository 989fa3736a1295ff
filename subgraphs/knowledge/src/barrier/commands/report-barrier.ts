import { randomInt, randomUUID } from 'node:crypto';
import { localDate, plusDays } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { readerLocale } from '../../readers/commands/count-content-view.js';
import { CODE_INDEX } from '../barrier.resolver.js';

@InputType({ description: 'Segnalazione di accessibilità. Without an account.' })
export class ReportBarrierInput {
  @Field(() => Text, { description: 'Pagina. Path on the site; what follows a question mark is dropped.' })
  path!: string;

  @Field(() => Text, { description: 'Problema. From 10 to 3,000 characters, in any language.' })
  text!: string;

  @Field(() => String, { description: 'Lingua of the page.' })
  locale!: string;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito della segnalazione.' })
export class ReportBarrierPayload {
  @Field(() => String, { nullable: true, description: 'Numero.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Codice. Shown this once; the answer is read with it.' })
  code?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Risposta entro.' })
  dueOn?: string | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

/** Days within which the body must answer (AgID guidelines on accessibility, feedback mechanism). */
export const ANSWER_DAYS = 30;
/** Letters and digits that nobody confuses when reading them aloud. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const PER_HOUR = 10;

const newCode = (): string => Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

function checked({ path, text }: ReportBarrierInput): { path: string; text: string } {
  const said = text.trim();
  if (said.length < 10) throw new Refusal(UserErrorCode.REQUIRED, 'Scrivi che cosa non funziona.', ['text']);
  if (said.length > 3_000) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'Al massimo 3.000 caratteri.', ['text'], { max: 3_000 });
  }
  const page = (
    path
      .trim()
      .replace(/^https?:\/\/[^/]+/, '')
      .split(/[?#]/)[0] || '/'
  ).slice(0, 300);
  return { path: page.startsWith('/') ? page : `/${page}`, text: said };
}

/** Keeps what bars somebody's way (P34): sealed, due in thirty days, told to who answers, found again by a code. */
export const reportBarrier = (
  ctx: HouseContext,
  input: ReportBarrierInput,
): Promise<{ number: string; code: string; dueOn: string }> =>
  command(ctx, { verb: 'reportBarrier', input, secret: true }, async (tx) => {
    const { path, text } = checked(input);
    await charge(tx);
    const [code, number, id] = [newCode(), await nextNumber(tx), randomUUID()];
    const dueOn = plusDays(localDate(tx.now), ANSWER_DAYS);
    const { cipher } = tx.ctx.house;
    await tx.sql(
      `insert into barrier_report (id, number, code_index, path, locale, sealed_text, received_at, due_on, sealed_code)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[id, number, cipher.blindIndex(CODE_INDEX, code), path, readerLocale(input.locale)],
        ...[cipher.seal(text), tx.now, dueOn, cipher.seal(code)],
      ],
    );
    await tx.notice({
      kind: 'BARRIER_REPORTED',
      audience: { roles: ['EDITOR', 'COORDINATION'] },
      href: '/area-riservata/conoscenza/accessibilita',
      params: { code: number },
      entityKey: `barrier:${number}`,
    });
    return { number, dueOn, code: (code.match(/.{4}/g) ?? []).join('-') };
  });

async function charge(tx: Tx): Promise<void> {
  const limit = tx.ctx.network ? PER_HOUR : PER_HOUR * 10;
  const bucket = tx.ctx.house.cipher.blindIndex('barrier-throttle', tx.ctx.network ?? 'unknown');
  const [row] = await tx.sql<{ tries: number }>(
    `insert into barrier_throttle (bucket, tries, ends_at) values (?, 1, ?::timestamptz + interval '1 hour')
     on conflict (bucket) do update set
       tries = case when barrier_throttle.ends_at <= ? then 1 else barrier_throttle.tries + 1 end,
       ends_at = case when barrier_throttle.ends_at <= ? then excluded.ends_at else barrier_throttle.ends_at end
     returning tries`,
    [bucket, tx.now, tx.now, tx.now],
  );
  if ((row?.tries ?? 0) <= limit) return;
  throw new Refusal(UserErrorCode.THROTTLED, 'Troppe segnalazioni da questa rete: riprova più tardi.', undefined, {
    minutes: 60,
  });
}

async function nextNumber(tx: Tx): Promise<string> {
  const year = Number(localDate(tx.now).slice(0, 4));
  const [counter] = await tx.sql<{ last: number }>(
    `insert into barrier_counter (year, last) values (?, 1)
     on conflict (year) do update set last = barrier_counter.last + 1 returning last`,
    [year],
  );
  return `AC${year}/${String(counter?.last).padStart(6, '0')}`;
}

@Resolver()
export class ReportBarrier {
  @Mutation(() => ReportBarrierPayload, {
    description: 'Segnala un problema di accessibilità. Anybody; answered within thirty days (P34).',
  })
  async reportBarrier(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReportBarrierInput) input: ReportBarrierInput,
  ): Promise<ReportBarrierPayload> {
    return { ...(await reportBarrier(ctx, input)), userErrors: [] };
  }
}
