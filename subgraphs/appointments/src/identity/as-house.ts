import { SYSTEM } from '@respi/kit/actor.js';
import { type CitizenPurpose, type CitizenVoucher, readVoucher } from '@respi/kit/citizen-voucher.js';
import { command, type Tx } from '@respi/kit/command.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

interface Spec {
  readonly verb: string;
  readonly input: { readonly clientKey: string };
}

/** The register of who bound what is the house's own: it writes there by itself, once whoever asks has shown that they may. */
export async function actAsHouse<T extends object>(
  ctx: HouseContext,
  { verb, input }: Spec,
  act: (tx: Tx) => Promise<T>,
): Promise<T> {
  const own = houseContext(ctx.house, { actor: SYSTEM, requestId: ctx.requestId, locale: ctx.locale, mayWrite: true });
  // keys of citizens are none of those of the house's own jobs
  const named = { ...input, clientKey: `${verb}-${input.clientKey}` };
  const done = await command(own, { verb, input: named, secret: true }, act);
  ctx.forget();
  return done;
}

/** What network says of who logged in, once (A10). Refuses EXPIRED what is over, was redeemed or is for something else. */
export async function redeem(tx: Tx, voucher: string, purpose: CitizenPurpose): Promise<CitizenVoucher> {
  const said = readVoucher(tx.ctx.house.cipher, voucher, purpose);
  const fresh =
    said &&
    (await tx.sql('insert into voucher_spent (id, until) values (?, ?) on conflict do nothing returning id', [
      said.id,
      new Date(said.until),
    ]));
  if (said && fresh?.length) {
    await underCurrentKey(tx, said);
    return said;
  }
  throw new Refusal(UserErrorCode.EXPIRED, 'L’identificazione è scaduta o è già stata usata: ricomincia.', ['voucher']);
}

/** The number is kept nowhere, so that a bond under an older index key is written anew in the moment in which it is used. */
async function underCurrentKey(tx: Tx, { identity, hashes }: CitizenVoucher): Promise<void> {
  await tx.sql(
    `update booking_identity set identity_key = ?
     where split_part(identity_key, ':', 2) = any (string_to_array(?, ',')) and identity_key <> ?`,
    [identity, hashes.join(','), identity],
  );
}
