import { randomUUID } from 'node:crypto';
import type { Tx } from './command.js';
import { Refusal, UserErrorCode } from './user-error.js';

/** Message to another house: one named mutation there takes `input: CourierInput!`. */
export interface Message {
  readonly to: string;
  readonly command: string;
  /** Messages on one entity arrive in the order in which they were sent. */
  readonly entityKey: string;
  readonly payload: object;
}

/** One e-mail to one person; its text is made by the house's template in the reader's language. */
export interface Mail {
  readonly to: string;
  /** E-mail where left out; TEXT goes to a telephone, through the channel that the installation has (A45). */
  readonly channel?: 'TEXT';
  readonly template: string;
  readonly locale: string;
  /** Values for the template. Codes and links only: no personal data leaves by e-mail (C35). */
  readonly params: Record<string, unknown>;
  readonly entityKey: string;
}

/** Notice to those who work at an audience; exactly one of the audience fields, or a person. */
export interface Notice {
  readonly kind: string;
  readonly audience: {
    readonly personId?: string;
    readonly sportelloId?: string;
    readonly enteId?: string;
    readonly officeId?: string;
    readonly roles?: readonly string[];
  };
  /** Path on the site, without locale. */
  readonly href: string;
  /** Codes and numbers for the text; no personal data. */
  readonly params: Record<string, string>;
  readonly entityKey: string;
}

/** What happened, for indicators: never a person. */
export interface Fact {
  readonly kind: string;
  readonly enteId?: string | null;
  readonly sportelloId?: string | null;
  readonly bacinoId?: string | null;
  readonly officeId?: string | null;
  readonly topicId?: string | null;
  readonly urgency?: string | null;
  readonly language?: string | null;
  readonly detail?: Record<string, string | number | boolean | null>;
}

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/;

async function post(
  tx: Tx,
  kind: 'MESSAGE' | 'MAIL',
  target: string,
  commandName: string,
  entityKey: string,
  payload: object,
) {
  await tx.sql(
    `insert into outbox (id, kind, target, command, entity_key, sealed_payload, origin, created_at)
     values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [
      randomUUID(),
      kind,
      target,
      commandName,
      entityKey,
      tx.ctx.house.cipher.seal(JSON.stringify(payload)),
      JSON.stringify({ actor: tx.actor, requestId: tx.ctx.requestId }),
      tx.now,
    ],
  );
}

export const postMessage = (tx: Tx, message: Message): Promise<void> =>
  post(tx, 'MESSAGE', message.to, message.command, message.entityKey, message.payload);

const TELEPHONE = /^\+\d{6,15}$/;

export async function postMail(tx: Tx, mail: Mail): Promise<void> {
  if (mail.channel === 'TEXT') {
    if (!TELEPHONE.test(mail.to))
      throw new Refusal(UserErrorCode.INVALID, 'Il numero di telefono non è valido.', ['phone']);
    await post(tx, 'MAIL', 'text', mail.template, mail.entityKey, mail);
    return;
  }
  if (!ADDRESS.test(mail.to) || mail.to.length > 254) {
    throw new Refusal(UserErrorCode.INVALID, 'L’indirizzo e-mail non è valido.', ['email']);
  }
  await post(tx, 'MAIL', 'smtp', mail.template, mail.entityKey, mail);
}

export const postNotice = (tx: Tx, notice: Notice): Promise<void> =>
  post(tx, 'MESSAGE', 'network', 'receiveNotice', notice.entityKey, notice);

export async function postFact(tx: Tx, fact: Fact): Promise<void> {
  const factId = randomUUID();
  const { kind, enteId, sportelloId, bacinoId, officeId, topicId, urgency, language, detail = {} } = fact;
  const places = [enteId, sportelloId, bacinoId, officeId, topicId, urgency, language].map((value) => value ?? null);
  await tx.sql(
    `insert into fact (fact_id, at, kind, ente_id, sportello_id, bacino_id, office_id, topic_id, urgency, language, detail)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [factId, tx.now, kind, ...places, JSON.stringify(detail)],
  );
  await post(tx, 'MESSAGE', 'network', 'receiveFact', `fact:${factId}`, { factId, at: tx.now.toISOString(), ...fact });
}
