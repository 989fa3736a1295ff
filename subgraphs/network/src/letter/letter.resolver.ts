import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { maySendLetters } from './letter.policy.js';
import { enteInvitedBy, listLetters } from './letter.reads.js';
import { AdhesionLetter, LetterOrder, LetterOutcome } from './letter.type.js';

const LetterConnection = connectionOf(AdhesionLetter, 'AdhesionLetter');
const AGAIN: readonly LetterOutcome[] = [LetterOutcome.BOUNCED, LetterOutcome.FAILED];

@Resolver(() => AdhesionLetter)
export class AdhesionLetterResolver {
  @Query(() => LetterConnection, {
    nullable: true,
    description: 'Inviti ad aderire. Letters with what became of them, the latest first or as asked (N22).',
  })
  adhesionLetters(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('outcome', () => LetterOutcome, { nullable: true }) outcome?: LetterOutcome,
    @Arg('text', () => Text, { nullable: true, description: 'Testo. Part of the name of the ente.' }) text?: string,
    @Arg('orderBy', () => LetterOrder, { defaultValue: LetterOrder.LATEST, description: 'Ordine.' })
    orderBy: LetterOrder = LetterOrder.LATEST,
  ): Promise<Connection<AdhesionLetter>> {
    return listLetters(ctx, first, after, { outcome, text, orderBy });
  }

  @Query(() => Ente, {
    nullable: true,
    description: 'Ente invitato. To whom holds the reference of its letter, while it has not answered (N6, N22).',
  })
  async invitedEnte(
    @Ctx() ctx: HouseContext,
    @Arg('reference', () => Text, { description: 'Riferimento. That stands in the letter.' }) reference: string,
  ): Promise<Ente | null> {
    return loadEnte(ctx, await enteInvitedBy(ctx, reference));
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente. That is invited.' })
  ente(@Root() letter: AdhesionLetter, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, letter.enteId);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may send it again now.' })
  viewerCanResend(@Root() { outcome, isLatest, isOpen }: AdhesionLetter, @Ctx() { actor }: HouseContext): boolean {
    return maySendLetters(actor) && isLatest && isOpen && AGAIN.includes(outcome);
  }
}
