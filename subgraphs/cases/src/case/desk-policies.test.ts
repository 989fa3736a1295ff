import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import type { NetworkRight } from '@respi/kit/rights.js';
import { allowed, ELSEWHERE, EVERYBODY, given, PLACE, taken, whoMay } from '@respi/kit/testing/who-may.js';
import { acknowledges, canContest, canValidate, isAuthor, judges } from '../answer/answer.policy.js';
import { AnswerValidation } from '../answer/answer.states.js';
import { canSeeCorrection, isForDeskOf } from '../correction/correction.policy.js';
import { canSeeNote, NoteAudience } from '../note/case-note.policy.js';
import { canSeeSheet, carriesSheets } from '../sheet/delivery-sheet.policy.js';
import {
  type CaseFacts,
  canDiscussInEquipe,
  canOpen,
  canProposeFaq,
  canRelease,
  handles,
  mayAddress,
  mayRaise,
  seesViews,
} from './case.policy.js';
import { CaseState } from './case.states.js';
import { Addressee, CasePurpose } from './case.vocabulary.js';

const CARRIERS = ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON'] as const;
const COORDINATION = ['COORDINATION', 'PROVINCIAL_COORDINATOR'] as const;
const DESK = ['OPERATOR', 'ENTE_ADMIN'] as const;
const both = (...roles: readonly (typeof EVERYBODY)[number][]) => allowed({ here: roles, elsewhere: roles });
const nobody = allowed({});
const facts: CaseFacts = {
  state: CaseState.ANSWERED,
  enteId: PLACE.ente,
  sportelloId: PLACE.desk,
  openedById: ELSEWHERE.other,
  officeId: PLACE.office,
  submittedAt: new Date(),
  triagedAt: new Date(),
};

