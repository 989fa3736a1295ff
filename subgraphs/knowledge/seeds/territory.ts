import { EASY_ITALIAN } from '../src/edition/translation.states.js';

/** The part of a territory folder that this house is laid from. */
export interface Territory {
  readonly info: { readonly officialBody: string };
  readonly topics: readonly {
    readonly code: string;
    readonly slug: string;
    readonly parent: string | null;
    readonly position: number;
    readonly title: Readonly<Record<string, string>>;
    readonly description: Readonly<Record<string, string>>;
  }[];
  /** What services cost; a territory of the tests may have none. */
  readonly fees?: readonly {
    readonly code: string;
    readonly name: Readonly<Record<string, string>>;
    readonly amount: number | null;
    readonly source: { readonly title: string; readonly url: string | null; readonly consultedOn: string } | null;
  }[];
  readonly contents: readonly SeedContent[];
}

export interface SeedText {
  readonly title: string;
  readonly abstract: string;
  readonly body: string;
  readonly blocks: readonly { readonly key: string; readonly body: string }[];
}

export interface SeedContent {
  readonly slug: string;
  readonly type: string;
  readonly topics: readonly string[];
  readonly legalEffect: boolean;
  readonly mostRead: boolean;
  readonly toVerify: boolean;
  readonly office: string | null;
  readonly card?: {
    readonly category: string | null;
    readonly issuer: string | null;
    readonly issuedOn: string | null;
    readonly address: string | null;
    readonly language: string | null;
  } | null;
  readonly sources: readonly { readonly title: string; readonly url: string | null; readonly consultedOn: string }[];
  readonly text: SeedText;
  readonly translations: readonly SeedVersion[];
  /** The same in easy Italian (P40). */
  readonly easy?: Omit<SeedVersion, 'locale'> | null;
}

/** A text made from the Italian one. */
export interface SeedVersion extends SeedText {
  readonly locale: string;
  readonly method: string;
  readonly translatedFrom: string;
}

/** All that was made from the Italian text: the other languages and easy Italian. */
export const versionsOf = ({ translations, easy }: SeedContent): SeedVersion[] => [
  ...translations,
  ...(easy ? [{ ...easy, locale: EASY_ITALIAN }] : []),
];
