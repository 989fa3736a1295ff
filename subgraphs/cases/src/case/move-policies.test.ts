import { describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES } from '@respi/kit/actor.js';
import { type Allowed, allowed, ELSEWHERE, PLACE, whoMay } from '@respi/kit/testing/who-may.js';
import { canSeeCorrection, isForDeskOf } from '../correction/correction.policy.js';
import {
  allows,
  answersFor,
  type CaseFacts,
  canMove,
  canSee,
  handles,
  mayMove,
  seesContent,
  seesPersons,
  seesViews,
  sightOf,
  worksAtDesk,
} from './case.policy.js';
import { type CaseMove, CaseState, moves, ownMoves } from './case.states.js';

const DESK = ['OPERATOR', 'ENTE_ADMIN'] as const;
const COORDINATION = ['COORDINATION', 'PROVINCIAL_COORDINATOR'] as const;
const CARRIERS = [...COORDINATION, 'LIAISON'] as const;
const row: CaseFacts = {
  state: CaseState.TRIAGED,
  enteId: PLACE.ente,
  sportelloId: PLACE.desk,
  openedById: ELSEWHERE.other,
  officeId: PLACE.office,
  submittedAt: new Date(),
  triagedAt: new Date(),
};
const desk = allowed({ here: DESK, wider: [] });
const coordination = allowed({ here: COORDINATION, elsewhere: COORDINATION });
const carriers = allowed({ here: CARRIERS, elsewhere: CARRIERS });
const deskAnd = (others: readonly (typeof ROLES)[number][]) =>
  allowed({ here: [...DESK, ...others], elsewhere: others, wider: others });
/** Nobody by name, and a machine, in every role that there is. */
const pretenders: Actor[] = [
  { ...ANONYMOUS, kind: 'CLIENT', personId: PLACE.me, enteId: PLACE.ente, roles: [...ROLES], tier: 'RISTRETTA' },
  { ...ANONYMOUS, kind: 'PERSON', personId: null, enteId: PLACE.ente, roles: [...ROLES], tier: 'RISTRETTA' },
].map((one) => ({ ...one, sportelloIds: [PLACE.desk], officeId: PLACE.office }) as Actor);

/** Whose hand each move is (C24, C26, C27, C28), on a case that they see. */
const HANDS: Record<CaseMove, Allowed> = {
  save: desk,
  submit: desk,
  triage: coordination,
  relay: carriers,
  answer: carriers,
  ask: carriers,
  inform: desk,
  reopen: desk,
  close: deskAnd(COORDINATION),
  cancel: deskAnd(COORDINATION),
  attach: deskAnd(CARRIERS),
  transfer: deskAnd(COORDINATION),
  split: coordination,
  merge: coordination,
  mediate: deskAnd(CARRIERS),
  advise: deskAnd(CARRIERS),
  assign: carriers,
  note: allowed({
    here: [...DESK, ...CARRIERS, 'OFFICE_REFERENT'],
    elsewhere: CARRIERS,
    wider: [...CARRIERS, 'OFFICE_REFERENT'],
  }),
};

describe('C20 C24: whose each move is', () => {
  test.each(Object.entries(HANDS))('C24: to %s', (move, who) => {
    expect(whoMay((actor) => mayMove(actor, row, move as CaseMove))).toEqual(who);
    const lawful = { ...row, state: moves[move as CaseMove][0] as CaseState };
    expect(whoMay((actor) => canMove(actor, lawful, move as CaseMove))).toEqual(who);
    const unseen = { ...lawful, submittedAt: null, triagedAt: null };
    expect(whoMay((actor) => mayMove(actor, unseen, move as CaseMove)).elsewhere).toEqual([]);
    for (const pretender of pretenders) expect(mayMove(pretender, row, move as CaseMove)).toBe(false);
  });
  test('C20: in a state where it is not lawful nobody makes it', () => {
    for (const move of Object.keys(moves) as CaseMove[])
      for (const state of Object.values(CaseState))
        expect(allows({ ...row, state }, move)).toBe((moves[move] as readonly CaseState[]).includes(state));
    const closed = { ...row, state: CaseState.CANCELLED };
    expect(whoMay((actor) => canMove(actor, closed, 'triage'))).toEqual(allowed({}));
  });
  test('C6 C26: what goes through its parts, or the case that it follows, is not done to the case itself', () => {
    for (const move of Object.keys(moves) as CaseMove[]) {
      const lawful = { ...row, state: moves[move][0] as CaseState };
      const isOwn = ownMoves.includes(move);
      expect([move, allows({ ...lawful, splitAt: new Date() }, move)]).toEqual([move, !isOwn]);
      expect([move, allows({ ...lawful, followsId: 'other' }, move)]).toEqual([move, !isOwn]);
    }
  });
});

