import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { type CaseMove, CaseState, isLawful } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { type Built, buildCase } from '../build/case.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

interface Command {
  readonly verb: string;
  readonly move: CaseMove;
  /** Everybody who may, on a case of the desk of Alba to the Questura. */
  readonly allowed: readonly Who[];
  readonly input: (built: Built) => object;
}

const desk: readonly Who[] = ['operator', 'colleague', 'enteAdmin'];
const coordination: readonly Who[] = ['coordinator', 'provincial'];
const carriers: readonly Who[] = [...coordination, 'liaison'];
const onCase =
  (over: object = {}) =>
  ({ caseId }: Built) => ({ caseId, ...over });

const commands: readonly Command[] = [
  { verb: 'saveDraft', move: 'save', allowed: desk, input: onCase({ subject: 'Altro oggetto' }) },
  { verb: 'submitCase', move: 'submit', allowed: desk, input: onCase() },
  { verb: 'triageCase', move: 'triage', allowed: coordination, input: onCase({ topicId: places.topic }) },
  {
    verb: 'createDeliverySheet',
    move: 'relay',
    allowed: carriers,
    input: ({ caseId }) => ({ officeId: places.office.QUESTURA_IMMIGRAZIONE, caseIds: [caseId], carrier: 'Chi porta' }),
  },
  {
    verb: 'recordAnswer',
    move: 'answer',
    allowed: carriers,
    input: onCase({ body: 'Sì', givenByName: 'Ispettore', givenOn: '2026-11-20', channel: 'PHONE' }),
  },
  { verb: 'requestInformation', move: 'ask', allowed: carriers, input: onCase({ question: 'Da quando?' }) },
  { verb: 'provideInformation', move: 'inform', allowed: desk, input: onCase({ text: 'Da maggio' }) },
  { verb: 'reopenCase', move: 'reopen', allowed: desk, input: onCase({ reason: 'Serve altro' }) },
  { verb: 'closeCase', move: 'close', allowed: [...desk, ...coordination], input: onCase() },
  { verb: 'cancelCase', move: 'cancel', allowed: [...desk, ...coordination], input: onCase({ reason: 'Non serve' }) },
  {
    verb: 'requestTransfer',
    move: 'transfer',
    allowed: [...desk, ...coordination],
    input: onCase({ sportelloId: places.bra.desk, reason: 'Ha cambiato residenza' }),
  },
  {
    verb: 'splitCase',
    move: 'split',
    allowed: coordination,
    input: onCase({
      parts: [
        { officeKind: 'QUESTURA_IMMIGRAZIONE', question: 'Per la Questura' },
        { officeKind: 'PREFETTURA_SUI', question: 'Per la Prefettura' },
      ],
    }),
  },
  {
    verb: 'mergeCases',
    move: 'merge',
    allowed: coordination,
    input: onCase({
      get intoCaseId() {
        return mainCaseId;
      },
    }),
  },
  {
    verb: 'requestMediation',
    move: 'mediate',
    allowed: [...desk, ...carriers],
    input: onCase({ language: 'ar', mode: 'REMOTE', wantedOn: '2026-12-01', about: 'Un colloquio' }),
  },
  {
    verb: 'askAdvice',
    move: 'advise',
    allowed: [...desk, ...carriers],
    input: onCase({ kind: 'LEGAL', question: 'Si può?', askedOf: 'Avvocata di prova' }),
  },
  {
    verb: 'addNote',
    move: 'note',
    allowed: [...desk, ...carriers, 'referent', 'secondReferent'],
    input: onCase({ audience: 'COORDINATION', body: 'Una nota' }),
  },
];

/** Those who may, and see a case in this state: a draft is the desk's alone, and the liaison waits for the triage. */
const sees = (who: Who, state: CaseState): boolean => {
  if (desk.includes(who)) return true;
  // the cancelled case of this test was a draft
  const neverSent = state === CaseState.DRAFT || state === CaseState.CANCELLED;
  const untriaged = state === CaseState.SUBMITTED || state === CaseState.INFO_REQUESTED;
  return !neverSent && !(who === 'liaison' && untriaged);
};
/** An answered case takes another answer only after a contest, which has a test of its own. */
const isOpenTo = (move: CaseMove, state: CaseState) =>
  isLawful(state, move) && !(move === 'answer' && state === CaseState.ANSWERED);

let house: TestHouse;
let mainCaseId = '';
const standing = new Map<CaseState, Built>();
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  mainCaseId = (await buildCase(house, { state: CaseState.TRIAGED, by: people.stranger })).caseId;
  for (const state of Object.values(CaseState)) standing.set(state, await buildCase(house, { state }));
}, 60_000);
afterAll(() => house.close());

const inState = (state: CaseState): Built => {
  const built = standing.get(state);
  if (!built) throw new Error(`No case in state ${state}`);
  return built;
};

describe.each(commands)('$verb', ({ verb, move, allowed, input }) => {
  test.each(Object.values(CaseState))(
    'C20 C24: on a case in state %s nobody does what is not theirs, in any role',
    async (state) => {
      for (const who of everyone.filter((one) => !allowed.includes(one) || !sees(one, state))) {
        const { code } = await act(house, people[who], verb, input(inState(state)));
        expect([who, REFUSED.includes(code), code]).toEqual([who, true, code]);
      }
    },
  );

  test('C20: in every other state it is WRONG_STATE for all who may', async () => {
    for (const state of Object.values(CaseState).filter((one) => !isOpenTo(move, one))) {
      for (const who of allowed.filter((one) => sees(one, state))) {
        const { code } = await act(house, people[who], verb, input(inState(state)));
        expect([state, who, code]).toEqual([state, who, 'WRONG_STATE']);
      }
    }
  });

  test.each(Object.values(CaseState).filter((state) => isOpenTo(move, state)))(
    'C20: on a case in state %s it succeeds for one who may',
    async (state) => {
      const who = allowed.find((one) => sees(one, state)) ?? 'operator';
      const built = await buildCase(house, { state });
      expect((await act(house, people[who], verb, input(built))).code).toBe('OK');
    },
  );
});

test('C20: the refused left every case as it was', async () => {
  for (const [state, { caseId }] of standing) {
    expect(await house.sql('select state from "case" where id = $1', [caseId])).toEqual([{ state }]);
  }
});

test('C20: what the API refuses, viewerCan denies, for everybody and in every state', async () => {
  const flags: Partial<Record<CaseMove, string>> = {
    save: 'viewerCanEdit',
    submit: 'viewerCanSubmit',
    triage: 'viewerCanTriage',
    relay: 'viewerCanRelay',
    answer: 'viewerCanAnswer',
    reopen: 'viewerCanReopen',
    close: 'viewerCanClose',
    cancel: 'viewerCanCancel',
    transfer: 'viewerCanTransfer',
    split: 'viewerCanSplit',
    merge: 'viewerCanMerge',
    mediate: 'viewerCanRequestMediation',
    advise: 'viewerCanAskAdvice',
    note: 'viewerCanAddNote',
  };
  for (const [state, { caseId }] of standing) {
    for (const who of everyone) {
      const source = `query ($id: ID!) { case(id: $id) { ${Object.values(flags).join(' ')} } }`;
      const { data } = await house.ask(people[who], source, { id: caseId });
      for (const { move, allowed } of commands) {
        const flag = flags[move];
        const expected = allowed.includes(who) && sees(who, state) && isOpenTo(move, state);
        if (flag) expect([state, who, flag, data?.case?.[flag] ?? false]).toEqual([state, who, flag, expected]);
      }
    }
  }
});
