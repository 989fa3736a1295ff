import { z } from 'zod';
import { interpreterLanguages } from '../../i18n/interpreter-languages';

/** References that the citizenship office gives to its files. */
export const praticaKinds = ['K10', 'K10C', 'CASE_FILE'] as const;

const text = (max: number) => z.string().trim().max(max, 'TOO_LONG').default('');

/** Third step; the pratica is asked for by some purposes only (A2). */
export const detailsInput = (requiresPratica: boolean) =>
  z.object({
    praticaKind: requiresPratica ? z.enum(praticaKinds, 'CHOOSE') : text(20),
    praticaValue: requiresPratica ? z.string('REQUIRED').trim().min(1, 'REQUIRED').max(40, 'TOO_LONG') : text(40),
    interpreterLanguage: z.enum(interpreterLanguages).or(z.literal('')).default(''),
    notes: text(200),
  });

const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s./()-]{6,20}$/, 'INVALID_PHONE');

/** Fourth step: who comes. An e-mail or a telephone is enough; a tax code is not needed (A10, A13). */
export const applicantInput = z
  .object({
    name: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(80, 'TOO_LONG'),
    // Many passports carry one name only.
    surname: z.string().trim().max(80, 'TOO_LONG').optional(),
    email: z.email('INVALID_EMAIL').trim().max(200, 'TOO_LONG').optional(),
    phone: phone.optional(),
    taxCode: z.string().trim().max(30, 'TOO_LONG').optional(),
    residence: z.string().trim().max(60, 'TOO_LONG').optional(),
  })
  .refine(({ email, phone: number }) => email || number, {
    path: ['email'],
    message: 'CONTACT_REQUIRED',
    // Told together with what else is wrong, not after it.
    when: () => true,
  });
