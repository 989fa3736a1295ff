import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

const MAX_NAME = 200;
const IPA = /^[A-Za-z0-9_]{3,20}$/;
const ISTAT = /^\d{6}$/;

/** A name as it may stand in the register; refused where another living ente has it. */
export async function checkedName(tx: Tx, given: string, enteId: string | null): Promise<string> {
  const name = given.trim().replaceAll(/\s+/g, ' ');
  if (name.length < 3) throw new Refusal(UserErrorCode.REQUIRED, 'Indica il nome.', ['name']);
  if (name.length > MAX_NAME)
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il nome è troppo lungo.', ['name'], { max: MAX_NAME });
  const [there] = await tx.sql(
    'select 1 from ente where name_plain = plain(?) and successor_id is null and id is distinct from ?::uuid',
    [name, enteId],
  );
  if (there) throw new Refusal(UserErrorCode.DUPLICATE, 'C’è già un ente con questo nome.', ['name']);
  return name;
}

interface Codes {
  readonly ipaCode?: string | null | undefined;
  readonly istatCode?: string | null | undefined;
}

/** Codes as they may stand in the register; refused where another ente has them. */
export async function checkedCodes(tx: Tx, { ipaCode, istatCode }: Codes, enteId: string | null) {
  const ipa = ipaCode?.trim() || null;
  const istat = istatCode?.trim() || null;
  if (ipa && !IPA.test(ipa)) throw new Refusal(UserErrorCode.INVALID, 'Il codice IPA non è valido.', ['ipaCode']);
  const known = istat && ISTAT.test(istat) ? await tx.sql('select 1 from comune where istat_code = ?', [istat]) : [];
  if (istat && known.length === 0)
    throw new Refusal(UserErrorCode.INVALID, 'Il codice ISTAT non è di un Comune della provincia.', ['istatCode']);
  const taken = await tx.sql<{ ipa: boolean | null }>(
    `select (ipa_code = ?) as ipa from ente where id is distinct from ?::uuid and successor_id is null
       and (ipa_code = ? or (istat_code = ? and category = 'COMUNE'))`,
    [ipa, enteId, ipa, istat],
  );
  if (taken[0]) {
    const field = taken[0].ipa ? 'ipaCode' : 'istatCode';
    throw new Refusal(UserErrorCode.DUPLICATE, 'C’è già un ente con questo codice.', [field]);
  }
  return { ipaCode: ipa, istatCode: istat };
}

/** A code of the register made of a name, with a number where it is taken. */
export async function freeCode(tx: Tx, name: string): Promise<string> {
  const [row] = await tx.sql<{ base: string }>(
    `select left(trim(both '-' from regexp_replace(plain(?), '[^a-z0-9]+', '-', 'g')), 60) as base`,
    [name],
  );
  const base = row?.base || 'ente';
  const taken = await tx.sql<{ code: string }>(
    `select code from ente where code = ? or code ~ ('^' || ? || '-[0-9]+$')`,
    [base, base],
  );
  const codes = new Set(taken.map(({ code }) => code));
  let free = base;
  for (let number = 2; codes.has(free); number += 1) free = `${base}-${number}`;
  return free;
}
