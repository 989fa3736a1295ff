import { command } from '@respi/kit/command.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadEnte } from '../../ente/ente.reads.js';
import { readViewer } from '../../membership/viewer.reads.js';
import { Viewer } from '../../membership/viewer.type.js';
import { moveSession } from '../sessions.js';

@InputType({ description: 'Cambio di contesto.' })
export class SwitchContextInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Contesto. One’s own, that holds today.' })
  contextId!: string;
}

@ObjectType({ description: 'Esito del cambio.' })
export class SwitchContextPayload {
  @Field(() => Viewer, { nullable: true, description: 'Chi legge. In the new context.' })
  viewer?: Viewer | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Who the person is from now on: the next request resolves to the same. */
async function viewerIn(ctx: HouseContext, contextId: string): Promise<Viewer | null> {
  const viewer = await readViewer(ctx);
  const current = viewer?.contexts.find((one) => one.id === contextId);
  if (!viewer || !current) return viewer;
  const ente = await loadEnte(ctx, current.enteId);
  const { enteId, sportelloIds, officeId, roles } = current;
  const actor = { ...ctx.actor, contextId, enteId, sportelloIds, officeId, roles, tier: ente?.tier ?? null };
  const { house, requestId, locale } = ctx;
  const then = houseContext(house, { actor, requestId, locale });
  try {
    return await readViewer(then);
  } finally {
    await then.db.finish();
  }
}

@Resolver()
export class SwitchContext {
  @Mutation(() => SwitchContextPayload, { description: 'Cambia contesto. Acts from now on in another ente (I5, N16).' })
  async switchContext(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SwitchContextInput) input: SwitchContextInput,
  ): Promise<SwitchContextPayload> {
    await command(ctx, { verb: 'switchContext', input }, async (tx) => {
      if (!isId(input.contextId)) throw notFound(['contextId']);
      const standing = await moveSession(ctx, input.contextId);
      await tx.event({
        entity: 'person',
        entityId: ctx.actor.personId ?? '',
        verb: 'context-switched',
        detail: { contextId: input.contextId, enteId: standing.ente_id },
      });
      return { contextId: input.contextId };
    });
    return { viewer: await viewerIn(ctx, input.contextId), userErrors: [] };
  }
}
