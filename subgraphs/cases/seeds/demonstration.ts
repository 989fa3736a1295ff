import { type Actor, SYSTEM } from '@respi/kit/actor.js';
import { localDate, plusDays, romeInstant, stoppedClock } from '@respi/kit/clock.js';
import { type House, type HouseContext, houseContext, writerFor } from '@respi/kit/context.js';
import { seedId } from '@respi/kit/seed-id.js';
import { AnswerChannel } from '../src/answer/answer.entity.js';
import { contestAnswer } from '../src/answer/commands/contest-answer.js';
import { markAnswerRead } from '../src/answer/commands/mark-answer-read.js';
import { recordAnswer } from '../src/answer/commands/record-answer.js';
import { validateAnswer } from '../src/answer/commands/validate-answer.js';
import type { Addressee } from '../src/case/case.vocabulary.js';
import { closeCase } from '../src/case/commands/close-case.js';
import { openCase } from '../src/case/commands/open-case.js';
import { reopenCase } from '../src/case/commands/reopen-case.js';
import { submitCase } from '../src/case/commands/submit-case.js';
import { triageCase } from '../src/case/commands/triage-case.js';
import { decideHeldAnswer } from '../src/held/commands/decide-held-answer.js';
import { requestInformation } from '../src/information/commands/request-information.js';
import { createDeliverySheet } from '../src/sheet/commands/create-delivery-sheet.js';
import type { Cast } from './cast.js';
import { type Story, stories } from './stories.js';

interface Played {
  readonly story: Story;
  readonly desk: Actor;
  caseId: string;
  answerId: string;
}
interface Step {
  /** Days before today. */
  readonly daysAgo: number;
  play(): Promise<unknown>;
}

/** Days after its opening on which each thing happens to a case. */
const PACE = { triaged: 1, relayed: 2, answered: 4, judged: 5, afterwards: 6 };
const reaches: Record<keyof typeof PACE, readonly Story['until'][]> = {
  triaged: ['triaged', 'relayed', 'answered', 'validated', 'contested', 'closed', 'reopened'],
  relayed: ['relayed', 'answered', 'validated', 'contested', 'closed', 'reopened'],
  answered: ['answered', 'validated', 'contested', 'closed', 'reopened'],
  judged: ['validated', 'contested', 'reopened'],
  afterwards: ['closed', 'reopened'],
};

/**
 * Lives the demonstration: the stories happen day by day, through the very commands that people use, as the people of
 * the cast. Every key is fixed, so that playing it again changes nothing (C42).
 */
export async function liveThrough(house: House, cast: Cast): Promise<void> {
  const now = house.clock.now();
  const today = await dayOfTelling(house);
  const clock = stoppedClock(now);
  const as = (actor: Actor) =>
    houseContext({ ...house, clock }, { actor, requestId: 'demonstration', locale: 'it', mayWrite: true });
  const played = stories.flatMap((story): Played[] => {
    const desk = story.desk === 'wider' ? cast.wider[0] : cast.desks[story.desk % cast.desks.length];
    return desk ? [{ story, desk, caseId: '', answerId: '' }] : [];
  });
  const steps = [...played.flatMap((one) => stepsOf(one, cast, as)), ...sheetsOf(played, cast, as)];
  for (const step of steps.sort((a, b) => b.daysAgo - a.daysAgo)) {
    const day = romeInstant(plusDays(today, -step.daysAgo), '10:00');
    clock.at(new Date(Math.min(day.getTime(), now.getTime())));
    await step.play();
  }
}

/** The day from which the stories count back: the one on which they were first told. */
async function dayOfTelling(house: House): Promise<string> {
  const [first] = [...stories].sort((a, b) => b.daysAgo - a.daysAgo);
  const [told] = await writerFor(house, SYSTEM).execute<{ day: string }[]>(
    `select (at at time zone 'Europe/Rome')::date::text as day from idempotency where client_key = ?`,
    [`demonstration-${first?.code}-open`],
  );
  return told ? plusDays(told.day, first?.daysAgo ?? 0) : localDate(house.clock.now());
}

