import { expectVersion, type Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { EnteCategory } from '../ente/ente.enums.js';
import { canSeeApplication } from './application.policy.js';

export interface HeldApplication {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly denomination: string;
  readonly category: EnteCategory;
  readonly ipaCode: string | null;
  readonly legalName: string;
  readonly legalEmail: string | null;
  readonly operatorName: string;
  readonly operatorEmail: string;
  readonly dossierId: string;
  readonly version: number;
}

const HELD = `
  select id, number, state, denomination, category, ipa_code as "ipaCode", legal_name as "legalName", legal_email as "legalEmail",
    operator_name as "operatorName", operator_email as "operatorEmail", dossier_id as "dossierId", version
  from adhesion_application where id = ? for update`;

/** The application of a command, locked, while nobody has decided it. Refuses NOT_FOUND, NOT_YOURS, CONFLICT, WRONG_STATE. */
export async function takeApplication(
  tx: Tx,
  { applicationId, expectedVersion }: { applicationId: string; expectedVersion?: number | null },
  isAllowed: boolean,
): Promise<HeldApplication> {
  const [found] =
    isId(applicationId) && canSeeApplication(tx.actor) ? await tx.sql<HeldApplication>(HELD, [applicationId]) : [];
  if (!found) throw notFound(['applicationId']);
  if (!isAllowed) throw new Refusal(UserErrorCode.NOT_YOURS, 'Il tuo ruolo non può compiere questo atto.');
  expectVersion(found, expectedVersion);
  if (found.state !== 'RECEIVED') throw new Refusal(UserErrorCode.WRONG_STATE, 'La domanda è già stata decisa.');
  return found;
}
