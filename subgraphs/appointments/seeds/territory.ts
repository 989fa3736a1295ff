import type { HolidayRule, Localized, TimeSpan } from '../src/availability/rules.js';
import type { Answer } from '../src/orientation/orientation.js';

interface Place {
  readonly code: string;
  readonly istatCode: string;
  readonly address: { readonly street: string; readonly postcode: string; readonly city: string } | null;
}

interface Holiday {
  readonly code?: string;
  readonly istatCode?: string;
  readonly name: Localized;
  readonly rule:
    | { readonly kind: 'FIXED'; readonly month: number; readonly day: number }
    | { readonly kind: 'EASTER'; readonly easterOffset: number };
  readonly validFrom: string;
  readonly validTo: HolidayRule['validTo'];
  readonly source: unknown;
}

interface SeedPurpose {
  readonly code: string;
  readonly position: number;
  readonly title: Localized;
  readonly description: Localized;
  readonly durationMinutes: number;
  readonly minLeadDays: number;
  readonly maxLeadDays: number;
  readonly cutoffHours: number;
  readonly requiresPratica: boolean;
  readonly documents: readonly string[];
}

interface SeedWindow extends TimeSpan {
  readonly code: string;
  readonly weekday: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly counters: number;
  readonly publicCounters: number;
  readonly breaks: readonly TimeSpan[];
  readonly purposes: readonly string[] | null;
}

/** A question before the calendar, its answers leading on by codes (A37). */
interface SeedQuestion {
  readonly code: string;
  readonly text: Localized;
  readonly answers: readonly (Omit<Answer, 'purposeId'> & { readonly purpose?: string })[];
}

export interface SeedAgenda {
  readonly code: string;
  readonly name: string;
  readonly office: string | null;
  readonly sportello: string | null;
  readonly isPublic: boolean;
  readonly isExample: boolean;
  readonly counters: number;
  readonly releaseRhythm: Localized;
  /** Rule of the rhythm, where there is one (A24). */
  readonly release?: { readonly weekday: number; readonly time: string };
  readonly purposes: readonly SeedPurpose[];
  readonly orientation?: readonly SeedQuestion[];
  readonly windows: readonly SeedWindow[];
  readonly closures: readonly { readonly startsOn: string; readonly endsOn: string; readonly reason: string }[];
}

/** What this house needs of a territory folder. */
export interface Territory {
  readonly offices: readonly Place[];
  readonly sportelli: readonly Place[];
  readonly holidays: { readonly national: readonly Holiday[]; readonly patrons: readonly Holiday[] };
  readonly agendas: {
    readonly documents: readonly { readonly key: string; readonly label: Localized }[];
    readonly agendas: readonly SeedAgenda[];
  };
}
