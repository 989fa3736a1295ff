import 'reflect-metadata';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { SYSTEM } from '../actor.js';
import { command } from '../command.js';
import { type HouseContext, houseContext } from '../context.js';
import { CourierInput, CourierPayload } from '../courier-input.js';
import { DateTime, Text } from '../scalars.js';
import { Refusal, UserError, UserErrorCode } from '../user-error.js';
import { ERASURE_COMMANDS, type ErasingHouse, receiveErasure } from './erasure.js';
import { type PeopleOfHouse, type PersonRecord, readAsked } from './people.js';
import { sealForRecord } from './record-key.js';

// biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
type Class = Function;

@Directive('@shareable')
@ObjectType({ description: 'Dato. One value that is held of a person, by the name of its field.' })
export class PersonDatum {
  @Field(() => String, { description: 'Nome del campo.' }) name!: string;
  @Field(() => String, { description: 'Valore. As it is held.' }) value!: string;
}

@Directive('@shareable')
@ObjectType({
  description: 'Dati di una persona. One thing that a house holds of somebody, for that person (art. 15).',
})
export class HeldRecord {
  @Field(() => ID, { description: 'Identificativo.' }) id!: string;
  @Field(() => String, { description: 'Tipo. As in the register of processing.' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'Numero o codice.' }) reference!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Dal.' }) at!: Date | null;
  @Field(() => String, { nullable: true, description: 'Ostacolo. Why it may not be erased as things stand.' })
  obstacle!: string | null;
  @Field(() => [PersonDatum], { description: 'Dati.' }) data!: PersonDatum[];
}

@InputType({ description: 'Richiesta di accesso di una persona ai suoi dati.' })
export class ExportPersonInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => Text, { description: 'Di chi. Codice fiscale, e-mail, telephone or number of a pratica.' }) of!: string;
  @Field(() => Text, { description: 'Protocollo della richiesta. Kept in the register of accesses, sealed.' })
  reason!: string;
  @Field(() => ID, { nullable: true, description: 'Dopo. Last record of the page before; null for the first page.' })
  after?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'Dati esportati. What one house holds of the person who was asked for.' })
export class ExportPersonPayload {
  @Field(() => [HeldRecord], { nullable: true, description: 'Dati. One page, at most 500.' })
  records?: HeldRecord[] | null;
  @Field(() => ID, { nullable: true, description: 'Continua dopo. Null when this page ends what is held.' })
  next?: string | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

const PAGE = 500;

const shown = ({ id, kind, reference, openedAt, obstacle, values }: PersonRecord): HeldRecord => ({
  id,
  kind: kind.kind,
  reference,
  at: openedAt,
  obstacle,
  data: Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
});

/** A page of what is held, and after what the next one goes on; refuses a record that is not held (any more). */
function pageOf(found: readonly PersonRecord[], after: string | null): { page: PersonRecord[]; next: string | null } {
  const start = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1;
  if (after !== null && start === 0)
    throw new Refusal(UserErrorCode.CONFLICT, 'I dati sono cambiati: ricomincia.', ['after']);
  const page = found.slice(start, start + PAGE);
  return { page, next: start + PAGE < found.length ? (page.at(-1)?.id ?? null) : null };
}

/** What a house holds of a person, a page at a time; each row is in the register of accesses as exported before it leaves. */
async function exportPerson(
  ctx: HouseContext,
  people: PeopleOfHouse,
  input: ExportPersonInput,
): Promise<Pick<ExportPersonPayload, 'records' | 'next'>> {
  const { house, actor } = ctx;
  const { after = null } = input;
  const asked = readAsked(input.of);
  if (asked.typed.length < 6) throw new Refusal(UserErrorCode.INVALID, 'Scrivi almeno sei caratteri.', ['of']);
  const reason = input.reason.trim();
  if (reason.length < 3 || reason.length > 300) {
    throw new Refusal(UserErrorCode.INVALID, 'Servono da 3 a 300 caratteri.', ['reason'], { least: 3, most: 300 });
  }
  const { personId, contextId, enteId } = actor;
  const own = houseContext(house, {
    actor: { ...SYSTEM, personId, contextId, enteId },
    requestId: ctx.requestId,
    locale: ctx.locale,
    mayWrite: true,
  });
  // what was asked for stays out of the memory of commands
  const proof = house.cipher.blindIndex('person-export', `${asked.number}\0${reason}\0${after ?? ''}`);
  let given: ReturnType<typeof pageOf> | null = null;
  await command(own, { verb: 'exportPerson', input: { clientKey: input.clientKey, proof } as never }, async (tx) => {
    given = pageOf(await people.find(tx, asked, house.cipher), after);
    for (const { id, kind } of given.page) {
      await tx.event({
        entity: kind.entity ?? kind.kind,
        entityId: id,
        verb: 'exported',
        detail: { note: await sealForRecord(tx, kind.entity ?? kind.kind, id, reason) },
      });
    }
    return { found: given.page.length };
  });
  ctx.forget();
  if (!given) throw new Refusal(UserErrorCode.KEY_REUSED, 'Questa richiesta è già stata servita: chiedila di nuovo.');
  const { page, next } = given as ReturnType<typeof pageOf>;
  return { records: page.map(shown), next };
}

/** Root fields by which a house gives a person what it holds of them and forgets them. */
export function personDeskOf(house: ErasingHouse, people: PeopleOfHouse): Class[] {
  const name = `${house[0]?.toUpperCase()}${house.slice(1)}`;

  @Resolver()
  class PersonDesk {
    @Mutation(() => ExportPersonPayload, {
      name: `exportPersonIn${name}`,
      description: `Esporta i dati di una persona. What ${house} holds of her or him; every row is logged (I18, art. 15).`,
    })
    async exportPerson(
      @Ctx() ctx: HouseContext,
      @Arg('input', () => ExportPersonInput) input: ExportPersonInput,
    ): Promise<ExportPersonPayload> {
      return { ...(await exportPerson(ctx, people, input)), userErrors: [] };
    }

    @Mutation(() => CourierPayload, {
      name: ERASURE_COMMANDS[house],
      description: 'Riceve una cancellazione. Forgets what it may of one person; by the courier only.',
    })
    receiveErasure(
      @Ctx() ctx: HouseContext,
      @Arg('input', () => CourierInput) input: CourierInput,
    ): Promise<CourierPayload> {
      return receiveErasure(ctx, people, input);
    }
  }
  return [PersonDesk];
}
