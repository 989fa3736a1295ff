import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

@InputType({ description: 'Accettazione delle regole.' })
export class AcceptRulesInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => [ID], { description: 'Versioni. Those of today that the person has read.' })
  versionIds!: string[];
}

@ObjectType({ description: 'Esito dell’accettazione.' })
export class AcceptRulesPayload {
  @Field(() => Boolean, { nullable: true, description: 'Accettate. The roles of the person hold again.' })
  accepted?: boolean | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

const CURRENT = `select id from (select distinct on (kind) id from rules_version order by kind, number desc) v
  where id::text = any(string_to_array(?, ','))`;

/** Accepts versions of today; one that was replaced meanwhile is to be read anew (I13). */
export async function acceptRules(ctx: HouseContext, input: AcceptRulesInput): Promise<void> {
  await command(ctx, { verb: 'acceptRules', input }, async (tx) => {
    const wanted = [...new Set(input.versionIds)];
    const current = await tx.sql<{ id: string }>(CURRENT, [wanted.filter((id) => isId(id)).join(',')]);
    if (wanted.length === 0 || current.length !== wanted.length) {
      throw new Refusal(UserErrorCode.CONFLICT, 'Nel frattempo il testo è cambiato: rileggilo.', ['versionIds']);
    }
    const personId = tx.actor.personId ?? '';
    for (const { id } of current) {
      await tx.sql('insert into rules_acceptance (person_id, version_id, at) values (?, ?, ?) on conflict do nothing', [
        personId,
        id,
        tx.now,
      ]);
    }
    const detail = { versionIds: current.map((row) => row.id) };
    await tx.event({ entity: 'person', entityId: personId, verb: 'rules-accepted', detail });
    return { accepted: true };
  });
}

@Resolver()
export class AcceptRules {
  @Mutation(() => AcceptRulesPayload, { description: 'Accetta le regole. Those of today; needed to work (I13).' })
  async acceptRules(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AcceptRulesInput) input: AcceptRulesInput,
  ): Promise<AcceptRulesPayload> {
    await acceptRules(ctx, input);
    return { accepted: true, userErrors: [] };
  }
}
