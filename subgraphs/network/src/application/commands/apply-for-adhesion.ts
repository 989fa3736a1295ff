import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { EnteCategory } from '../../ente/ente.enums.js';
import { hashOfReference } from '../../letter/letter-reference.js';
import { newCode } from '../applicant-codes.js';
import { CODE_INDEX } from '../application.reads.js';
import { chargeApplicant } from '../application-pace.js';
import { checkedApplication } from '../check-application.js';

@InputType({ description: 'Persona indicata in una domanda di adesione.' })
export class ApplicantPersonInput {
  @Field(() => Text, { description: 'Nome e cognome.' })
  name!: string;

  @Field(() => Text, { nullable: true, description: 'E-mail.' })
  email?: string | null;
}

@InputType({ description: 'Domanda di adesione. Of a body, without an account (N6, N23).' })
export class ApplyForAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome, also the same code.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Fascicolo. Random id under which the papers were sent.' })
  dossierId!: string;

  @Field(() => Text, { description: 'Denominazione. From 3 to 200 characters.' })
  denomination!: string;

  @Field(() => EnteCategory, { description: 'Categoria.' })
  category!: EnteCategory;

  @Field(() => Text, { description: 'Codice fiscale. Eleven digits, the last of control.' })
  fiscalCode!: string;

  @Field(() => Text, { nullable: true, description: 'Codice IPA. Where the body is in the index.' })
  ipaCode?: string | null;

  @Field(() => Text, { description: 'PEC o e-mail.' })
  email!: string;

  @Field(() => ApplicantPersonInput, { description: 'Legale rappresentante.' })
  legalRepresentative!: ApplicantPersonInput;

  @Field(() => ApplicantPersonInput, {
    description: 'Primo operatore. With an e-mail: invited when the adhesion takes effect.',
  })
  firstOperator!: ApplicantPersonInput;

  @Field(() => Text, {
    nullable: true,
    description:
      'Riferimento dell’invito. Of the letter that it answers; one that holds no more changes nothing (N22).',
  })
  invitation?: string | null;

  @Field(() => String, { description: 'Lingua of the page.' })
  locale!: string;
}

@ObjectType({ description: 'Esito della domanda.' })
export class ApplyForAdhesionPayload {
  @Field(() => String, { nullable: true, description: 'Numero.' })
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Codice. It is shown this once, and the state is read with it: XXXX-XXXX-XXXX.',
  })
  code?: string | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

async function nextNumber(tx: Tx): Promise<string> {
  const year = Number(localDate(tx.now).slice(0, 4));
  const [counter] = await tx.sql<{ last: number }>(
    `insert into application_counter (year, last) values (?, 1)
     on conflict (year) do update set last = application_counter.last + 1 returning last`,
    [year],
  );
  return `DA${year}/${String(counter?.last).padStart(6, '0')}`;
}

/** The ente whose invitation is answered; null where the reference is none, or holds no more. */
async function invitedBy(tx: Tx, reference: string | null | undefined): Promise<string | null> {
  if (!reference) return null;
  const [found] = await tx.sql<{ id: string | null }>('select ente_invited_by(?) as id', [hashOfReference(reference)]);
  return found?.id ?? null;
}

/** What opens the letter’s link is kept as its hash alone. */
export const hashOfConfirmation = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Keeps the application of a body (N6, N23): beside the register, told to the coordination by number, its address asked to
 * confirm, found again by a code. Refuses REQUIRED, INVALID, TOO_LONG, DUPLICATE, WRONG_STATE, THROTTLED.
 */
export async function applyForAdhesion(
  ctx: HouseContext,
  input: ApplyForAdhesionInput,
): Promise<{ number: string; code: string }> {
  return command(ctx, { verb: 'applyForAdhesion', input, secret: true }, async (tx) => {
    const given = await checkedApplication(tx, input);
    await chargeApplicant(tx, 'apply');
    const [id, code, token, number] = [
      randomUUID(),
      newCode(),
      randomBytes(24).toString('base64url'),
      await nextNumber(tx),
    ];
    await tx.sql(
      `insert into adhesion_application (id, number, code_index, dossier_id, state, denomination, category, fiscal_code, ipa_code,
         email, legal_name, legal_email, operator_name, operator_email, locale, received_at, confirm_hash, sealed_code,
         invited_ente_id)
       values (?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[id, number, tx.ctx.house.cipher.blindIndex(CODE_INDEX, code), input.dossierId],
        ...[given.denomination, input.category, given.fiscalCode, given.ipaCode, given.email],
        ...[given.legalName, given.legalEmail, given.operatorName, given.operatorEmail],
        ...[given.locale, tx.now, hashOfConfirmation(token)],
        ...[tx.ctx.house.cipher.seal(code), await invitedBy(tx, input.invitation)],
      ],
    );
    await tx.mail({
      to: given.email,
      template: 'application-confirmation',
      locale: given.locale,
      params: { number, href: `/aderisci/conferma/${token}` },
      entityKey: `application:${id}`,
    });
    await tx.notice({
      kind: 'ADHESION_APPLIED',
      audience: { roles: ['COORDINATION', 'PROVINCIAL_COORDINATOR'] },
      href: `/area-riservata/rete/domande/${id}`,
      params: { code: number },
      entityKey: `application:${id}`,
    });
    return { number, code: (code.match(/.{4}/g) ?? []).join('-') };
  });
}

@Resolver()
export class ApplyForAdhesion {
  @Mutation(() => ApplyForAdhesionPayload, {
    description:
      'Chiedi di aderire. Any body, without an account; it stays beside the register until it is taken in (N6, N23).',
  })
  async applyForAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ApplyForAdhesionInput) input: ApplyForAdhesionInput,
  ): Promise<ApplyForAdhesionPayload> {
    return { ...(await applyForAdhesion(ctx, input)), userErrors: [] };
  }
}
