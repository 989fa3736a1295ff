import { Refusal, type UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { LANGUAGES } from '../letter/words.js';
import { checkTaxCode } from '../tax-code/tax-code.js';
import { checkContact } from './contact.js';
import type { Person } from './new-booking.js';

/** What a citizen, or somebody for them, writes. */
export interface CitizenForm {
  readonly name: string;
  readonly surname?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly taxCode?: string | null;
  readonly language: string;
  readonly praticaKind?: string | null;
  readonly praticaValue?: string | null;
  readonly interpreterLanguage?: string | null;
  readonly notes?: string | null;
  readonly residence?: string | null;
}

export interface FormRules {
  readonly needsPratica: boolean;
  readonly needsContact: boolean;
}

const LIMITS = {
  name: 80,
  surname: 80,
  praticaKind: 40,
  praticaValue: 60,
  interpreterLanguage: 40,
  notes: 500,
  residence: 60,
} as const;

/** Checks a form whole and says all its faults at once; answers what is kept of it. */
export function checkForm(form: CitizenForm, rules: FormRules): Person {
  const faults: UserError[] = [];
  const fault = (code: UserErrorCode, message: string, field: string) => faults.push({ code, message, field: [field] });
  for (const [field, limit] of Object.entries(LIMITS)) {
    if ((form[field as keyof typeof LIMITS]?.length ?? 0) > limit) {
      fault(UserErrorCode.TOO_LONG, `Al massimo ${limit} caratteri.`, field);
    }
  }
  if (!form.name.trim()) fault(UserErrorCode.REQUIRED, 'Scrivi il nome.', 'name');
  if (!LANGUAGES.includes(form.language)) fault(UserErrorCode.INVALID, 'Questa lingua non è disponibile.', 'language');
  const { contact, faults: contactFaults } = checkContact(form);
  faults.push(...contactFaults.filter(({ code }) => rules.needsContact || code !== UserErrorCode.REQUIRED));
  const taxCode = form.taxCode?.trim() ? checkTaxCode(form.taxCode) : null;
  if (taxCode && !taxCode.ok) fault(UserErrorCode[taxCode.code], taxCode.message, 'taxCode');
  if (rules.needsPratica && !form.praticaValue?.trim()) {
    fault(UserErrorCode.REQUIRED, 'Per questo motivo serve il numero della pratica.', 'praticaValue');
  }
  if (faults.length > 0) throw Refusal.of(faults);
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    ...contact,
    name: form.name.trim(),
    surname: text(form.surname),
    language: form.language,
    interpreterLanguage: text(form.interpreterLanguage),
    notes: text(form.notes),
    taxCode: taxCode?.ok ? taxCode.taxCode : null,
    praticaKind: text(form.praticaKind),
    praticaValue: text(form.praticaValue)?.toUpperCase().replace(/\s+/g, '') ?? null,
    residence: text(form.residence),
  };
}
