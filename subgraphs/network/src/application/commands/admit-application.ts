import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adhesion } from '../../adhesion/adhesion.entity.js';
import { AdhesionState } from '../../adhesion/adhesion.states.js';
import { holdEnte, tellMove } from '../../adhesion/adhesion-change.js';
import { beginAdhesion } from '../../adhesion/begin-adhesion.js';
import { checkedCodes, checkedName, freeCode } from '../../change/new-name.js';
import { putContact } from '../../contact/commands/name-contact.js';
import { ContactKind } from '../../contact/contact.type.js';
import { NetworkRole, NetworkTier } from '../../ente/ente.enums.js';
import { tellTraining } from '../../ente/tell-training.js';
import { mayAdmit } from '../application.policy.js';
import { loadApplication } from '../application.reads.js';
import { AdhesionApplication } from '../application.type.js';
import { type HeldApplication, takeApplication } from '../take-application.js';

@InputType({ description: 'Domanda di adesione che si accoglie tra le richieste.' })
export class AdmitApplicationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Domanda.' })
  applicationId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Ente. Of the register, that it is; null for a body that is not there (N23).',
  })
  enteId?: string | null;

  @Field(() => NetworkRole, {
    nullable: true,
    description: 'Ruolo nella rete. Of a new body; collaborating when left out.',
  })
  networkRole?: NetworkRole | null;
}

@ObjectType({ description: 'Esito.' })
export class AdmitApplicationPayload {
  @Field(() => AdhesionApplication, { nullable: true, description: 'Domanda. As it is now, with its ente.' })
  application?: AdhesionApplication | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** A body that the register does not know yet comes into it, of the rete allargata until somebody says otherwise (N23). */
async function newEnte(tx: Tx, held: HeldApplication, role: NetworkRole): Promise<string> {
  const name = await checkedName(tx, held.denomination, null);
  const { ipaCode } = await checkedCodes(tx, { ipaCode: held.ipaCode }, null);
  const id = randomUUID();
  await tx.sql(
    `insert into ente (id, code, name, category, tier, network_role, ipa_code, is_example) values (?, ?, ?, ?, ?, ?, ?, false)`,
    [id, await freeCode(tx, name), name, held.category, NetworkTier.ALLARGATA, role, ipaCode],
  );
  await tx.event({ entity: 'ente', entityId: id, verb: 'ente-imported', detail: { application: held.number } });
  await tellTraining(tx, id);
  return id;
}

async function knownEnte(tx: Tx, enteId: string): Promise<string> {
  const [found] = isId(enteId)
    ? await tx.sql('select 1 from ente where id = ? and successor_id is null', [enteId])
    : [];
  if (!found) throw notFound(['enteId']);
  return enteId;
}

/** The adhesion that the ente was invited to, else a new one to the version in force. */
async function adhesionOf(tx: Tx, enteId: string): Promise<Adhesion> {
  await holdEnte(tx, enteId);
  const [invited] = await tx.sql<{ id: string }>(
    `select a.id from adhesion a join protocollo_version v on v.id = a.protocollo_version_id join protocollo p on p.id = v.protocollo_id
     where a.ente_id = ? and a.state = 'INVITED' and v.is_current and p.kind = 'NETWORK' for update of a`,
    [enteId],
  );
  return invited ? tx.em.findOneOrFail(Adhesion, { id: invited.id }) : beginAdhesion(tx, enteId, null);
}

/** What came with the application is the adhesion’s own from now on: people and papers, as they were sent (N6, N28). */
async function handOver(tx: Tx, held: HeldApplication, { id, enteId }: Adhesion): Promise<void> {
  const { legalName, legalEmail, operatorName, operatorEmail } = held;
  await putContact(tx, { enteId, kind: ContactKind.LEGAL_REPRESENTATIVE, name: legalName, email: legalEmail });
  await putContact(tx, { enteId, kind: ContactKind.FIRST_OPERATOR, name: operatorName, email: operatorEmail });
  await tx.em.flush();
  await tx.sql(
    `insert into document (id, kind, subject_id, ente_id, number, name, media_type, size, sha256, facts, added_by, added_at)
     select distinct on (f.kind) f.id, f.kind, ?, ?, null, f.name, f.media_type, f.size, f.sha256, f.facts, null, f.added_at
     from adhesion_application_file f where f.dossier_id = ? order by f.kind, f.added_at desc, f.id
     on conflict (subject_id, kind, sha256) do nothing`,
    [id, enteId, held.dossierId],
  );
}

/**
 * Takes an application in among the requests (N5, N6, N23): for an ente of the register or as a new one, with the people it
 * names and the papers it sent; from here on it goes the way of any request. Refuses NOT_FOUND, NOT_YOURS, CONFLICT,
 * WRONG_STATE, DUPLICATE.
 */
export const admitApplication = (ctx: HouseContext, input: AdmitApplicationInput): Promise<{ id: string }> =>
  command(ctx, { verb: 'admitApplication', input }, async (tx) => {
    const held = await takeApplication(tx, input, mayAdmit(tx.actor));
    const role = input.networkRole ?? NetworkRole.COLLABORATING;
    const enteId = input.enteId ? await knownEnte(tx, input.enteId) : await newEnte(tx, held, role);
    const adhesion = await adhesionOf(tx, enteId);
    const from = adhesion.state;
    adhesion.moveTo(AdhesionState.REQUESTED);
    adhesion.requestedAt = tx.now;
    adhesion.isFiledOnline = true;
    await handOver(tx, held, adhesion);
    const decided = await tx.sql(
      `update adhesion_application set state = 'ADMITTED', ente_id = ?, adhesion_id = ?, decided_by = ?, decided_at = ?,
         version = version + 1 where id = ? and state = 'RECEIVED' returning id`,
      [enteId, adhesion.id, tx.actor.personId, tx.now, held.id],
    );
    if (decided.length === 0) throw new Refusal(UserErrorCode.WRONG_STATE, 'La domanda è già stata decisa.');
    await tellMove(tx, adhesion, from);
    return { id: held.id };
  });

@Resolver()
export class AdmitApplication {
  @Mutation(() => AdmitApplicationPayload, {
    description: 'Accogli la domanda tra le richieste. For a known ente or as a new one (N6, N23).',
  })
  async admitApplication(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AdmitApplicationInput) input: AdmitApplicationInput,
  ): Promise<AdmitApplicationPayload> {
    const { id } = await admitApplication(ctx, input);
    return { application: await loadApplication(ctx, id), userErrors: [] };
  }
}
