import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { canBookForCitizen, worksAt } from '../../agenda/agenda.policy.js';
import { rulesOfPurpose } from '../../hold/agenda-rules.js';
import { claimPlace } from '../../hold/claim-place.js';
import { MAX_PARTY } from '../../slot/slot.resolver.js';
import { mintToken } from '../bearer.js';
import { loadBooking } from '../booking.reads.js';
import { BookingOrigin } from '../booking.states.js';
import { countBooking, tellOffice, writeToCitizen } from '../booking-messages.js';
import { BookingPayload } from '../booking-step.js';
import { checkForm } from '../citizen-form.js';
import { AlreadyBooked, claimContact, contactKeys } from '../contact.js';
import { askForCase } from '../link-case.js';
import { newBooking } from '../new-booking.js';
import { sendLinkAgain } from '../send-link-again.js';
import { shareContact } from '../share-contact.js';

@InputType({ description: 'Prenotazione per un cittadino.' })
export class BookForCitizenInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Motivo.' }) purposeId!: string;
  @Field(() => Date, { description: 'Inizio.' }) startsAt!: Date;
  @Field(() => Int, { nullable: true, description: 'Persone.' }) partySize?: number | null;
  @Field(() => Text, { description: 'Nome.' }) name!: string;
  @Field(() => Text, { nullable: true, description: 'Cognome.' }) surname?: string | null;
  @Field(() => Text, { nullable: true, description: 'E-mail. The manage link is sent there.' }) email?: string | null;
  @Field(() => Text, { nullable: true, description: 'Telefono.' }) phone?: string | null;
  @Field(() => String, { description: 'Lingua. Of the citizen.' }) language!: string;
  @Field(() => Text, { nullable: true, description: 'Codice fiscale.' }) taxCode?: string | null;
  @Field(() => Text, { nullable: true, description: 'Comune di residenza.' }) residence?: string | null;
  @Field(() => Text, { nullable: true, description: 'Tipo di riferimento della pratica.' }) praticaKind?: string | null;
  @Field(() => Text, { nullable: true, description: 'Numero della pratica.' }) praticaValue?: string | null;
  @Field(() => Text, { nullable: true, description: 'Lingua dell’interprete.' }) interpreterLanguage?: string | null;
  @Field(() => Text, { nullable: true, description: 'Note.' }) notes?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Stesso recapito, altra persona. Of a family that shares a contact; refused where it is the same person (A14, A15).',
  })
  sharesContact?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Segnalazione. To which the appointment belongs (A36).' }) caseId?:
    | string
    | null;
}

/** Books for a citizen, who gets a manage link of their own (A11). Refuses NOT_YOURS, SLOT_TAKEN, ALREADY_BOOKED. */
export async function bookForCitizen(ctx: HouseContext, input: BookForCitizenInput): Promise<{ bookingId: string }> {
  try {
    return await command(ctx, { verb: 'bookForCitizen', input }, async (tx) => {
      if (!canBookForCitizen(ctx.actor))
        throw new Refusal(UserErrorCode.NOT_YOURS, 'Con questo ruolo non si prenota per altri.');
      const rules = await rulesOfPurpose(tx, input.purposeId);
      const person = checkForm(input, { needsPratica: rules.purpose.requiresPratica, needsContact: false });
      const id = randomUUID();
      const partySize = Math.min(Math.max(1, input.partySize ?? 1), MAX_PARTY);
      const { purposeId, startsAt } = input;
      const place = await claimPlace(tx, { purposeId, startsAt, partySize, holder: id, expiresAt: null });
      const keys = contactKeys(tx.ctx.house.cipher, person);
      const claim = { purposeId, bookingId: id, until: place.endsAt };
      if (input.sharesContact) await shareContact(tx, keys, claim, person);
      else await claimContact(tx, keys, claim);
      const token = await mintToken(tx, id);
      const origin =
        worksAt(ctx.actor, place.agenda) && place.agenda.officeId ? BookingOrigin.OFFICE : BookingOrigin.OPERATOR;
      const booking = newBooking(
        tx,
        place,
        { id, counter: place.counter, startsAt, endsAt: place.endsAt, partySize },
        person,
        origin,
      );
      await tx.em.flush();
      if (input.caseId) await askForCase(tx, booking, input.caseId);
      const shared = input.sharesContact ? { detail: { sharesContact: true } } : {};
      await tx.event({ entity: 'booking', entityId: id, verb: 'booked-for-citizen', ...shared });
      await countBooking(tx, 'BOOKING_CONFIRMED', booking);
      await tellOffice(tx, booking);
      await writeToCitizen(tx, 'confirmed', booking, token);
      return { bookingId: id };
    });
  } catch (error) {
    if (!(error instanceof AlreadyBooked)) throw error;
    await sendLinkAgain(ctx, error.bookingId);
    throw new Refusal(
      UserErrorCode.ALREADY_BOOKED,
      'Con questo contatto c’è già un appuntamento per lo stesso motivo. Il collegamento per gestirlo è stato inviato di nuovo al contatto indicato allora.',
      ['email'],
    );
  }
}

@Resolver()
export class BookForCitizen {
  @Mutation(() => BookingPayload, { description: 'Prenota per un cittadino. The booking shows who booked (A11).' })
  async bookForCitizen(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BookForCitizenInput) input: BookForCitizenInput,
  ): Promise<BookingPayload> {
    const { bookingId } = await bookForCitizen(ctx, input);
    return { booking: await loadBooking(ctx, bookingId), userErrors: [] };
  }
}
