import 'reflect-metadata';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

/** Every refusal that a person can mend (requirement G17). Output only: never used as an input. */
export enum UserErrorCode {
  NOT_FOUND = 'NOT_FOUND',
  NOT_YOURS = 'NOT_YOURS',
  WRONG_STATE = 'WRONG_STATE',
  CONFLICT = 'CONFLICT',
  INVALID = 'INVALID',
  REQUIRED = 'REQUIRED',
  TOO_LONG = 'TOO_LONG',
  DUPLICATE = 'DUPLICATE',
  EXPIRED = 'EXPIRED',
  THROTTLED = 'THROTTLED',
  KEY_REUSED = 'KEY_REUSED',
  SLOT_TAKEN = 'SLOT_TAKEN',
  TOO_SOON = 'TOO_SOON',
  TOO_LATE = 'TOO_LATE',
  FULL = 'FULL',
  ALREADY_REGISTERED = 'ALREADY_REGISTERED',
  ALREADY_BOOKED = 'ALREADY_BOOKED',
  NOT_IN_AUDIENCE = 'NOT_IN_AUDIENCE',
  NOT_VALIDATED = 'NOT_VALIDATED',
  SAME_PERSON = 'SAME_PERSON',
  PERSONAL_DATA = 'PERSONAL_DATA',
  INVALID_CREDENTIALS = 'INVALID_CREDENTIALS',
  INVALID_CODE = 'INVALID_CODE',
  CODE_REUSED = 'CODE_REUSED',
  COMMON_PASSWORD = 'COMMON_PASSWORD',
  SECOND_FACTOR_REQUIRED = 'SECOND_FACTOR_REQUIRED',
  ADHESION_NOT_ACTIVE = 'ADHESION_NOT_ACTIVE',
  LAST_ADMINISTRATOR = 'LAST_ADMINISTRATOR',
  TOO_MUCH_POWER = 'TOO_MUCH_POWER',
  TAX_CODE_LENGTH = 'TAX_CODE_LENGTH',
  TAX_CODE_CHECK_CHARACTER = 'TAX_CODE_CHECK_CHARACTER',
  UNSAFE_FILE = 'UNSAFE_FILE',
  MACHINE_TEXT_NEEDS_APPROVAL = 'MACHINE_TEXT_NEEDS_APPROVAL',
  OUTDATED = 'OUTDATED',
  DIFFERS = 'DIFFERS',
}

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Codice del rifiuto. What the person can mend; the message is chosen by the reader’s language.',
});

@Directive('@shareable')
@ObjectType({ description: 'Valore per il messaggio. A value that the localised message names.' })
export class UserErrorParam {
  @Field(() => String, { description: 'Nome. Name of the placeholder.' })
  name!: string;

  @Field(() => String, { description: 'Valore. Never personal data.' })
  value!: string;
}

@Directive('@shareable')
@ObjectType({
  description: 'Errore rimediabile. A refusal with its code, the field that it concerns and a plain Italian sentence.',
})
export class UserError {
  @Field(() => UserErrorCode, { description: 'Codice stabile. Stable code; pages translate it.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'Frase. Fallback sentence in Italian.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'Campo. Path of the input field.' })
  field?: string[] | null;

  @Field(() => [UserErrorParam], { nullable: true, description: 'Valori. Values that the message names.' })
  params?: UserErrorParam[] | null;
}

/** Thrown by a command when the person can mend what is wrong; becomes `userErrors` of the payload. */
export class Refusal extends Error {
  readonly userErrors: UserError[];

  constructor(code: UserErrorCode, message: string, field?: string[], params?: Record<string, string | number>) {
    super(message);
    this.name = 'Refusal';
    const named = params && Object.entries(params).map(([name, value]) => ({ name, value: String(value) }));
    this.userErrors = [{ code, message, field: field ?? null, params: named ?? null }];
  }

  /** Several refusals at once, so that a form shows all its faults. */
  static of(errors: UserError[]): Refusal {
    const first = errors[0];
    if (!first) throw new Error('A refusal needs a reason');
    const refusal = new Refusal(first.code, first.message);
    refusal.userErrors.splice(0, 1, ...errors);
    return refusal;
  }
}

/** The refusal for rows that do not exist or that the actor may not see: the two are the same (G6). */
export const notFound = (field?: string[]): Refusal =>
  new Refusal(UserErrorCode.NOT_FOUND, 'Non trovato: non esiste o non è visibile con il tuo accesso.', field);