describe('C24 C27 C28: who handles a case', () => {
  test('its desk and those who carry it; not the office, the editor nor the auditor, who see it', () => {
    expect(whoMay((actor) => handles(actor, facts))).toEqual(
      allowed({ here: [...DESK, ...CARRIERS], elsewhere: CARRIERS, wider: CARRIERS }),
    );
    expect(whoMay((actor) => handles(actor, { ...facts, openedById: PLACE.me })).wider).toContain('OPERATOR');
    expect(whoMay((actor) => handles(actor, { ...facts, triagedAt: null })).elsewhere).not.toContain('LIAISON');
  });
  test('C22: who looked at a case is for the coordination and the auditor', () => {
    expect(whoMay(seesViews)).toEqual(both(...COORDINATION, 'AUDITOR'));
  });
  test('C1: a case is opened by a desk, in an ente', () => {
    expect(whoMay(canOpen)).toEqual(both(...DESK));
    expect(whoMay((actor) => canOpen({ ...actor, enteId: null }))).toEqual(nobody);
  });
  test('N2: who raises no pratiche writes to the Coordinamento alone', () => {
    const { COORDINAMENTO, ...offices } = Addressee;
    for (const office of Object.values(offices)) expect(whoMay((actor) => mayAddress(actor, office)).wider).toEqual([]);
    expect(whoMay((actor) => mayAddress(actor, COORDINAMENTO)).wider).toEqual([...EVERYBODY]);
    expect(whoMay((actor) => mayAddress(actor, offices.QUESTURA_IMMIGRAZIONE)).here).toEqual([...EVERYBODY]);
  });
  test('N2: the rete ristretta raises all three purposes, the allargata consultations, nobody from outside', () => {
    for (const purpose of Object.values(CasePurpose)) {
      const wider = purpose === CasePurpose.CONSULTATION ? DESK : [];
      expect([purpose, whoMay((actor) => mayRaise(actor, purpose))]).toEqual([
        purpose,
        { ...both(...DESK), wider: [...wider] },
      ]);
      expect(whoMay((actor) => mayRaise({ ...actor, tier: 'ESTERNA' }, purpose))).toEqual(nobody);
    }
  });
  test.each<[CasePurpose, NetworkRight, NetworkRight]>([
    [CasePurpose.CONSULTATION, 'RAISE_CONSULTATIONS', 'RAISE_PRATICHE'],
    [CasePurpose.PRATICA_STATE, 'RAISE_PRATICHE', 'RAISE_CONSULTATIONS'],
    [CasePurpose.PRATICA_ON_HOLD, 'RAISE_PRATICHE', 'RAISE_CONSULTATIONS'],
  ])(
    'N2: %s is raised by whom the coordination gives the right to, whatever their network',
    (purpose, right, other) => {
      expect(whoMay((actor) => mayRaise(taken(actor, right), purpose))).toEqual(nobody);
      expect(whoMay((actor) => mayRaise(given(actor, right), purpose))).toEqual(both(...DESK));
      expect(whoMay((actor) => mayRaise({ ...actor, rights: [other] }, purpose))).toEqual(nobody);
      expect(whoMay((actor) => canOpen({ ...actor, rights: [right] }))).toEqual(both(...DESK));
      expect(whoMay((actor) => canOpen({ ...actor, rights: ['PROPOSE_FAQ', 'BOOK_FOR_CITIZENS'] }))).toEqual(nobody);
    },
  );
  const editors = ['EDITOR', ...COORDINATION] as const;
  test('C5 C33: what has an answer is written anew by editors and coordination, by no right of a network', () => {
    expect(whoMay((actor) => canRelease(given(actor, 'PROPOSE_FAQ'), facts))).toEqual(both(...editors));
    expect(whoMay((actor) => canRelease(actor, { ...facts, state: CaseState.TRIAGED }))).toEqual(nobody);
  });
  test('C33 N2: a FAQ is proposed of what has an answer, by them and by its own desk of the rete ristretta', () => {
    const proposing = allowed({ here: [...DESK, ...editors], elsewhere: editors, wider: editors });
    expect(whoMay((actor) => canProposeFaq(actor, facts))).toEqual(proposing);
    expect(whoMay((actor) => canProposeFaq(actor, { ...facts, state: CaseState.TRIAGED }))).toEqual(nobody);
    expect(whoMay((actor) => canProposeFaq({ ...actor, isMultiplier: true }, facts))).toEqual(both(...editors));
  });
  test('N2: the right to propose is given and taken; in the rete allargata of what one wrote oneself', () => {
    const own = { ...facts, openedById: PLACE.me };
    expect(whoMay((actor) => canProposeFaq(taken(actor, 'PROPOSE_FAQ'), own))).toEqual(both(...editors));
    expect(whoMay((actor) => canProposeFaq(given(actor, 'PROPOSE_FAQ'), facts)).wider).not.toContain('OPERATOR');
    expect(whoMay((actor) => canProposeFaq(given(actor, 'PROPOSE_FAQ'), own))).toEqual(
      allowed({ here: [...DESK, ...editors], elsewhere: editors }),
    );
  });
  test('C40: a case is marked for the équipe once it is submitted, by its desk and the coordination', () => {
    expect(whoMay((actor) => canDiscussInEquipe(actor, facts))).toEqual(
      allowed({ here: [...DESK, ...COORDINATION], elsewhere: COORDINATION, wider: COORDINATION }),
    );
    expect(whoMay((actor) => canDiscussInEquipe(actor, { ...facts, submittedAt: null }))).toEqual(nobody);
  });
});

describe('C12 C13: who judges an answer', () => {
  const answer = {
    officeId: PLACE.office,
    recordedById: ELSEWHERE.other,
    givenById: null,
    validation: AnswerValidation.UNVALIDATED,
  };
  const referent = allowed({ here: ['OFFICE_REFERENT'] });
  test('the referent of its office, and nobody who wrote or gave it', () => {
    expect(whoMay((actor) => judges(actor, answer))).toEqual(referent);
    expect(whoMay((actor) => canValidate(actor, answer))).toEqual(referent);
    expect(whoMay((actor) => canContest(actor, answer))).toEqual(referent);
    for (const over of [{ recordedById: PLACE.me }, { givenById: PLACE.me }]) {
      expect(whoMay((actor) => canValidate(actor, { ...answer, ...over }))).toEqual(nobody);
      expect(whoMay((actor) => canContest(actor, { ...answer, ...over }))).toEqual(nobody);
    }
    const superseded = { ...answer, validation: AnswerValidation.SUPERSEDED };
    expect(whoMay((actor) => canValidate(actor, superseded))).toEqual(nobody);
    expect(whoMay((actor) => canContest(actor, superseded))).toEqual(nobody);
    expect(whoMay((actor) => judges(actor, { ...answer, officeId: null }))).toEqual(nobody);
  });
  test('without a name nobody is the author', () => {
    expect(whoMay((actor) => isAuthor(actor, { ...answer, givenById: null })).others).toEqual([]);
    expect(whoMay((actor) => isAuthor(actor, { ...answer, recordedById: PLACE.me })).others).toEqual(['COLLEAGUE']);
  });
  test('reading is acknowledged by desks', () => {
    expect(whoMay(acknowledges)).toEqual(both(...DESK));
  });
});

