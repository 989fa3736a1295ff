import { z } from 'zod';
import {
  adhesionState,
  code,
  enteCategory,
  istatCode,
  localDate,
  locale,
  localized,
  localTime,
  networkRole,
  networkTier,
  officeKind,
  role,
  upperCode,
} from './vocabulary.ts';

export const address = z.strictObject({ street: z.string(), postcode: z.string().regex(/^\d{5}$/), city: z.string() });

/** territory.json */
export const territoryInfo = z.strictObject({
  code,
  provinceName: z.string(),
  provinceSign: z.string().regex(/^[A-Z]{2}$/),
  /** The body whose site this is: the code of an ente. */
  officialBody: code,
  languages: z.array(locale),
  sourceLanguage: z.literal('it'),
  timezone: z.string(),
  brand: z.strictObject({ name: z.string(), title: localized, tagline: localized }),
  contacts: z.strictObject({
    email: z.email(),
    pec: z.email().nullable(),
    phone: z.string().nullable(),
    website: z.url().nullable(),
    address,
    isExample: z.boolean(),
  }),
  /** Targets of the founding text (N21); `note` says where today's figure differs. */
  targets: z.array(z.strictObject({ category: enteCategory, target: z.int(), note: z.string().nullable() })),
  /** Shown beside every example: an assignment to a bacino, an address, an hour, an adhesion. */
  exampleNotice: localized,
  services: z.array(z.strictObject({ code: upperCode, label: localized })),
});

/** One row of comuni.csv; null is unknown, never zero. */
export const comune = z.strictObject({
  istatCode,
  cadastralCode: z.string().regex(/^[A-Z]\d{3}$/),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  areaKm2: z.number(),
  population2011: z.int().nullable(),
  foreignResidents: z.int().nullable(),
  postcode: z.string(),
  bacino: code,
});

/** bacini.json */
export const bacino = z.strictObject({ code, name: z.string(), deskTown: istatCode, isExample: z.boolean() });

/** Every adhesion of a territory folder is an example: it describes no real act. */
export const adhesion = z.strictObject({
  protocolloVersion: code,
  state: adhesionState,
  requestedOn: localDate.nullable(),
  signedByEnteOn: localDate.nullable(),
  signedByProvinciaOn: localDate.nullable(),
  effectiveFrom: localDate.nullable(),
  effectiveTo: localDate.nullable(),
  reason: z.string().nullable(),
});

/** enti.json; readTerritory adds the comuni that the file does not list, with `isGenerated`. */
export const ente = z.strictObject({
  code,
  name: z.string(),
  category: enteCategory,
  tier: networkTier,
  networkRole,
  istatCode: istatCode.nullable(),
  ipaCode: z.string().nullable(),
  bacino: code.nullable(),
  website: z.url().nullable(),
  adhesion: adhesion.nullable(),
  isExample: z.boolean(),
  isGenerated: z.boolean().default(false),
  note: z.string().nullable(),
});

/** weekday 1 = Monday … 7 = Sunday */
export const openingWindow = z.strictObject({
  weekday: z.int().min(1).max(7),
  opens: localTime,
  closes: localTime,
  note: z.string().nullable(),
});
export const closure = z.strictObject({ startsOn: localDate, endsOn: localDate, reason: z.string() });

/** sportelli.json */
export const sportello = z.strictObject({
  code,
  slug: code,
  name: z.string(),
  ente: code,
  istatCode,
  bacino: code,
  address,
  phone: z.string().nullable(),
  email: z.email().nullable(),
  hours: z.array(openingWindow),
  closures: z.array(closure),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)),
  services: z.array(upperCode),
  accessible: z.boolean().nullable(),
  accessibilityNote: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  isExample: z.boolean(),
});

/** offices.json */
export const office = z.strictObject({
  code,
  kind: officeKind,
  name: z.string(),
  ente: code,
  istatCode,
  address,
  phone: z.string().nullable(),
  email: z.email().nullable(),
  hours: z.array(openingWindow),
  isExample: z.boolean(),
});

/** protocollo.json */
export const protocollo = z.strictObject({
  code,
  title: z.string(),
  kind: z.string(),
  versions: z.array(
    z.strictObject({
      code,
      number: z.int(),
      title: z.string(),
      validFrom: localDate,
      validTo: localDate.nullable(),
      isCurrent: z.boolean(),
      isExample: z.boolean(),
      summary: z.string(),
    }),
  ),
});

/** people.json: invented people, without passwords, which the launcher makes at the first start. */
export const person = z.strictObject({
  code,
  displayName: z.string(),
  email: z.email(),
  locale,
  /** Whether the role must sign in with a second factor (I4). */
  secondFactor: z.boolean(),
  /** What this login is for, in Italian: the launcher prints it. */
  label: z.string(),
  memberships: z.array(
    z.strictObject({
      ente: code,
      sportello: code.nullable(),
      office: code.nullable(),
      role,
      startOn: localDate,
      endOn: localDate.nullable(),
    }),
  ),
});