describe('C24 G20: how much is shown', () => {
  const answered = { ...row, state: CaseState.ANSWERED };
  test('whole to the desk, the coordination, the liaison and the office; without the person to editors; the rest is metadata', () => {
    const whole = allowed({
      here: [...DESK, ...CARRIERS, 'OFFICE_REFERENT'],
      elsewhere: CARRIERS,
      wider: [...CARRIERS, 'OFFICE_REFERENT'],
    });
    expect(whoMay((actor) => sightOf(actor, answered) === 'WHOLE')).toEqual(whole);
    const editors = allowed({ here: ['EDITOR'], elsewhere: ['EDITOR'] });
    expect(whoMay((actor) => sightOf(actor, answered) === 'NO_PERSON')).toEqual(editors);
    expect(whoMay((actor) => sightOf(actor, { ...row, state: CaseState.CLOSED }) === 'NO_PERSON')).toEqual(editors);
    expect(whoMay((actor) => sightOf(actor, row) === 'NO_PERSON')).toEqual(allowed({}));
    for (const pretender of pretenders) expect(sightOf(pretender, answered)).toBe('METADATA');
  });
  test('TH8: persons are not searched by who sees cases without them, words not by who sees metadata', () => {
    const persons = whoMay(seesPersons);
    expect(persons.here).toEqual(ROLES.filter((role) => role !== 'EDITOR' && role !== 'AUDITOR'));
    expect(whoMay(seesContent).here).toEqual(ROLES.filter((role) => role !== 'AUDITOR'));
  });
  test('G4: no machine and nobody without a name, whatever roles they claim', () => {
    const correction = { enteId: PLACE.ente, sportelloId: PLACE.desk, personId: null, sentById: PLACE.me };
    for (const pretender of pretenders) {
      const said = [canSee, handles, worksAtDesk, answersFor].map((may) => may(pretender, answered));
      expect([...said, seesViews(pretender), canSeeCorrection(pretender, correction)]).toEqual(
        said.map(() => false).concat(false, false),
      );
    }
  });
  test('C24: a row without a desk is its ente’s administrator’s; a correction for nobody is no one’s own', () => {
    expect(whoMay((actor) => worksAtDesk(actor, { ...row, sportelloId: null })).here).toEqual(['ENTE_ADMIN']);
    expect(whoMay((actor) => answersFor({ ...actor, officeId: null }, { officeId: null }))).toEqual(allowed({}));
    const nobodys = { enteId: PLACE.ente, sportelloId: null, personId: null, sentById: ELSEWHERE.other };
    const nameless = (actor: Actor) => isForDeskOf({ ...actor, personId: null }, nobodys);
    expect(whoMay(nameless)).toEqual(allowed({}));
    const withNull = whoMay((actor) =>
      worksAtDesk({ ...actor, sportelloIds: [null as never] }, { ...row, sportelloId: null }),
    );
    expect(withNull.here).toEqual(['ENTE_ADMIN']);
    const deskless = whoMay((actor) => isForDeskOf({ ...actor, sportelloIds: [null as never] }, nobodys));
    expect(deskless.here).toEqual(['ENTE_ADMIN']);
  });
});