describe('C14 C24: corrections', () => {
  const base = { enteId: PLACE.ente, sportelloId: PLACE.desk, personId: null, sentById: ELSEWHERE.other };
  test('for the desk that used the answer, in its own ente, in the rete ristretta', () => {
    expect(whoMay((actor) => isForDeskOf(actor, base))).toEqual(allowed({ here: DESK, wider: [] }));
    const otherDesk = { ...base, sportelloId: ELSEWHERE.desk };
    expect(whoMay((actor) => isForDeskOf(actor, otherDesk))).toEqual(allowed({ here: ['ENTE_ADMIN'], wider: [] }));
    expect(whoMay((actor) => isForDeskOf(actor, { ...base, sportelloId: null })).here).toEqual(['ENTE_ADMIN']);
    expect(whoMay((actor) => isForDeskOf(actor, { ...base, enteId: ELSEWHERE.ente }))).toEqual(
      allowed({ elsewhere: ['ENTE_ADMIN'] }),
    );
  });
  test('I5: in the rete allargata for the person, and only while they act for that ente', () => {
    const own = { ...base, sportelloId: null, personId: PLACE.me };
    expect(whoMay((actor) => isForDeskOf(actor, own))).toEqual(allowed({ here: DESK, wider: DESK }));
    const colleagues = { ...own, personId: ELSEWHERE.other };
    expect(whoMay((actor) => isForDeskOf(actor, colleagues))).toEqual(allowed({ here: ['ENTE_ADMIN'], wider: [] }));
  });
  test('those who carry answers see it too, and the referent who sent it', () => {
    expect(whoMay((actor) => canSeeCorrection(actor, base))).toEqual(
      allowed({ here: [...DESK, ...CARRIERS], elsewhere: CARRIERS, wider: CARRIERS }),
    );
    const sent = whoMay((actor) => canSeeCorrection(actor, { ...base, sentById: PLACE.me }));
    expect(sent.elsewhere).toContain('OFFICE_REFERENT');
    expect(sent.others).toEqual(['COLLEAGUE']);
  });
});

describe('C9 C23: sheets and notes', () => {
  test('C9: sheets are carried by coordination and liaison, and seen at the office that they go to', () => {
    expect(whoMay(carriesSheets)).toEqual(both(...CARRIERS));
    expect(whoMay((actor) => canSeeSheet(actor, { officeId: PLACE.office }))).toEqual(
      allowed({ here: [...CARRIERS, 'OFFICE_REFERENT'], elsewhere: CARRIERS }),
    );
  });
  const note = { audience: NoteAudience.ENTE, enteId: PLACE.ente, fromDesk: true, writtenById: ELSEWHERE.other };
  const noteFor = (over: object) => whoMay((actor) => canSeeNote(actor, facts, { ...note, ...over }));
  test('C23: a note for the ente stays in the ente', () => {
    expect(noteFor({})).toEqual(allowed({ here: [...DESK, ...CARRIERS], wider: CARRIERS }));
  });
  test('C23: a note for the coordination is read by who carries, and at the desk only what it wrote', () => {
    const audience = NoteAudience.COORDINATION;
    expect(noteFor({ audience })).toEqual(
      allowed({ here: [...DESK, ...CARRIERS], elsewhere: CARRIERS, wider: CARRIERS }),
    );
    expect(noteFor({ audience, fromDesk: false })).toEqual(both(...CARRIERS));
  });
  test('C23: a note for the authority is read by its referent as well', () => {
    const audience = NoteAudience.AUTHORITY;
    expect(noteFor({ audience, fromDesk: false })).toEqual(
      allowed({ here: [...CARRIERS, 'OFFICE_REFERENT'], elsewhere: CARRIERS }),
    );
  });
  test('C23: whoever wrote it reads it, while they see the case', () => {
    expect(noteFor({ writtenById: PLACE.me, audience: NoteAudience.AUTHORITY }).elsewhere).toContain('EDITOR');
    const draft = { ...facts, submittedAt: null };
    const own = whoMay((actor) => canSeeNote(actor, draft, { ...note, writtenById: PLACE.me }));
    expect(own).toEqual(allowed({ here: DESK, wider: [] }));
  });
});
