import type { Actor } from '@respi/kit/actor.js';
import { key, type TestHouse } from '@respi/kit/testing/stand.js';
import { AnswerChannel } from '../../src/answer/answer.entity.js';
import { contestAnswer } from '../../src/answer/commands/contest-answer.js';
import { recordAnswer } from '../../src/answer/commands/record-answer.js';
import { mayAddress } from '../../src/case/case.policy.js';
import { CaseState } from '../../src/case/case.states.js';
import { Addressee, CasePurpose, Urgency } from '../../src/case/case.vocabulary.js';
import { cancelCase } from '../../src/case/commands/cancel-case.js';
import { closeCase } from '../../src/case/commands/close-case.js';
import { type OpenCaseInput, openCase } from '../../src/case/commands/open-case.js';
import { submitCase } from '../../src/case/commands/submit-case.js';
import { triageCase } from '../../src/case/commands/triage-case.js';
import { decideHeldAnswer } from '../../src/held/commands/decide-held-answer.js';
import { requestInformation } from '../../src/information/commands/request-information.js';
import { createDeliverySheet } from '../../src/sheet/commands/create-delivery-sheet.js';
import { people, places } from './province.js';

/** What an operator types for a complete case. Every value is invented. */
export const complete = {
  purpose: CasePurpose.CONSULTATION,
  addressee: Addressee.QUESTURA_IMMIGRAZIONE,
  urgency: Urgency.ORDINARY,
  urgencyCriterion: 'ORDINARY_CRITERION',
  subject: 'Rinnovo fermo da sei mesi',
  body: 'La persona chiede a che punto è la sua domanda.',
  personName: 'Persona Inventata',
  personContact: '+39 000 000000',
};

export interface Built {
  caseId: string;
  answerId: string | null;
  sheetId: string | null;
}

export interface Wish extends Partial<Omit<OpenCaseInput, 'clientKey'>> {
  state?: CaseState;
  by?: Actor;
}

/** A case in the state that is asked for, brought there by the commands that people use. */
export async function buildCase(house: TestHouse, wish: Wish = {}): Promise<Built> {
  const { state = CaseState.DRAFT, by = people.operator, ...over } = wish;
  const as = (actor: Actor) => house.context(actor);
  const built: Built = { caseId: '', answerId: null, sheetId: null };
  const office = over.addressee ?? complete.addressee;
  const isPassedOn = !mayAddress(by, office);
  const addressee = isPassedOn ? Addressee.COORDINAMENTO : office;
  ({ caseId: built.caseId } = await openCase(as(by), { clientKey: key(), ...complete, ...over, addressee }));
  const { caseId } = built;
  const officeId = places.office[office];
  const route = { clientKey: key(), caseId, topicId: places.topic, ...(isPassedOn ? { officeKind: office } : {}) };
  const steps: Partial<Record<CaseState, () => Promise<unknown>>> = {
    SUBMITTED: () => submitCase(as(by), { clientKey: key(), caseId }),
    TRIAGED: () => triageCase(as(people.coordinator), route),
    RELAYED: async () => {
      const sheet = { clientKey: key(), officeId, caseIds: [caseId], carrier: 'Operatrice di prova' };
      ({ sheetId: built.sheetId } = await createDeliverySheet(as(people.liaison), sheet));
    },
    ANSWERED: async () => {
      ({ answerId: built.answerId } = await answerCase(house, caseId));
    },
    CLOSED: () => closeCase(as(by), { clientKey: key(), caseId }),
  };
  if (state === CaseState.CANCELLED) await cancelCase(as(by), { clientKey: key(), caseId, reason: 'Non serve più' });
  for (const step of path(state)) await steps[step]?.();
  if (state === CaseState.INFO_REQUESTED) {
    await requestInformation(as(people.coordinator), { clientKey: key(), caseId, question: 'Da quando?' });
  }
  return built;
}

const line = [CaseState.SUBMITTED, CaseState.TRIAGED, CaseState.RELAYED, CaseState.ANSWERED, CaseState.CLOSED];
const path = (state: CaseState): CaseState[] =>
  state === CaseState.INFO_REQUESTED ? [CaseState.SUBMITTED] : line.slice(0, line.indexOf(state) + 1);

/** Records an answer of the office, as the liaison does; where it differs from earlier practice the coordination lets it go. */
export async function answerCase(house: TestHouse, caseId: string, body = 'La domanda è in lavorazione.') {
  const recorded = await recordAnswer(house.context(people.liaison), {
    clientKey: key(),
    caseId,
    body,
    givenByName: 'Ispettore di prova',
    givenOn: '2026-11-23',
    channel: AnswerChannel.IN_PERSON,
  });
  const { answerId } = recorded.answerId
    ? recorded
    : await decideHeldAnswer(house.context(people.coordinator), { clientKey: key(), caseId, sends: true });
  return { caseId, answerId: answerId ?? '' };
}

/** Contests an answer, as the referent does. */
export const contest = (house: TestHouse, answerId: string) =>
  contestAnswer(house.context(people.referent), { clientKey: key(), answerId, note: 'Il termine è un altro' });
