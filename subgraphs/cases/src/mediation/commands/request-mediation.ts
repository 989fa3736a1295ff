import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { CaseCommandInput } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { refuseNames } from '../../case/names-nobody.js';
import { remark, sentence } from '../../case/sentence.js';
import { seenCase } from '../../case/take-case.js';
import { loadMediation, MediationMode, MediationPayload } from '../mediation.js';

@InputType({ description: 'Richiesta di un mediatore o interprete.' })
export class RequestMediationInput extends CaseCommandInput {
  @Field(() => String, { description: 'Lingua. BCP 47 code.' })
  language!: string;

  @Field(() => MediationMode, { description: 'Modo.' })
  mode!: MediationMode;

  @Field(() => Text, { nullable: true, description: 'Luogo. Required in person.' })
  place?: string | null;

  @Field(() => LocalDate, { description: 'Giorno.' })
  wantedOn!: string;

  @Field(() => String, { nullable: true, description: 'Ora. HH:MM.' })
  wantedAt?: string | null;

  @Field(() => Text, { description: 'Di che cosa si parla. Without personal data: mediators read it.' })
  about!: string;
}

const invalid = (message: string, field: string): Refusal => new Refusal(UserErrorCode.INVALID, message, [field]);

/** Asks for a mediator or interpreter (C27): mediators and coordination are told, none of them by name of the person. */
export async function requestMediation(
  ctx: HouseContext,
  input: RequestMediationInput,
): Promise<{ mediationId: string }> {
  return command(ctx, { verb: 'requestMediation', input }, async (tx) => {
    const found = await seenCase(tx, 'mediate', input);
    if (!/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(input.language)) throw invalid('La lingua non è valida.', 'language');
    if (input.wantedOn < localDate(tx.now)) throw invalid('Il giorno è passato.', 'wantedOn');
    if (input.wantedAt && !/^([01]\d|2[0-3]):[0-5]\d$/.test(input.wantedAt))
      throw invalid('L’ora non è valida.', 'wantedAt');
    const about = sentence(input.about, 'about', 500);
    refuseNames(about, found, 'about');
    const place =
      input.mode === MediationMode.IN_PERSON ? sentence(input.place, 'place', 200) : remark(input.place, 'place', 200);
    const mediationId = randomUUID();
    await tx.sql(
      `insert into mediation_request (id, case_id, ente_id, sportello_id, language, mode, place, wanted_on, wanted_at, about, state, requested_by, requested_at)
       values (?, ?, ?, ?, ?, ?, ?, ?::date, ?::time, ?, 'REQUESTED', ?, ?)`,
      [
        ...[mediationId, found.id, found.enteId, found.sportelloId, input.language, input.mode, place],
        ...[input.wantedOn, input.wantedAt ?? null, about, tx.actor.personId, tx.now],
      ],
    );
    await chronicle(tx, found, {
      verb: 'mediationRequested',
      fact: 'MEDIATION_REQUESTED',
      detail: { language: input.language },
    });
    await tx.notice({
      kind: 'MEDIATION',
      audience: { roles: ['MEDIATOR', 'COORDINATION'] },
      href: '/area-riservata/mediazioni',
      params: { code: input.language },
      entityKey: `mediation:${mediationId}`,
    });
    return { mediationId };
  });
}

@Resolver()
export class RequestMediation {
  @Mutation(() => MediationPayload, { description: 'Chiede un mediatore o un interprete.' })
  async requestMediation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RequestMediationInput) input: RequestMediationInput,
  ): Promise<MediationPayload> {
    const { mediationId } = await requestMediation(ctx, input);
    return { mediation: await loadMediation(ctx, mediationId), userErrors: [] };
  }
}
