import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { checkedLocale } from '../../invitation/person-fields.js';
import { readViewer } from '../viewer.reads.js';
import { Viewer } from '../viewer.type.js';

@InputType({ description: 'Scelta della lingua.' })
export class SetLocaleInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Lingua. One of the nine of the platform.' })
  locale!: string;
}

@ObjectType({ description: 'Esito della scelta della lingua.' })
export class SetLocalePayload {
  @Field(() => Viewer, { nullable: true, description: 'Chi legge.' })
  viewer?: Viewer | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class SetLocale {
  @Mutation(() => SetLocalePayload, { description: 'Scegli la lingua. Of pages and e-mails.' })
  async setLocale(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SetLocaleInput) input: SetLocaleInput,
  ): Promise<SetLocalePayload> {
    const locale = checkedLocale(input.locale);
    await command(ctx, { verb: 'setLocale', input }, async (tx) => {
      await tx.sql('update person set locale = ?, version = version + 1 where id = ?', [locale, tx.actor.personId]);
      return { locale };
    });
    return { viewer: await readViewer(ctx), userErrors: [] };
  }
}
