import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { reference } from '@respi/kit/reference.js';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Answer } from '../answer/answer.entity.js';
import { Case } from '../case/case.entity.js';
import { loadCase } from '../case/case.reads.js';
import { Office, officeOf } from '../stubs/office.stub.js';
import { DeliveryLine, DeliverySheet } from './delivery-sheet.entity.js';
import { carriesSheets } from './delivery-sheet.policy.js';
import { answerOfLine, isAwaited, linesOf, loadSheet, sheetOf, sheetsPage } from './delivery-sheet.reads.js';

const DeliverySheetConnection = connectionOf(DeliverySheet, 'DeliverySheet');

@Resolver(() => DeliverySheet)
export class DeliverySheetResolver {
  @Query(() => DeliverySheetConnection, { nullable: true, description: 'Fogli di consegna. The newest first.' })
  deliverySheets(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('officeId', () => ID, { nullable: true }) officeId?: string,
    @Arg('openOnly', () => Boolean, { nullable: true }) openOnly?: boolean,
  ): Promise<Connection<DeliverySheet>> {
    return sheetsPage(ctx, { first, after, officeId, openOnly });
  }

  @Query(() => DeliverySheet, { nullable: true, description: 'Foglio di consegna. By id.' })
  deliverySheet(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<DeliverySheet | null> {
    return loadSheet(ctx, id);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'Ufficio.' })
  office(@Root() root: DeliverySheet): Office | null {
    return officeOf(root.officeId);
  }

  @FieldResolver(() => [DeliveryLine], { description: 'Righe. As printed.' })
  lines(@Root() root: DeliverySheet, @Ctx() ctx: HouseContext): Promise<DeliveryLine[]> {
    return linesOf(ctx, root.id);
  }

  @FieldResolver(() => String, { description: 'PDF. Path of the file door.' })
  pdfHref(@Root() root: DeliverySheet): string {
    return `/files/cases/delivery-sheet/${root.id}`;
  }

  @FieldResolver(() => Int, { description: 'Righe aperte. Whose answer is awaited; not those of withdrawn cases.' })
  async openLines(@Root() root: DeliverySheet, @Ctx() ctx: HouseContext): Promise<number> {
    const lines = await linesOf(ctx, root.id);
    const awaited = await Promise.all(lines.map((line) => isAwaited(ctx, line)));
    return awaited.filter(Boolean).length;
  }

  @FieldResolver(() => Boolean, { description: 'Può registrare riscontri.' })
  viewerCanRecordAnswers(@Ctx() { actor }: HouseContext): boolean {
    return carriesSheets(actor);
  }
}

@Resolver(() => DeliveryLine)
export class DeliveryLineResolver {
  @FieldResolver(() => Case, {
    nullable: true,
    description: 'Segnalazione. Null when it is no longer visible to the reader, as when it went to another office.',
  })
  case(@Root() root: DeliveryLine, @Ctx() ctx: HouseContext): Promise<Case | null> {
    return loadCase(ctx, root.caseId);
  }

  @FieldResolver(() => Answer, {
    nullable: true,
    description: 'Riscontro. What came back on this line; a later cycle of the case has another line.',
  })
  answer(@Root() root: DeliveryLine, @Ctx() ctx: HouseContext): Promise<Answer | null> {
    return answerOfLine(ctx, root);
  }

  @FieldResolver(() => Boolean, {
    description: 'In attesa. Its answer is awaited; false where the case was withdrawn.',
  })
  isAwaited(@Root() root: DeliveryLine, @Ctx() ctx: HouseContext): Promise<boolean> {
    return isAwaited(ctx, root);
  }

  @FieldResolver(() => Boolean, { description: 'Con riscontro.' })
  answered(@Root() root: DeliveryLine): boolean {
    return root.answerId !== null;
  }
}

@Resolver(() => Case)
export class SheetOfCaseResolver {
  @FieldResolver(() => DeliverySheet, { nullable: true, description: 'Foglio di consegna. The last; null for desks.' })
  sheet(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<DeliverySheet | null> {
    return sheetOf(ctx, root.id);
  }
}

/** Federation's door. */
export const sheetReference = reference(loadSheet);
