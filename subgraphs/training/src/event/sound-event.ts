import { isId } from '@respi/kit/reference.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { TrainingEvent } from './event.entity.js';
import type { EventRulesInput, SessionInput } from './event-inputs.js';

const invalid = (field: string, message: string) => new Refusal(UserErrorCode.INVALID, message, [field]);
const MAX_SESSIONS = 60;

type Told = Pick<TrainingEvent, 'title' | 'startsAt' | 'endsAt' | 'capacity'> & { joinLink?: string | null };

/** Refuses a meeting that could not be held; one that is planned or moved begins in the future. */
export function assertSound(event: Told, now: Date | null): void {
  if (!event.title.trim()) throw new Refusal(UserErrorCode.REQUIRED, 'Il titolo è obbligatorio.', ['title']);
  if (event.title.length > 200)
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il titolo è troppo lungo.', ['title'], { max: 200 });
  if (event.endsAt <= event.startsAt) throw invalid('endsAt', 'La fine deve seguire l’inizio.');
  if (now && event.startsAt <= now) throw invalid('startsAt', 'L’inizio deve essere nel futuro.');
  if (event.capacity < 1 || event.capacity > 5_000) throw invalid('capacity', 'I posti vanno da 1 a 5.000.');
  if (event.joinLink && !/^https:\/\/[^\s]{3,500}$/.test(event.joinLink)) {
    throw invalid('joinLink', 'Il collegamento deve cominciare con https://.');
  }
}

/** Sittings in order, none beginning before another ended. */
export function soundSessions(given: readonly SessionInput[]): SessionInput[] {
  if (given.length > MAX_SESSIONS) throw invalid('sessions', `Le sessioni sono al massimo ${MAX_SESSIONS}.`);
  const sessions = [...given].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const [at, session] of sessions.entries()) {
    const before = sessions[at - 1];
    if (session.endsAt <= session.startsAt || (before && session.startsAt < before.endsAt)) {
      throw invalid('sessions', 'Le sessioni non possono sovrapporsi e finiscono dopo l’inizio.');
    }
  }
  return sessions;
}

/** Rules of registration, as they may be set; what is left out stays. */
export function rulesFrom(input: EventRulesInput): Partial<TrainingEvent> {
  const { requiresApproval, approvalHours, silence, coOrganiserEnteIds, certificateThreshold } = input;
  if (approvalHours && (approvalHours < 1 || approvalHours > 720)) {
    throw invalid('approvalHours', 'Le ore per rispondere vanno da 1 a 720.');
  }
  if (certificateThreshold && (certificateThreshold < 1 || certificateThreshold > 100)) {
    throw invalid('certificateThreshold', 'La soglia va da 1 a 100 per cento.');
  }
  if (coOrganiserEnteIds && (coOrganiserEnteIds.length > 20 || !coOrganiserEnteIds.every(isId))) {
    throw invalid('coOrganiserEnteIds', 'Gli enti che progettano insieme non sono validi.');
  }
  const told = {
    requiresApproval: requiresApproval ?? undefined,
    approvalHours: approvalHours ?? undefined,
    silence: silence ?? undefined,
    coOrganiserEnteIds: coOrganiserEnteIds ?? undefined,
    certificateThreshold: certificateThreshold === 0 ? null : (certificateThreshold ?? undefined),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Partial<TrainingEvent>;
}
