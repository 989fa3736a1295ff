import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { canValidate } from '../answer/answer.policy.js';
import { answersOf } from '../answer/answer.reads.js';
import { Case } from './case.entity.js';
import { canDiscussInEquipe, canMove, canProposeFaq, mayRaise } from './case.policy.js';

/** What the reader can do to a case now: pages ask, and never guess from a role. */
@Resolver(() => Case)
export class ViewerResolver {
  @FieldResolver(() => Boolean, { description: 'Può modificare la bozza.' })
  viewerCanEdit(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'save');
  }

  @FieldResolver(() => Boolean, { description: 'Può inviare.' })
  viewerCanSubmit(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'submit') && mayRaise(actor, root.purpose);
  }

  @FieldResolver(() => Boolean, { description: 'Può prendere in carico.' })
  viewerCanTriage(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'triage');
  }

  @FieldResolver(() => Boolean, { description: 'Può consegnare all’ufficio.' })
  viewerCanRelay(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'relay');
  }

  @FieldResolver(() => Boolean, {
    description: 'Può registrare il riscontro. An answered case takes another only after a contest.',
  })
  async viewerCanAnswer(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<boolean> {
    if (!canMove(ctx.actor, root, 'answer')) return false;
    if (root.state !== 'ANSWERED') return true;
    return (await answersOf(ctx, root)).at(-1)?.validation === 'CONTESTED';
  }

  @FieldResolver(() => Boolean, { description: 'Può validare. The last answer.' })
  async viewerCanValidate(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<boolean> {
    const last = (await answersOf(ctx, root)).at(-1);
    return last !== undefined && canValidate(ctx.actor, last);
  }

  @FieldResolver(() => Boolean, { description: 'Può riaprire.' })
  viewerCanReopen(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'reopen');
  }

  @FieldResolver(() => Boolean, { description: 'Può chiudere.' })
  viewerCanClose(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'close');
  }

  @FieldResolver(() => Boolean, { description: 'Può annullare.' })
  viewerCanCancel(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'cancel');
  }

  @FieldResolver(() => Boolean, { description: 'Può aggiungere note.' })
  viewerCanAddNote(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'note');
  }

  @FieldResolver(() => Boolean, { description: 'Può chiedere informazioni allo sportello.' })
  viewerCanRequestInformation(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'ask');
  }

  @FieldResolver(() => Boolean, { description: 'Può dare le informazioni richieste.' })
  viewerCanProvideInformation(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'inform');
  }

  @FieldResolver(() => Boolean, { description: 'Può allegare documenti.' })
  viewerCanAttach(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'attach');
  }

  @FieldResolver(() => Boolean, { description: 'Può chiedere il trasferimento.' })
  viewerCanTransfer(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'transfer');
  }

  @FieldResolver(() => Boolean, { description: 'Può assegnarla, o prenderla per sé.' })
  viewerCanAssign(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'assign');
  }

  @FieldResolver(() => Boolean, { description: 'Può dividere per uffici.' })
  viewerCanSplit(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'split');
  }

  @FieldResolver(() => Boolean, { description: 'Può unire a un’altra.' })
  viewerCanMerge(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'merge');
  }

  @FieldResolver(() => Boolean, { description: 'Può chiedere una mediazione.' })
  viewerCanRequestMediation(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'mediate');
  }

  @FieldResolver(() => Boolean, { description: 'Può chiedere e registrare pareri.' })
  viewerCanAskAdvice(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root, 'advise');
  }

  @FieldResolver(() => Boolean, {
    description: 'Può proporre una FAQ. Editors and coordination, and its desk where the network may (N2).',
  })
  viewerCanProposeFaq(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canProposeFaq(actor, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può portare in équipe.' })
  viewerCanDiscussInEquipe(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canDiscussInEquipe(actor, root);
  }
}
