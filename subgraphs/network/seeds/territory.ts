import type { Role } from '@respi/kit/actor.js';

/** The part of a territory folder that this house loads (infra/territories). */
export interface Territory {
  info: { targets: { category: string; target: number; note: string | null }[] };
  comuni: {
    istatCode: string;
    name: string;
    lat: number;
    lon: number;
    foreignResidents: number | null;
    postcode: string;
    bacino: string;
  }[];
  bacini: { code: string; name: string; isExample: boolean }[];
  enti: EnteOfTerritory[];
  sportelli: SportelloOfTerritory[];
  offices: PlaceOfTerritory[];
  protocolli: {
    code: string;
    title: string;
    kind: string;
    versions: {
      code: string;
      number: number;
      title: string;
      validFrom: string;
      validTo: string | null;
      isCurrent: boolean;
      isExample: boolean;
      summary: string;
    }[];
  }[];
  people: PersonOfTerritory[];
  /** Given by the launcher, one per person of a demonstration; empty in production. */
  logins: LoginOfTerritory[];
  holidays: {
    national: (HolidayOfTerritory & { code: string })[];
    patrons: (HolidayOfTerritory & { istatCode: string })[];
  };
}

export interface HolidayOfTerritory {
  name: { it: string };
  rule: object;
  validFrom: string;
  validTo: string | null;
}

export interface EnteOfTerritory {
  code: string;
  name: string;
  category: string;
  tier: string;
  networkRole: string;
  istatCode: string | null;
  ipaCode: string | null;
  bacino: string | null;
  website: string | null;
  isExample: boolean;
  adhesion: {
    protocolloVersion: string;
    state: string;
    requestedOn: string | null;
    signedByEnteOn: string | null;
    signedByProvinciaOn: string | null;
    effectiveFrom: string | null;
    effectiveTo: string | null;
    reason: string | null;
  } | null;
}

export interface PlaceOfTerritory {
  code: string;
  kind?: string;
  name: string;
  ente: string;
  istatCode: string;
  address: { street: string; postcode: string; city: string };
  phone: string | null;
  email: string | null;
  hours: { weekday: number; opens: string; closes: string; note: string | null }[];
  closures?: { startsOn: string; endsOn: string; reason: string }[];
  isExample: boolean;
}

export interface SportelloOfTerritory extends PlaceOfTerritory {
  slug: string;
  bacino: string;
  languages: string[];
  services: string[];
  accessible: boolean | null;
  accessibilityNote: string | null;
  lat: number;
  lon: number;
}

export interface PersonOfTerritory {
  code: string;
  displayName: string;
  email: string;
  locale: string;
  memberships: {
    ente: string;
    sportello: string | null;
    office: string | null;
    role: Role;
    startOn: string;
    endOn: string | null;
  }[];
}

/** A login of the demonstration; in production there is none. */
export interface LoginOfTerritory {
  code: string;
  email: string;
  password: string;
  /** Its UTF-8 bytes are the key of the one-time codes; null without second factor. */
  totpSecret: string | null;
}
