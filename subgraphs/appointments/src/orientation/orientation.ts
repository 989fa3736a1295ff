import type { Localized } from '../availability/rules.js';

/** Where what an answer says is written; to be verified by the office. */
export interface OrientationSource {
  readonly title: string;
  readonly url: string | null;
  readonly consultedOn: string;
}

/** One answer: it leads to a later question, to a purpose, or to a verdict that no appointment is needed. */
export interface Answer {
  readonly text: Localized;
  readonly question?: string;
  readonly purposeId?: string;
  readonly verdict?: Localized;
  readonly href?: string;
  readonly source?: OrientationSource;
}

/** A question that is asked before the calendar (A37), as the row of the agenda keeps it. */
export interface Question {
  readonly code: string;
  readonly text: Localized;
  readonly answers: readonly Answer[];
}
