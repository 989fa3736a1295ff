import type { NetworkTierName, Role } from '@respi/kit/actor.js';
import type { Addressee, Urgency } from '../src/case/case.vocabulary.js';
import type { HolidayRule } from '../src/deadline/holidays.js';

/** What this house needs of a territory (infra/territories/types.ts). */
export interface Territory {
  readonly enti: readonly { code: string; tier: NetworkTierName }[];
  readonly sportelli: readonly { code: string; name: string; ente: string; bacino: string }[];
  readonly offices: readonly { code: string; kind: Addressee; name: string; istatCode: string }[];
  readonly topics: readonly { code: string }[];
  readonly people: readonly { code: string; displayName: string; memberships: readonly Membership[] }[];
  readonly holidays: {
    readonly national: readonly (DatedRule & { code: string })[];
    readonly patrons: readonly (DatedRule & { istatCode: string })[];
  };
  readonly urgencies: {
    readonly urgencies: readonly {
      urgency: Urgency;
      workingDays: number;
      criteria: readonly { code: string; text: { it: string } }[];
    }[];
  };
}

export interface Membership {
  readonly ente: string;
  readonly sportello: string | null;
  readonly office: string | null;
  readonly role: Role;
}

interface DatedRule {
  readonly name: { readonly it: string };
  readonly rule: HolidayRule;
  readonly validFrom: string;
  readonly validTo: string | null;
}