function stepsOf(played: Played, cast: Cast, as: (actor: Actor) => HouseContext): Step[] {
  const { story, desk } = played;
  const key = (step: string) => ({ clientKey: `demonstration-${story.code}-${step}` });
  const kind = story.addressee;
  const referent = cast.referentOf(kind);
  const at = (step: keyof typeof PACE) => story.daysAgo - PACE[step];
  const does = (step: keyof typeof PACE) => reaches[step].includes(story.until) && at(step) >= 0;
  const steps: Step[] = [{ daysAgo: story.daysAgo, play: () => begin(played, as(desk), key) }];
  const { coordinator } = cast;
  if (story.until === 'asked') {
    const question = 'Quale data porta la lettera, e quale documento chiede?';
    steps.push({
      daysAgo: at('triaged'),
      play: () => requestInformation(as(coordinator), { ...key('ask'), caseId: played.caseId, question }),
    });
  }
  if (does('triaged')) {
    const topicId = seedId('topic', story.topic);
    steps.push({
      daysAgo: at('triaged'),
      play: () => triageCase(as(coordinator), { ...key('triage'), caseId: played.caseId, topicId }),
    });
  }
  if (does('answered')) {
    steps.push({ daysAgo: at('answered'), play: () => answer(played, as, cast, key) });
    steps.push({
      daysAgo: at('answered'),
      play: () => markAnswerRead(as(desk), { ...key('read'), answerId: played.answerId }),
    });
  }
  if (does('judged') && referent) {
    steps.push({ daysAgo: at('judged'), play: () => judge(played, as(referent), key('judge')) });
  }
  if (does('afterwards')) {
    steps.push({ daysAgo: at('afterwards'), play: () => goOn(played, as(desk), key('afterwards')) });
  }
  return steps;
}

async function begin(played: Played, ctx: HouseContext, key: (step: string) => { clientKey: string }): Promise<void> {
  const { story } = played;
  const [praticaKind, praticaValue] = story.pratica ?? [];
  const written = {
    purpose: story.purpose,
    addressee: story.addressee,
    urgency: story.urgency,
    urgencyCriterion: story.criterion,
    subject: story.subject,
    body: story.body,
    personName: story.person,
    topicId: seedId('topic', story.topic),
    ...(praticaKind ? { praticaKind, praticaValue } : {}),
  };
  ({ caseId: played.caseId } = await openCase(ctx, { ...key('open'), ...written }));
  if (story.until !== 'draft') await submitCase(ctx, { ...key('submit'), caseId: played.caseId });
}

/** The interface operator writes down what was said; where it differs from earlier practice the coordination lets it go (C43). */
async function answer(
  played: Played,
  as: (actor: Actor) => HouseContext,
  { liaison, coordinator }: Cast,
  key: (step: string) => { clientKey: string },
): Promise<void> {
  const { caseId, story } = played;
  const ctx = as(liaison);
  const recorded = await recordAnswer(ctx, {
    ...key('answer'),
    caseId,
    body: story.answer ?? '',
    givenByName: 'Funzionario di esempio',
    givenOn: localDate(ctx.clock.now()),
    channel: AnswerChannel.IN_PERSON,
  });
  const { answerId } = recorded.answerId
    ? recorded
    : await decideHeldAnswer(as(coordinator), { ...key('let-go'), caseId, sends: true });
  played.answerId = answerId ?? '';
}

async function judge({ story, answerId }: Played, ctx: HouseContext, key: { clientKey: string }): Promise<void> {
  if (story.until !== 'contested') await validateAnswer(ctx, { ...key, answerId });
  else await contestAnswer(ctx, { ...key, answerId, note: 'Il documento non serve più: la prassi è cambiata.' });
}

async function goOn({ story, caseId }: Played, ctx: HouseContext, key: { clientKey: string }): Promise<void> {
  if (story.until === 'closed') await closeCase(ctx, { ...key, caseId });
  else await reopenCase(ctx, { ...key, caseId, reason: 'La persona chiede quando potrà ritirare il permesso.' });
}

/** One sheet for the cases that reach the same office on the same day. */
function sheetsOf(played: readonly Played[], cast: Cast, as: (actor: Actor) => HouseContext): Step[] {
  const relayed = played.filter(({ story }) => reaches.relayed.includes(story.until));
  const groups = Map.groupBy(relayed, ({ story }) => `${story.addressee}-${story.daysAgo}`);
  return [...groups].map(([code, lines]) => {
    const { addressee, daysAgo } = lines[0]?.story ?? { addressee: '' as Addressee, daysAgo: 0 };
    const on = daysAgo - PACE.relayed;
    const play = () => {
      const ctx = as(cast.liaison);
      return createDeliverySheet(ctx, {
        clientKey: `demonstration-sheet-${code}`,
        officeId: cast.officeId(addressee),
        caseIds: lines.map(({ caseId }) => caseId),
        carrier: cast.liaisonName,
        deliveredOn: localDate(ctx.clock.now()),
      });
    };
    return { daysAgo: on, play };
  });
}
