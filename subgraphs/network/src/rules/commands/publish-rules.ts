import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canPublishRules, readRules } from '../rules.reads.js';
import { RulesKind, RulesVersion } from '../rules.type.js';

const MAX_TEXT = 40_000;

@InputType({ description: 'Nuova versione delle regole.' })
export class PublishRulesInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => RulesKind, { description: 'Tipo.' })
  kind!: RulesKind;

  @Field(() => Text, { description: 'Testo italiano. Markdown.' })
  textIt!: string;

  @Field(() => Text, { description: 'Testo inglese. Markdown.' })
  textEn!: string;

  @Field(() => Text, { description: 'Che cosa cambia. In one sentence.' })
  changes!: string;

  @Field(() => Int, {
    description: 'Numero letto. Of the version of today; 0 when there is none. Another is a conflict.',
  })
  expectedNumber!: number;
}

@ObjectType({ description: 'Esito della pubblicazione.' })
export class PublishRulesPayload {
  @Field(() => [RulesVersion], { nullable: true, description: 'Versioni. As they are now.' })
  versions?: RulesVersion[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

const filled = (text: string, field: string, max: number): string => {
  const given = text.trim();
  if (!given) throw new Refusal(UserErrorCode.REQUIRED, 'Il testo è obbligatorio.', [field]);
  if (given.length > max) throw new Refusal(UserErrorCode.TOO_LONG, 'Il testo è troppo lungo.', [field], { max });
  return given;
};

async function add(tx: Tx, input: PublishRulesInput): Promise<{ id: string; number: number }> {
  const texts = [filled(input.textIt, 'textIt', MAX_TEXT), filled(input.textEn, 'textEn', MAX_TEXT)];
  const changes = filled(input.changes, 'changes', 500);
  const id = randomUUID();
  const number = input.expectedNumber + 1;
  const made = await tx.sql(
    `insert into rules_version (id, kind, number, text_it, text_en, changes, published_at, published_by)
     select ?::uuid, ?, ?::int, ?, ?, ?, ?::timestamptz, ?::uuid
     where ?::int = (select coalesce(max(number), 0) + 1 from rules_version where kind = ?)
     on conflict (kind, number) do nothing returning id`,
    [id, input.kind, number, ...texts, changes, tx.now, tx.actor.personId, number, input.kind],
  );
  if (made.length === 0) {
    throw new Refusal(UserErrorCode.CONFLICT, 'Qualcun altro ha pubblicato nel frattempo.', ['expectedNumber']);
  }
  return { id, number };
}

/** Publishes a version; from the next request on everybody is asked to accept it before they work (I13, I16). */
export async function publishRules(ctx: HouseContext, input: PublishRulesInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'publishRules', input }, async (tx) => {
    if (!canPublishRules(tx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Pubblica chi risponde della rete.');
    const { id, number } = await add(tx, input);
    const detail = { kind: input.kind, number };
    await tx.event({ entity: 'rules', entityId: id, verb: 'rules-published', detail });
    return { id };
  });
}

@Resolver()
export class PublishRules {
  @Mutation(() => PublishRulesPayload, { description: 'Pubblica le regole. Everybody is asked to accept them (I13).' })
  async publishRules(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PublishRulesInput) input: PublishRulesInput,
  ): Promise<PublishRulesPayload> {
    await publishRules(ctx, input);
    return { versions: await readRules(ctx), userErrors: [] };
  }
}
