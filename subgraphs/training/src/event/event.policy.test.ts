import { describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES, type Role } from '@respi/kit/actor.js';
import { given, taken, whoMay } from '@respi/kit/testing/who-may.js';
import { canSee as canSeeRegistration, canWithdraw } from '../registration/registration.policy.js';
import { ACTIVE, canMove, RegistrationState, SEATED } from '../registration/registration.states.js';
import { canManage, canSee, isInAudience, mayJoin } from './event.policy.js';
import { EventState } from './event.states.js';

const organisers: readonly Role[] = ['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
const person = (role: Role, over: Partial<Actor> = {}): Actor => ({
  ...ANONYMOUS,
  kind: 'PERSON',
  personId: 'p',
  enteId: 'e',
  roles: [role],
  ...over,
});

describe('meetings', () => {
  test.each(ROLES)('T1: %s and a meeting in every state', (role) => {
    for (const state of Object.values(EventState)) {
      const mine = organisers.includes(role);
      expect([state, canSee(person(role), { state, isPublic: false })]).toEqual([
        state,
        mine || state !== EventState.DRAFT,
      ]);
      expect([state, canManage(person(role), { state, isPublic: false })]).toEqual([
        state,
        mine && state !== EventState.CANCELLED,
      ]);
    }
  });

  test('T1: without an account only what is public and not a draft is seen', () => {
    for (const state of Object.values(EventState)) {
      expect(canSee(ANONYMOUS, { state, isPublic: true })).toBe(state !== EventState.DRAFT);
      expect(canSee(ANONYMOUS, { state, isPublic: false })).toBe(false);
    }
  });

  test('G2 T1: a machine sees what is for the network under the ceiling NETWORK alone, the courier never', () => {
    const [pub, network] = [null, 'ALLARGATA'].map((tier) => ({ ...ANONYMOUS, kind: 'CLIENT', tier }) as Actor);
    const courier = { ...ANONYMOUS, kind: 'COURIER', tier: 'ALLARGATA' } as Actor;
    for (const state of Object.values(EventState)) {
      const shown = state !== EventState.DRAFT;
      const seen = (actor: Actor) => [true, false].map((isPublic) => canSee(actor, { state, isPublic }));
      expect([seen(pub as Actor), seen(network as Actor), seen(courier)]).toEqual([
        [shown, false],
        [shown, shown],
        [shown, false],
      ]);
    }
  });

  test('T2: an empty audience admits all; a list admits what it names, and an unknown tier nowhere', () => {
    const all = { audienceTiers: [], audienceCategories: [] };
    expect(isInAudience(all, { tier: null, category: null })).toBe(true);
    const narrow = { audienceTiers: ['RISTRETTA'], audienceCategories: ['ASL', 'ASO'] };
    expect(isInAudience(narrow, { tier: 'RISTRETTA', category: 'ASO' })).toBe(true);
    expect(isInAudience(narrow, { tier: 'ALLARGATA', category: 'ASO' })).toBe(false);
    expect(isInAudience(narrow, { tier: 'RISTRETTA', category: null })).toBe(false);
    expect(isInAudience(narrow, { tier: null, category: 'ASL' })).toBe(false);
  });
});

describe('N2: joining', () => {
  const all = { audienceTiers: [], audienceCategories: [] };
  test('whoever is of a network joins, with the right of it and no longer without', () => {
    const { here, elsewhere, wider, others } = whoMay((actor) => mayJoin(actor, all, null));
    expect([here, elsewhere, wider]).toEqual([ROLES, ROLES, ROLES]);
    expect(others).toEqual(['COLLEAGUE']);
    const none = whoMay((actor) => mayJoin(taken(actor, 'JOIN_EVENTS'), all, null));
    expect(none).toEqual({ here: [], elsewhere: [], wider: [], others: [] });
  });
  test('the right opens no meeting that is held for others', () => {
    const ristretta = { audienceTiers: ['RISTRETTA'], audienceCategories: [] };
    expect(whoMay((actor) => mayJoin(given(actor, 'JOIN_EVENTS'), ristretta, null))).toMatchObject({
      here: ROLES,
      wider: [],
    });
    const asl = { audienceTiers: [], audienceCategories: ['ASL'] };
    expect(mayJoin(person('OPERATOR'), asl, 'ASL')).toBe(true);
    expect(mayJoin(person('OPERATOR'), asl, null)).toBe(false);
  });
});

describe('registrations', () => {
  test.each(ROLES)('T22: %s and the registrations of others', (role) => {
    expect(canSeeRegistration(person(role), { personId: 'q', enteId: 'other' })).toBe(organisers.includes(role));
    expect(canSeeRegistration(person(role), { personId: 'q', enteId: 'e' })).toBe(
      organisers.includes(role) || role === 'ENTE_ADMIN',
    );
    expect(canSeeRegistration(person(role), { personId: 'p', enteId: null })).toBe(true);
    expect(canWithdraw(person(role), { personId: 'q', enteId: 'e' })).toBe(false);
  });

  test('T4 T6 T18: what holds a seat is active, what is over stays over, and every active one can be cancelled', () => {
    for (const state of Object.values(RegistrationState)) {
      const isActive = ACTIVE.includes(state);
      if (SEATED.includes(state)) expect(isActive).toBe(true);
      expect(canMove(state, RegistrationState.CANCELLED_BY_ORGANISER)).toBe(isActive);
      expect(canMove(state, RegistrationState.WITHDRAWN)).toBe(isActive);
      if (!isActive) for (const to of Object.values(RegistrationState)) expect(canMove(state, to)).toBe(false);
    }
  });
});
