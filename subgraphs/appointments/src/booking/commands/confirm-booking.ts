import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockHold } from '../../hold/hold.row.js';
import { mintToken } from '../bearer.js';
import { type Confirmed, confirmHold } from '../confirm-hold.js';
import { AlreadyBooked } from '../contact.js';
import { bookingByToken } from '../public-booking.reads.js';
import { PublicBooking } from '../public-booking.type.js';
import { sendLinkAgain } from '../send-link-again.js';

@InputType({ description: 'Conferma di un posto trattenuto.' })
export class ConfirmBookingInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same booking and code (A9).' })
  clientKey!: string;
  @Field(() => String, { description: 'Gettone del posto.' }) holdToken!: string;
  @Field(() => Text, { description: 'Nome.' }) name!: string;
  @Field(() => Text, { nullable: true, description: 'Cognome.' }) surname?: string | null;
  @Field(() => Text, { nullable: true, description: 'E-mail. Or a telephone.' }) email?: string | null;
  @Field(() => Text, { nullable: true, description: 'Telefono. Or an e-mail.' }) phone?: string | null;
  @Field(() => Text, { nullable: true, description: 'Codice fiscale. For those who have one (A13).' }) taxCode?:
    | string
    | null;
  @Field(() => String, { description: 'Lingua. Of the letters and of the receipt.' }) language!: string;
  @Field(() => Text, { nullable: true, description: 'Tipo di riferimento della pratica.' }) praticaKind?: string | null;
  @Field(() => Text, { nullable: true, description: 'Numero della pratica. Where the purpose asks for it (A2).' })
  praticaValue?: string | null;
  @Field(() => Text, { nullable: true, description: 'Lingua dell’interprete.' }) interpreterLanguage?: string | null;
  @Field(() => Text, {
    nullable: true,
    description: 'Comune di residenza. For statistics; at most 60 characters (A38).',
  })
  residence?: string | null;
  @Field(() => Text, { nullable: true, description: 'Note. At most 500 characters.' }) notes?: string | null;
  @Field(() => Boolean, { description: 'Informativa. Whether the privacy notice was read.' }) privacyAccepted!: boolean;
}

@ObjectType({ description: 'Appuntamento confermato.' })
export class ConfirmBookingPayload {
  @Field(() => PublicBooking, { nullable: true, description: 'Appuntamento.' }) booking?: PublicBooking | null;
  @Field(() => String, { nullable: true, description: 'Gettone. Secret of the manage link.' }) manageToken?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Codice. To be shown at the desk.' }) code?: string | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** For how long after its hold a form that is sent again is answered with its own appointment. */
const ASK_AGAIN_MS = 3_600_000;

/** Confirms a held place (A4, A8, A9, A14, A28). Refuses EXPIRED, ALREADY_BOOKED and the faults of the form. */
export async function confirmBooking(ctx: HouseContext, input: ConfirmBookingInput): Promise<Confirmed> {
  try {
    return await command(ctx, { verb: 'confirmBooking', input, secret: true }, async (tx) => {
      if (!input.privacyAccepted) {
        throw new Refusal(UserErrorCode.REQUIRED, 'Leggi e accetta l’informativa sulla privacy.', ['privacyAccepted']);
      }
      const hold = await lockHold(tx, input.holdToken, 'holdToken');
      // the form sent again from the back button: the place is already theirs, under the same code (A9)
      if (hold.endedAs === 'CONFIRMED' && tx.now.getTime() < hold.expiresAt.getTime() + ASK_AGAIN_MS) {
        return { bookingId: hold.id, manageToken: await mintToken(tx, hold.id) };
      }
      return confirmHold(tx, hold, input, 'holdToken');
    });
  } catch (error) {
    if (!(error instanceof AlreadyBooked)) throw error;
    await sendLinkAgain(ctx, error.bookingId);
    throw new Refusal(
      UserErrorCode.ALREADY_BOOKED,
      'Con questo contatto c’è già un appuntamento per lo stesso motivo. Abbiamo inviato di nuovo il collegamento per gestirlo al contatto indicato allora.',
      ['email'],
    );
  }
}

@Resolver()
export class ConfirmBooking {
  @Mutation(() => ConfirmBookingPayload, { description: 'Conferma. Turns a held place into an appointment (A4).' })
  async confirmBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ConfirmBookingInput) input: ConfirmBookingInput,
  ): Promise<ConfirmBookingPayload> {
    const { manageToken } = await confirmBooking(ctx, input);
    const booking = await bookingByToken(ctx, manageToken);
    return { booking, manageToken, code: booking?.code ?? null, userErrors: [] };
  }
}
