import type { Tx } from '../command.js';
import type { FieldCipher } from '../field-cipher.js';
import type { RetentionKind } from './retention.js';

/** What somebody is asked for by, in every spelling that a house may know it by. */
export interface Asked {
  /** Compact and in capitals: a codice fiscale, the number of a pratica. */
  readonly number: string;
  readonly email: string | null;
  /** With its prefix, Italian where none was written. */
  readonly phone: string | null;
  /** As it was typed: the number of a case, a code. */
  readonly typed: string;
}

/** Reads what was typed as each of the things that it may be. */
export function readAsked(typed: string): Asked {
  const text = typed.trim();
  const compact = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  const isPhone = /^\+?\d{6,15}$/.test(compact);
  return {
    typed: text,
    number: text.replace(/\s+/g, '').toUpperCase(),
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text.toLowerCase() : null,
    phone: isPhone ? (compact.startsWith('+') ? compact : `+39${compact}`) : null,
  };
}

/** Patterns of PostgreSQL that find a contact where it stands in free words, and never inside a longer one. */
export interface ContactPatterns {
  /** For lower-case text; null where no e-mail was asked for. */
  readonly email: string | null;
  /** With or without its prefix, and however it is spaced; null where no telephone was asked for. */
  readonly phone: string | null;
}

const BETWEEN_DIGITS = '[ ().\\/-]*';
const NOT_AFTER_A_PREFIX = `(?<![+][0-9]{1,3}${BETWEEN_DIGITS})`;

/** How a contact may be written: whoever is asked for must not be taken for somebody whose number or address goes on. */
export function contactPatterns({ email, phone }: Pick<Asked, 'email' | 'phone'>): ContactPatterns {
  const isItalian = phone?.startsWith('+39') ?? false;
  const digits = [...(phone?.slice(isItalian ? 3 : 1) ?? '')].join(BETWEEN_DIGITS);
  const prefix = isItalian ? `((\\+|00)?39${BETWEEN_DIGITS})?` : '(\\+|00)?';
  return {
    email: email && `(^|[^a-z0-9._%+-])${email.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^a-z0-9.-]|[.]($|[^a-z0-9]))`,
    phone: phone && `(^|[^0-9+])${NOT_AFTER_A_PREFIX}${prefix}${digits}($|[^0-9])`,
  };
}

/** Why something about a person may not be erased now; the answer to the person must say so (GDPR art. 17(3)). */
export type Obstacle = 'LEGAL_HOLD' | 'OPEN_CASE' | 'FUTURE_BOOKING' | 'ACTIVE_ACCOUNT';

/** One thing that a house holds of a person: what the person is given, and what forgets it. */
export interface PersonRecord {
  readonly kind: Pick<RetentionKind, 'kind' | 'entity' | 'forget' | 'hold'>;
  readonly id: string;
  readonly reference: string | null;
  readonly category: string | null;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
  /** Values by the name of their field, in clear: for the person they are about. */
  readonly values: Readonly<Record<string, string | null>>;
  /** Why it may not be erased as things stand; null where it may. */
  readonly obstacle: Obstacle | null;
}

/** How a house finds and lets go of one person. All is asked as the house itself, after the door. */
export interface PeopleOfHouse {
  /** All that is held, in an order that stays: whole or not at all, for what is left out would pass for nothing. */
  find(tx: Tx, asked: Asked, cipher: FieldCipher): Promise<PersonRecord[]>;
  /** How nouns that have no term of their own are forgotten, by their name: a restore must be able to do it again. */
  readonly forgets?: Readonly<Record<string, RetentionKind['forget']>>;
  /** Takes an obstacle away where the person asked for it (cancels what lies ahead: A35). */
  clear?(tx: Tx, record: PersonRecord): Promise<void>;
}
