import { z } from 'zod';
import { code, localDate, locale, localized, source, upperCode } from './vocabulary.ts';

/** topics.json: the subjects of the founding text with their children (P29), and the needs of the home page. */
export const topics = z.strictObject({
  topics: z.array(
    z.strictObject({
      code,
      slug: code,
      parent: code.nullable(),
      position: z.int(),
      title: localized,
      description: localized,
    }),
  ),
  lifeNeeds: z.array(
    z.strictObject({
      code,
      slug: code,
      position: z.int(),
      topics: z.array(code).min(1),
      title: localized,
      description: localized,
    }),
  ),
});

/** fees.json: what services cost, each with the page that says it, or nothing (P22). */
export const fee = z
  .strictObject({ code, name: localized, amount: z.int().min(0).nullable(), source: source.nullable() })
  .refine(({ amount, source: from }) => amount === null || from?.url, 'an amount has a source with its address');

/** The voices of a sheet in the order of CPSV-AP_IT (P10). */
export const BLOCK_KEYS = [
  'ADDRESSED',
  'DESCRIPTION',
  'HOW_TO',
  'NEEDED',
  'ACHIEVED',
  'TIMES',
  'COST',
  'ACCESS',
  'EXCEPTIONS',
  'MORE',
  'CONDITIONS',
  'LEGAL_BASIS',
] as const;

/** What a document, link, reading or material is (P23, P24, P42, P43). */
const card = z.strictObject({
  category: upperCode.nullable().default(null),
  issuer: z.string().nullable().default(null),
  issuedOn: localDate.nullable().default(null),
  address: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  language: locale.nullable().default(null),
});

/** Front matter of contents/<slug>.it.md. */
export const sourceFrontMatter = z.strictObject({
  type: z.enum(['FAQ', 'SHEET', 'NEWS', 'DOCUMENT', 'LINK', 'GOOD_PRACTICE', 'READING', 'PROMOTION']),
  title: z.string(),
  abstract: z.string(),
  topics: z.array(code).min(1),
  /** A sheet that changes rights: never published in a machine translation (P6). */
  legalEffect: z.boolean(),
  mostRead: z.boolean().default(false),
  toVerify: z.boolean(),
  office: code.nullable().default(null),
  card: card.nullable().default(null),
  sources: z.array(source).min(1),
});

/** Front matter of contents/<slug>.<locale>.md; `translatedFrom` is the hash of the Italian text it was made from. */
export const translationFrontMatter = z.strictObject({
  title: z.string(),
  abstract: z.string(),
  method: z.enum(['HUMAN', 'MACHINE']),
  translatedFrom: z.string().regex(/^[0-9a-f]{16}$/),
});
