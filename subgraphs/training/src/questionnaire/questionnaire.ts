import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { RegistrationInput } from '../registration/commands/settle-registration.js';
import { canWithdraw } from '../registration/registration.policy.js';
import {
  type RegistrationPayload as Payload,
  RegistrationPayload,
  registrationPayload,
} from '../registration/registration-payload.js';
import { takeRegistration } from '../registration/take-registration.js';

@InputType({ description: 'Questionario di gradimento e apprendimento, from 1 (per niente) to 5 (molto) (T15).' })
export class AnswerQuestionnaireInput extends RegistrationInput {
  @Field(() => Int, { description: 'Utile al lavoro.' }) useful!: number;
  @Field(() => Int, { description: 'Chiaro.' }) clear!: number;
  @Field(() => Int, { description: 'Ben organizzato.' }) organised!: number;
  @Field(() => Int, { description: 'Quanto ne sapevo prima.' }) knewBefore!: number;
  @Field(() => Int, { description: 'Quanto ne so adesso.' }) knowsAfter!: number;
  @Field(() => Text, { nullable: true, description: 'Osservazioni. At most 2,000 characters.' }) comment?:
    | string
    | null;
}

const DONE = prepared(
  'questionnaire.done',
  'select registration_id as id from questionnaire_done where registration_id = any($1::uuid[])',
);

/** Whether the reader has given their opinion already. */
export const hasAnswered = (ctx: HouseContext, registrationId: string): Promise<boolean> =>
  ctx
    .loader<string, boolean>('questionnaire.done', async (ids) => {
      const rows = await ctx.db.rows<{ id: string }>(DONE, [ids]);
      return ids.map((id) => rows.some((row) => row.id === id));
    })
    .load(registrationId);

/** An opinion from who was there: once per person, kept apart from who gave it (T15). */
export const answerQuestionnaire = (ctx: HouseContext, input: AnswerQuestionnaireInput) =>
  command(ctx, { verb: 'answerQuestionnaire', input }, async (tx) => {
    const found = await takeRegistration(tx, input);
    if (!canWithdraw(ctx.actor, found)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Solo l’interessato può farlo.', ['registrationId']);
    }
    const [present] = await tx.sql('select 1 from attendance where registration_id = ? and is_present limit 1', [
      found.id,
    ]);
    if (!present) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Risponde chi c’era, dopo l’incontro.', ['registrationId'], {
        state: found.state,
      });
    }
    const marks = [input.useful, input.clear, input.organised, input.knewBefore, input.knowsAfter];
    if (!marks.every((mark) => mark >= 1 && mark <= 5)) {
      throw new Refusal(UserErrorCode.INVALID, 'I voti vanno da 1 a 5.', ['useful']);
    }
    if ((input.comment?.length ?? 0) > 2_000) {
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il testo è troppo lungo.', ['comment'], { max: 2_000 });
    }
    const fresh = await tx.sql(
      'insert into questionnaire_done (registration_id) values (?) on conflict do nothing returning registration_id',
      [found.id],
    );
    if (fresh.length === 0) throw new Refusal(UserErrorCode.DUPLICATE, 'Hai già risposto.', ['registrationId']);
    await tx.sql(
      `insert into questionnaire_answer (id, event_id, useful, clear, organised, knew_before, knows_after, comment)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [randomUUID(), found.eventId, ...marks, input.comment?.trim() || null],
    );
    return { registrationId: found.id };
  });

@Resolver()
export class Questionnaire {
  @Mutation(() => RegistrationPayload, {
    description: 'Risponde al questionario; the opinion is kept without a name (T15).',
  })
  async answerQuestionnaire(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AnswerQuestionnaireInput) input: AnswerQuestionnaireInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await answerQuestionnaire(ctx, input)).registrationId);
  }
}
