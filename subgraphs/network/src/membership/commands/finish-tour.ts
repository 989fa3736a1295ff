import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { readViewer } from '../viewer.reads.js';
import { Viewer } from '../viewer.type.js';

@InputType({ description: 'Fine della visita guidata.' })
export class FinishTourInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito della visita guidata.' })
export class FinishTourPayload {
  @Field(() => Viewer, { nullable: true, description: 'Chi legge.' })
  viewer?: Viewer | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class FinishTour {
  @Mutation(() => FinishTourPayload, { description: 'Visita guidata fatta. It is not offered again (I20).' })
  async finishTour(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => FinishTourInput) input: FinishTourInput,
  ): Promise<FinishTourPayload> {
    await command(ctx, { verb: 'finishTour', input }, async (tx) => {
      await tx.sql('update person set tour_done_at = coalesce(tour_done_at, ?), version = version + 1 where id = ?', [
        tx.now,
        tx.actor.personId,
      ]);
      return { done: true };
    });
    return { viewer: await readViewer(ctx), userErrors: [] };
  }
}
