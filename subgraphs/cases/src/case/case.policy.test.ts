import { describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES, SYSTEM } from '@respi/kit/actor.js';
import { type CaseFacts, canOpen, canSee, mayMove, sightOf } from './case.policy.js';
import { type CaseMove, CaseState, moves } from './case.states.js';

const ente = 'ente';
const desk = 'desk';
const office = 'office';
const me = 'me';
const at = new Date('2026-11-20T09:00:00Z');
const sent = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  state: CaseState.TRIAGED,
  enteId: ente,
  sportelloId: desk,
  openedById: 'author',
  officeId: office,
  submittedAt: at,
  triagedAt: at,
  ...over,
});
const draft = sent({ state: CaseState.DRAFT, submittedAt: null, triagedAt: null, officeId: null });
const actor = (over: Partial<Actor>): Actor => ({
  ...ANONYMOUS,
  kind: 'PERSON',
  personId: me,
  enteId: 'elsewhere',
  tier: 'RISTRETTA',
  ...over,
});
const everyMove = Object.keys(moves) as CaseMove[];

describe('C24: the policy denies what it does not name', () => {
  const strangers = ROLES.filter(
    (role) => !['COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON', 'AUDITOR'].includes(role),
  );

  test.each(strangers)(
    'C24: a %s of another ente and office sees nothing and may nothing, also in a role that is new',
    (role) => {
      for (const c of [draft, sent()]) {
        expect(canSee(actor({ roles: [role] }), c)).toBe(false);
        expect(everyMove.filter((move) => mayMove(actor({ roles: [role] }), c, move))).toEqual([]);
      }
    },
  );

  test.each(ROLES)('C24: a draft of others is not seen by a %s elsewhere', (role) => {
    expect(canSee(actor({ roles: [role], officeId: office }), draft)).toBe(false);
  });

  test.each([
    ['nobody', ANONYMOUS],
    ['a machine', { ...actor({ roles: [...ROLES] }), kind: 'CLIENT' as const }],
    ['the courier', { ...actor({ roles: [...ROLES] }), kind: 'COURIER' as const }],
    ['a job of the house', SYSTEM],
    ['a person without a name', actor({ roles: [...ROLES], personId: null })],
  ])('G4: %s sees no case through the policy, whatever roles it claims', (_who, someone) => {
    expect(canSee(someone, sent())).toBe(false);
    expect(canOpen(someone)).toBe(false);
  });
});

describe('C24: the rete allargata sees its own only', () => {
  const mine = sent({ openedById: me, sportelloId: null });

  test('C24: what one wrote oneself, and not a colleague’s', () => {
    const operator = actor({ roles: ['OPERATOR'], enteId: ente, tier: 'ALLARGATA' });
    expect([canSee(operator, mine), canSee(operator, sent({ sportelloId: null }))]).toEqual([true, false]);
  });

  test('C24: an ente admin of the rete allargata is no exception', () => {
    expect(canSee(actor({ roles: ['ENTE_ADMIN'], enteId: ente, tier: 'ALLARGATA' }), sent())).toBe(false);
  });

  test('TH7: what one wrote in one ente is not seen while acting in another', () => {
    expect(canSee(actor({ roles: ['OPERATOR'], enteId: 'elsewhere' }), mine)).toBe(false);
  });
});

describe('C24: how far sight reaches', () => {
  test('C24: an auditor who is also an operator elsewhere sees metadata only', () => {
    expect(sightOf(actor({ roles: ['AUDITOR', 'OPERATOR'] }), sent())).toBe('METADATA');
  });

  test('C24: an editor sees no person, and only when there is an answer', () => {
    const editor = actor({ roles: ['EDITOR'] });
    expect(canSee(editor, sent())).toBe(false);
    expect(sightOf(editor, sent({ state: CaseState.ANSWERED }))).toBe('NO_PERSON');
  });

  test('C12: a referent looks at every case of the office, and moves none', () => {
    const referent = actor({ roles: ['OFFICE_REFERENT'], officeId: office });
    expect(canSee(referent, sent())).toBe(true);
    expect(everyMove.filter((move) => mayMove(referent, sent(), move))).toEqual(['note']);
  });
});
