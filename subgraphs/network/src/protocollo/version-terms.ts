import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Field, InputType, Int } from 'type-graphql';
import { AtEnd } from './protocollo.type.js';

const MAX = { title: 200, summary: 4_000, signatory: 200, signatories: 40, graceDays: 365 } as const;

@InputType({ description: 'Testo e validità di una versione.' })
export class VersionTermsInput {
  @Field(() => Text, { description: 'Titolo.' })
  title!: string;

  @Field(() => LocalDate, { description: 'Valido dal.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Valido fino al. Last day included; null without end.' })
  validTo?: string | null;

  @Field(() => Text, { nullable: true, description: 'Sintesi.' })
  summary?: string | null;

  @Field(() => [Text], { nullable: true, description: 'Firmatari. One per item, at most 40.' })
  signatories?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Tolleranza. Days of grace after the last day, 0 to 365 (N15).' })
  graceDays?: number | null;

  @Field(() => AtEnd, { nullable: true, description: 'Che cosa succede dopo. The adhesion expires, unless told.' })
  atEnd?: AtEnd | null;
}

const refuse = (
  code: UserErrorCode,
  message: string,
  field: string,
  params?: Record<string, string | number>,
): never => {
  throw new Refusal(code, message, [field], params);
};

function checkText(value: string, field: 'title' | 'summary'): void {
  if (field === 'title' && value.length < 3) refuse(UserErrorCode.REQUIRED, 'Indica il titolo.', field);
  if (value.length > MAX[field]) refuse(UserErrorCode.TOO_LONG, 'Il testo è troppo lungo.', field, { max: MAX[field] });
}

/** Refuses terms that cannot be: an end before the beginning, an end that has passed, texts beyond their length. */
export function checkTerms(tx: Tx, terms: VersionTermsInput): void {
  const { title, summary, validFrom, validTo, signatories, graceDays } = terms;
  checkText(title.trim(), 'title');
  checkText(summary ?? '', 'summary');
  if (validTo && validTo < validFrom) refuse(UserErrorCode.INVALID, 'La fine viene prima dell’inizio.', 'validTo');
  if (validTo && validTo < localDate(tx.now)) refuse(UserErrorCode.INVALID, 'La validità è già finita.', 'validTo');
  const named = signatories ?? [];
  if (named.length > MAX.signatories)
    refuse(UserErrorCode.TOO_LONG, 'Troppi firmatari.', 'signatories', { max: MAX.signatories });
  if (named.some((one) => one.length > MAX.signatory))
    refuse(UserErrorCode.TOO_LONG, 'Un firmatario è troppo lungo.', 'signatories', { max: MAX.signatory });
  if ((graceDays ?? 0) < 0 || (graceDays ?? 0) > MAX.graceDays)
    refuse(UserErrorCode.INVALID, 'I giorni di tolleranza vanno da 0 a 365.', 'graceDays');
}

export interface NewVersion {
  readonly protocolloId: string;
  readonly number: number;
  readonly resignBy: string | null;
}

/** Writes a version as the one to which enti adhere from now on. Answers its id. */
export async function writeVersion(tx: Tx, { protocolloId, number, resignBy }: NewVersion, terms: VersionTermsInput) {
  const id = randomUUID();
  const { title, validFrom, validTo, summary, signatories, graceDays, atEnd } = terms;
  const named = (signatories ?? []).map((one) => one.trim()).filter(Boolean);
  await tx.sql(
    `insert into protocollo_version (id, code, protocollo_id, number, title, valid_from, valid_to, is_current, is_example, summary,
       signatories, grace_days, at_end, resign_by, published_at)
     values (?, ?, ?, ?, ?, ?, ?, true, false, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?, ?)`,
    [
      ...[id, id, protocolloId, number, title.trim(), validFrom, validTo ?? null, summary?.trim() || null],
      ...[JSON.stringify(named), graceDays ?? 0, atEnd ?? AtEnd.EXPIRE, resignBy, tx.now],
    ],
  );
  await tx.event({
    entity: 'protocollo',
    entityId: protocolloId,
    verb: 'version-published',
    detail: { versionId: id, number, validFrom, validTo: validTo ?? null, resignBy },
  });
  await tx.fact({ kind: 'PROTOCOLLO_VERSION_PUBLISHED', detail: { number } });
  return id;
}
