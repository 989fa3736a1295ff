import { type Actor, hasRole, type Role } from '@respi/kit/actor.js';
import { FOUR_EYES_ROLES } from '../membership/roles.js';

/** A consent, as far as it decides who may do what. */
export interface ConsentRow {
  readonly personId: string;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

const isOwn = (actor: Actor, row: ConsentRow): boolean => actor.kind === 'PERSON' && actor.personId === row.personId;

/** Whether a consent holds at an instant. */
export const isOpen = (row: ConsentRow, now: Date): boolean => row.endedAt === null && row.expiresAt > now;

/** Consents are seen by who gave them, by who gives support and by who audits (I15). */
export const canSeeConsent = (actor: Actor, row: ConsentRow): boolean =>
  isOwn(actor, row) || hasRole(actor, 'ADMIN', 'AUDITOR');

/** Withdrawn by who gave it, at any time; by support, which needs it no more. */
export const canWithdrawConsent = (actor: Actor, row: ConsentRow, now: Date): boolean =>
  isOpen(row, now) && (isOwn(actor, row) || hasRole(actor, 'ADMIN'));

/** Support looks through the eyes of another person while their consent holds, never of one’s own, and never twice over. */
export const canStartSupport = (actor: Actor, row: ConsentRow, now: Date): boolean =>
  hasRole(actor, 'ADMIN') && !actor.supporterId && !isOwn(actor, row) && isOpen(row, now);

/** Roles that give power over others or over the registers are lent to nobody’s eyes (I10, I15). */
export const tooDelicate = (roles: readonly Role[]): Role[] => roles.filter((role) => FOUR_EYES_ROLES.includes(role));
