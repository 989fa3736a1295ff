import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { holdEnte } from '../../adhesion/adhesion-change.js';
import { checkedEmail, checkedName } from '../../invitation/person-fields.js';
import { canNameContact } from '../contact.policy.js';
import { loadContact } from '../contact.reads.js';
import { Contact, ContactKind } from '../contact.type.js';

@InputType({ description: 'Referente da indicare. Takes the place of the one who was named for the same.' })
export class NameContactInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ente.' })
  enteId!: string;

  @Field(() => ContactKind, { description: 'Tipo.' })
  kind!: ContactKind;

  @Field(() => Text, { description: 'Nome.' })
  name!: string;

  @Field(() => Text, {
    nullable: true,
    description: 'E-mail. Of somebody of the ente it ties the contact to their roles.',
  })
  email?: string;

  @Field(() => Text, { nullable: true, description: 'Telefono.' })
  phone?: string;
}

@ObjectType({ description: 'Esito dell’indicazione.' })
export class NameContactPayload {
  @Field(() => Contact, { nullable: true, description: 'Referente.' })
  contact?: Contact | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

export interface NewContact {
  readonly enteId: string;
  readonly kind: ContactKind;
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

const PHONE = /^[+0-9 ()./-]{5,30}$/;

/** Names a contact in the place of the former one, who stays in the history; tied to the person with that address. */
export async function putContact(tx: Tx, { enteId, kind, name, email, phone }: NewContact): Promise<string> {
  const given = {
    name: checkedName(name),
    email: email?.trim() ? checkedEmail(email) : null,
    phone: phone?.trim() || null,
  };
  if (given.phone && !PHONE.test(given.phone)) {
    throw new Refusal(UserErrorCode.INVALID, 'Il telefono non è valido.', ['phone']);
  }
  await tx.sql(
    'update contact set ended_at = ?, version = version + 1 where ente_id = ? and kind = ? and sportello_id is null and ended_at is null',
    [tx.now, enteId, kind],
  );
  const [person] = await tx.sql<{ id: string }>(
    `select p.id from person p where p.email = ? and exists (select 1 from membership m where m.person_id = p.id and m.ente_id = ?)`,
    [given.email ?? '', enteId],
  );
  const id = randomUUID();
  await tx.sql(
    `insert into contact (id, ente_id, kind, person_id, name, email, phone, named_by, named_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, enteId, kind, person?.id ?? null, given.name, given.email, given.phone, tx.actor.personId, tx.now],
  );
  await tx.event({ entity: 'ente', entityId: enteId, verb: 'contact-named', detail: { contactId: id, kind } });
  return id;
}

/** Names a contact of an ente (N1, N18). Refuses NOT_FOUND, NOT_YOURS, INVALID. */
export async function nameContact(ctx: HouseContext, input: NameContactInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'nameContact', input }, async (tx) => {
    if (!canNameContact(tx.actor, input.enteId)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'I referenti li indica chi gestisce l’ente.');
    }
    await holdEnte(tx, input.enteId);
    return { id: await putContact(tx, input) };
  });
}

@Resolver()
export class NameContact {
  @Mutation(() => NameContactPayload, { description: 'Indica un referente. In the place of the former one (N18).' })
  async nameContact(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => NameContactInput) input: NameContactInput,
  ): Promise<NameContactPayload> {
    const { id } = await nameContact(ctx, input);
    return { contact: await loadContact(ctx, id), userErrors: [] };
  }
}
