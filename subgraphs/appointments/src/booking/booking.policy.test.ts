import { describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES, type Role } from '@respi/kit/actor.js';
import {
  canCancel,
  canCheckIn,
  canMarkLeft,
  canMarkNoShow,
  canMove,
  canSee,
  canServe,
  isBeforeCutoff,
} from './booking.policy.js';
import { BookingState, canBecome } from './booking.states.js';

const states = Object.values(BookingState);
const person = (role: Role, over: Partial<Actor> = {}): Actor => ({
  ...ANONYMOUS,
  kind: 'PERSON',
  personId: 'p',
  roles: [role],
  ...over,
});
const row = (state: BookingState, over: object = {}) => ({
  state,
  officeId: 'o',
  sportelloId: null,
  bookedBy: null,
  startsAt: new Date('2026-12-03T08:00:00Z'),
  cutoffHours: 48,
  ...over,
});

const receivers: readonly Role[] = ['OFFICE_CLERK', 'COORDINATION'];

describe('who sees an appointment', () => {
  test.each(ROLES)('A30: %s at the office itself', (role) => {
    const seers: readonly Role[] = ['OFFICE_CLERK', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
    expect(canSee(person(role, { officeId: 'o' }), row(BookingState.CONFIRMED))).toBe(seers.includes(role));
  });

  test.each(ROLES)('A11: %s sees what they booked, and only that, of another office', (role) => {
    const everything: readonly Role[] = ['COORDINATION', 'PROVINCIAL_COORDINATOR'];
    expect(canSee(person(role, { officeId: 'other' }), row(BookingState.CONFIRMED, { bookedBy: 'p' }))).toBe(true);
    expect(canSee(person(role, { officeId: 'other' }), row(BookingState.CONFIRMED, { bookedBy: 'q' }))).toBe(
      everything.includes(role),
    );
  });

  test.each(ROLES)('A30 N2: %s of a desk and the agenda of that desk', (role) => {
    const seers: readonly Role[] = ['OPERATOR', 'ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
    const desk = row(BookingState.CONFIRMED, { officeId: null, sportelloId: 's' });
    const at = (sportelloId: string, tier: Actor['tier']) => person(role, { sportelloIds: [sportelloId], tier });
    expect(canSee(at('s', 'RISTRETTA'), desk)).toBe(seers.includes(role));
    expect(canSee(at('t', 'RISTRETTA'), desk)).toBe(seers.slice(2).includes(role));
    // desks of the rete allargata keep no agendas (N2)
    expect(canSee(at('s', 'ALLARGATA'), desk)).toBe(seers.slice(2).includes(role));
  });

  test('nobody without a name sees anything, machines included', () => {
    for (const kind of ['ANONYMOUS', 'CLIENT', 'COURIER'] as const) {
      const actor: Actor = { ...ANONYMOUS, kind, roles: ['COORDINATION', 'OFFICE_CLERK'], officeId: 'o' };
      expect(canSee(actor, row(BookingState.CONFIRMED))).toBe(false);
    }
  });
});

describe('who does what, in every state', () => {
  const verbs = [
    ['check in', canCheckIn, BookingState.CHECKED_IN],
    ['serve', canServe, BookingState.SERVED],
    ['mark absent', canMarkNoShow, BookingState.NO_SHOW],
    ['mark left', canMarkLeft, BookingState.LEFT],
    ['cancel', canCancel, BookingState.CANCELLED_BY_OFFICE],
    ['move', canMove, BookingState.MOVED],
  ] as const;

  test.each(verbs)('A30 A31: to %s takes the right role and the right state', (_name, may, to) => {
    for (const role of ROLES) {
      for (const state of states) {
        const expected = receivers.includes(role) && canBecome(state, to);
        expect([role, state, may(person(role, { officeId: 'o' }), row(state))]).toEqual([role, state, expected]);
      }
    }
  });

  test.each(states)(
    'A17: whoever booked may cancel and move a %s appointment only while it will take place',
    (state) => {
      const mine = row(state, { officeId: 'other', bookedBy: 'p' });
      expect(canCancel(person('OPERATOR'), mine)).toBe(state === BookingState.CONFIRMED);
      expect(canMove(person('OPERATOR'), mine)).toBe(state === BookingState.CONFIRMED);
      expect(canCheckIn(person('OPERATOR'), mine)).toBe(false);
    },
  );

  test('A17: the link works up to the cut-off, to the second', () => {
    expect(isBeforeCutoff(row(BookingState.CONFIRMED), new Date('2026-12-01T08:00:00Z'))).toBe(true);
    expect(isBeforeCutoff(row(BookingState.CONFIRMED), new Date('2026-12-01T08:00:00.001Z'))).toBe(false);
    for (const state of states.filter((one) => one !== BookingState.CONFIRMED)) {
      expect(isBeforeCutoff(row(state), new Date('2026-11-01T08:00:00Z'))).toBe(false);
    }
  });
});

test('A31: the three ways in which an appointment does not take place are ends of their own', () => {
  const ends = [
    BookingState.CANCELLED_BY_CITIZEN,
    BookingState.CANCELLED_BY_OFFICE,
    BookingState.MOVED,
    BookingState.SERVED,
    BookingState.LEFT,
  ];
  for (const end of ends) for (const to of states) expect(canBecome(end, to)).toBe(false);
});
