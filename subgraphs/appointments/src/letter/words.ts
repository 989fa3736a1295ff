import type { SkipCode } from '../availability/rules.js';
import { ar } from './words/ar.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import { fr } from './words/fr.js';
import { it } from './words/it.js';
import { ro } from './words/ro.js';
import { sq } from './words/sq.js';
import { uk } from './words/uk.js';
import { zh } from './words/zh.js';

export type LetterKind =
  | 'confirmed'
  | 'moved'
  | 'cancelledByCitizen'
  | 'cancelledByOffice'
  | 'reminder'
  | 'linkAgain'
  | 'moveProposed'
  | 'documentsMissing';

/** Letters of the waiting list: there is no appointment yet, so no code and no calendar file. */
export type WaitingLetterKind = 'waitingJoined' | 'placeOffered' | 'offerPassed' | 'placesOpen';

/** Every sentence that this house says to a citizen, in one language. Placeholders are `{name}`. */
export interface Words {
  readonly subject: Readonly<Record<LetterKind | WaitingLetterKind, string>>;
  readonly opening: Readonly<Record<LetterKind | WaitingLetterKind, string>>;
  readonly label: {
    readonly code: string;
    readonly purpose: string;
    readonly when: string;
    readonly where: string;
    readonly bring: string;
    readonly reason: string;
    readonly receipt: string;
    readonly newTime: string;
  };
  /** Placeholder: {until} */
  readonly change: string;
  /** Placeholder: {until} */
  readonly answerBy: string;
  readonly waitingLink: string;
  readonly bookHere: string;
  /** How a rhythm of release is said (A24). Placeholders: {weekday}, {time} */
  readonly release: string;
  readonly tooLateToChange: string;
  readonly romeTime: string;
  readonly closing: string;
  readonly skipped: Readonly<Record<SkipCode, string>>;
}

const all: Readonly<Record<string, Words>> = { it, en, fr, ar, ro, sq, uk, zh, es };

/** Languages in which the whole booking can be done (A12), Italian first. */
export const LANGUAGES = Object.keys(all);

/** Words of a language; Italian for one that is not spoken here. */
export const wordsIn = (locale: string): Words => all[locale] ?? it;
