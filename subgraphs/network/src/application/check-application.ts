import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { AdhesionState } from '../adhesion/adhesion.states.js';
import { DocumentKind } from '../document/document.type.js';
import type { EnteCategory } from '../ente/ente.enums.js';
import { checkedEmail, checkedLocale, checkedName } from '../invitation/person-fields.js';
import { isFiscalCode, isIpaCode } from './applicant-codes.js';
import { dossierOf } from './dossier.js';

interface GivenApplication {
  readonly dossierId: string;
  readonly denomination: string;
  readonly category: EnteCategory;
  readonly fiscalCode: string;
  readonly ipaCode?: string | null;
  readonly email: string;
  readonly legalRepresentative: { readonly name: string; readonly email?: string | null };
  readonly firstOperator: { readonly name: string; readonly email?: string | null };
  readonly locale: string;
}

const MAX_NAME = 200;

/** The faults of a field under the name that it has in the form. */
function under<T>(field: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [first] = error.userErrors;
    const params = Object.fromEntries((first?.params ?? []).map(({ name, value }) => [name, value]));
    throw new Refusal(first?.code ?? UserErrorCode.INVALID, error.message, [field], params);
  }
}

function checkedCodes({ fiscalCode, ipaCode }: GivenApplication): { fiscalCode: string; ipaCode: string | null } {
  const [fiscal, ipa] = [fiscalCode.replace(/\s/g, ''), ipaCode?.trim() || null];
  if (!fiscal) throw new Refusal(UserErrorCode.REQUIRED, 'Indica il codice fiscale dell’ente.', ['fiscalCode']);
  if (!isFiscalCode(fiscal))
    throw new Refusal(UserErrorCode.INVALID, 'Il codice fiscale di un ente ha undici cifre: ricontrollale.', [
      'fiscalCode',
    ]);
  if (ipa && !isIpaCode(ipa)) throw new Refusal(UserErrorCode.INVALID, 'Il codice IPA non è valido.', ['ipaCode']);
  return { fiscalCode: fiscal, ipaCode: ipa };
}

function checkedDenomination(given: string): string {
  const name = given.trim().replace(/\s+/g, ' ');
  if (name.length < 3) throw new Refusal(UserErrorCode.REQUIRED, 'Indica la denominazione.', ['denomination']);
  if (name.length > MAX_NAME)
    throw new Refusal(UserErrorCode.TOO_LONG, 'La denominazione è troppo lunga.', ['denomination'], { max: MAX_NAME });
  return name;
}

/** A body that the public register shows as asking or taking part already is told so; of anything else it learns nothing. */
async function assertNotThere(tx: Tx, ipaCode: string | null): Promise<void> {
  const open = [AdhesionState.INVITED, AdhesionState.WITHDRAWN, AdhesionState.EXPIRED, AdhesionState.REJECTED];
  const [there] = ipaCode
    ? await tx.sql(
        `select 1 from ente where lower(ipa_code) = lower(?) and successor_id is null
           and adhesion_state is not null and adhesion_state <> all (string_to_array(?, ','))`,
        [ipaCode, open.join(',')],
      )
    : [];
  if (there) throw new Refusal(UserErrorCode.DUPLICATE, 'Questo ente è già nella rete.', ['ipaCode']);
}

/** What a body says of itself, cleaned. Refuses the first thing that cannot be so. */
export async function checkedApplication(tx: Tx, given: GivenApplication) {
  const denomination = checkedDenomination(given.denomination);
  const codes = checkedCodes(given);
  const email = under('email', () => checkedEmail(given.email));
  const legal = given.legalRepresentative;
  const legalName = under('legalName', () => checkedName(legal.name));
  const legalEmail = legal.email?.trim() ? under('legalEmail', () => checkedEmail(legal.email ?? '')) : null;
  const operatorName = under('operatorName', () => checkedName(given.firstOperator.name));
  const operatorEmail = under('operatorEmail', () => checkedEmail(given.firstOperator.email ?? ''));
  const locale = checkedLocale(given.locale);
  const { kinds, isSent } = await dossierOf(tx, given.dossierId);
  if (isSent) throw new Refusal(UserErrorCode.WRONG_STATE, 'Questa domanda è già stata inviata.');
  if (!kinds.includes(DocumentKind.DELIBERA))
    throw new Refusal(UserErrorCode.REQUIRED, 'Allega la delibera.', ['delibera']);
  await assertNotThere(tx, codes.ipaCode);
  return { denomination, ...codes, email, legalName, legalEmail, operatorName, operatorEmail, locale };
}
