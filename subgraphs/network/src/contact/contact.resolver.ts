import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { canSeeInside } from '../ente/ente.policy.js';
import { loadEnte } from '../ente/ente.reads.js';
import { canNameContact } from './contact.policy.js';
import { listOrphaned, loadContactsOf } from './contact.reads.js';
import { Contact, ContactOrder } from './contact.type.js';

const ContactConnection = connectionOf(Contact, 'Contact');

@Resolver(() => Contact)
export class ContactResolver {
  @Query(() => ContactConnection, {
    nullable: true,
    description: 'Referenti rimasti senza ruolo. Across the network, to be replaced (N18).',
  })
  orphanedContacts(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('text', () => Text, { nullable: true, description: 'Testo. Part of the name of the ente.' }) text?: string,
    @Arg('orderBy', () => ContactOrder, { defaultValue: ContactOrder.ENTE, description: 'Ordine.' })
    orderBy: ContactOrder = ContactOrder.ENTE,
  ): Promise<Connection<Contact>> {
    return listOrphaned(ctx, first, after, { text, orderBy });
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente. That named them.' })
  ente(@Root() contact: Contact, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, contact.enteId);
  }
}

@Resolver(() => Ente)
export class ContactsOfEnteResolver {
  @FieldResolver(() => [Contact], { nullable: true, description: 'Referenti. Internal; null when not visible (N26).' })
  async contacts(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Contact[] | null> {
    return canSeeInside(ctx.actor, ente) ? loadContactsOf(ctx, ente.id) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may name its contacts.' })
  viewerCanNameContact(@Root() ente: Ente, @Ctx() { actor }: HouseContext): boolean {
    return canNameContact(actor, ente.id);
  }
}
