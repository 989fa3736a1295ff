import { z } from 'zod';

/** Languages of the platform, Italian first: it is the source of every translation (P1). */
export const LOCALES = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'] as const;
export const locale = z.enum(LOCALES);

const text = z.string().trim().min(1);
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const upperCode = z.string().regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/);
export const istatCode = z.string().regex(/^\d{6}$/);
/** "YYYY-MM-DD", Europe/Rome. */
export const localDate = z.iso.date();
/** "HH:MM" on the wall clock of Europe/Rome, on the five-minute grid of the agendas. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5][05]$/);

/** A text in all the languages: a missing one refuses the file. */
export const localized = z.strictObject({
  it: text,
  en: text,
  fr: text,
  ar: text,
  ro: text,
  sq: text,
  uk: text,
  zh: text,
  es: text,
});
/** The reserved area speaks at least Italian and English. */
export const bilingual = z.strictObject({ it: text, en: text });

export const source = z.strictObject({ title: text, url: z.url().nullable(), consultedOn: localDate });

export const enteCategory = z.enum([
  'PROVINCIA',
  'PREFETTURA',
  'QUESTURA',
  'COMUNE',
  'CONSORZIO',
  'CENTRO_IMPIEGO',
  'ASL',
  'ASO',
  'UNIONE_MONTANA',
  'COOPERATIVA',
  'ASSOCIAZIONE',
  'SCUOLA',
  'PATRONATO',
  'ALTRO',
]);
export const networkTier = z.enum(['RISTRETTA', 'ALLARGATA', 'ESTERNA']);
export const networkRole = z.enum([
  'GENERAL_COORDINATOR',
  'OPERATIONAL_COORDINATOR',
  'LEAD',
  'PARTNER',
  'COLLABORATING',
  'BENEFICIARY',
  'MULTIPLIER',
]);
export const adhesionState = z.enum([
  'INVITED',
  'REQUESTED',
  'UNDER_REVIEW',
  'APPROVED',
  'SIGNED',
  'ACTIVE',
  'SUSPENDED',
  'WITHDRAWN',
  'EXPIRED',
  'REJECTED',
]);
export const officeKind = z.enum([
  'QUESTURA_IMMIGRAZIONE',
  'PREFETTURA_SUI',
  'PREFETTURA_CITTADINANZA',
  'COORDINAMENTO',
]);
export const role = z.enum([
  'OPERATOR',
  'ENTE_ADMIN',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'LIAISON',
  'OFFICE_REFERENT',
  'OFFICE_CLERK',
  'MEDIATOR',
  'TRAINER',
  'EDITOR',
  'TRANSLATOR',
  'AUDITOR',
  'ADMIN',
]);
