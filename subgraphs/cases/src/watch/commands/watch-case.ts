import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Case } from '../../case/case.entity.js';
import { canSee } from '../../case/case.policy.js';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';

@InputType({ description: 'Seguire una segnalazione.' })
export class WatchCaseInput extends CaseCommandInput {
  @Field(() => Boolean, { description: 'Seguire, o non seguire più.' })
  watches!: boolean;
}

const WatchCasePayload = casePayload('WatchCasePayload', 'Esito.');

/** Whoever sees a case may be told of what happens to it, or no more (C39). */
export async function watchCase(ctx: HouseContext, input: WatchCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'watchCase', input }, async (tx) => {
    const found = isId(input.caseId) ? await tx.em.findOne(Case, { id: input.caseId }) : null;
    if (!found || !canSee(tx.actor, found)) throw notFound(['caseId']);
    const who = [found.id, tx.actor.personId];
    const enteId = tx.actor.enteId === found.enteId ? found.enteId : null;
    if (input.watches) {
      await tx.sql(
        'insert into case_watch (case_id, person_id, ente_id, at) values (?, ?, ?, ?) on conflict do nothing',
        [...who, enteId, tx.now],
      );
    } else await tx.sql('delete from case_watch where case_id = ? and person_id = ?', who);
    return { caseId: found.id };
  });
}

@Resolver()
export class WatchCase {
  @Mutation(() => WatchCasePayload, { description: 'Segue o non segue più una segnalazione.' })
  async watchCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => WatchCaseInput) input: WatchCaseInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await watchCase(ctx, input));
  }
}
