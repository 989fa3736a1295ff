import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { noticePreferences } from '../notice.reads.js';
import { NoticeKind, NoticePreference } from '../notice.type.js';

@InputType({ description: 'Preferenza sugli avvisi.' })
export class SetNoticePreferenceInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => NoticeKind, { description: 'Tipo.' })
  kind!: NoticeKind;

  @Field(() => Boolean, { description: 'Per e-mail.' })
  email!: boolean;
}

@ObjectType({ description: 'Esito della preferenza.' })
export class SetNoticePreferencePayload {
  @Field(() => [NoticePreference], { nullable: true, description: 'Preferenze. All of them, as they are now.' })
  preferences?: NoticePreference[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class SetNoticePreference {
  @Mutation(() => SetNoticePreferencePayload, { description: 'Scegli gli avvisi per e-mail.' })
  async setNoticePreference(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SetNoticePreferenceInput) input: SetNoticePreferenceInput,
  ): Promise<SetNoticePreferencePayload> {
    await command(ctx, { verb: 'setNoticePreference', input }, async (tx) => {
      await tx.sql(
        `insert into notice_preference (person_id, kind, email) values (?, ?, ?)
         on conflict (person_id, kind) do update set email = excluded.email`,
        [tx.actor.personId, input.kind, input.email],
      );
      return { kind: input.kind };
    });
    return { preferences: await noticePreferences(ctx), userErrors: [] };
  }
}
