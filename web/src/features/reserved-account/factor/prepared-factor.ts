import type { ActionState } from '../../../forms/action-state';

/** A second factor between its making and its first code; it lives in the state of the form and nowhere else. */
export type PreparedFactor = {
  qr: { path: string; side: number };
  uri: string;
  secret: string;
  recoveryCodes: string[];
};

export type EnrolState = (NonNullable<ActionState> & { prepared?: PreparedFactor }) | null;

/** A long secret in groups of four, as people read it aloud. */
export const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
