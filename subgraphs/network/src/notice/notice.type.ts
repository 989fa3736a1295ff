import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { NoticeKind } from './notice.kinds.js';

registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'Tipo di avviso.',
  valuesConfig: {
    CASE_INFO_REQUESTED: { description: 'Informazioni richieste. The desk is asked for what is missing (C17).' },
    CASE_ANSWERED: { description: 'Riscontro ricevuto. The desk’s case has an answer.' },
    CASE_VALIDATED: { description: 'Riscontro validato. By the authority.' },
    CASE_CONTESTED: { description: 'Riscontro contestato. By the authority: what rests on it is to be seen again.' },
    CASE_RELAYED: { description: 'Consegnata. The case went to the office.' },
    CASE_REOPENED: { description: 'Riaperta.' },
    CASE_RAISED: { description: 'Nuova segnalazione. For who sorts and answers.' },
    CASE_ASSIGNED: { description: 'Assegnata. A case was given to the interface operator who is told (C8).' },
    CASE_CORRECTED: { description: 'Correzione. An answer that the desk used was contested or replaced (C14).' },
    CASE_DUE_SOON: { description: 'Scadenza vicina. For the coordination (C19).' },
    CASE_OVERDUE: { description: 'Oltre la scadenza. For the coordination, then for the province (C19).' },
    CASE_TRANSFER: { description: 'Trasferimento. Offered to a desk, or its outcome (C25).' },
    CASE_SAME_MATTER: { description: 'Stessa pratica. Two desks follow it (C6).' },
    CASE_DIFFERS: { description: 'Risposta divergente. It waits for the coordination (C43).' },
    CASE_WATCHED: { description: 'Novità. On a case that the person watches (C39).' },
    CASE_UNREAD: { description: 'Risposta non letta. For three working days (C39).' },
    MEDIATION: { description: 'Mediazione. Asked for, assigned or done (C27).' },
    ADVICE: { description: 'Parere. Asked for or given (C28).' },
    HELPDESK: { description: 'Assistenza. Problem of the platform, or its answer (C41).' },
    QUESTION: { description: 'Domanda di un cittadino. For the desk that answers (P27).' },
    FAQ_PUBLISHED: { description: 'Domanda frequente pubblicata.' },
    CONTENT_TO_REVIEW: { description: 'Contenuto da rivedere.' },
    BARRIER_REPORTED: { description: 'Segnalazione di accessibilità. It is answered within thirty days (P34).' },
    BOOKING_CONFIRMED: { description: 'Appuntamento confermato.' },
    TRAINING_REGISTERED: { description: 'Iscrizione alla formazione.' },
    TRAINING_CHANGED: { description: 'Evento formativo modificato.' },
    TRAINING_REQUESTED: { description: 'Richiesta di partecipazione. For the administrators of the ente (T7).' },
    ADHESION_CHANGED: { description: 'Adesione aggiornata.' },
    ADHESION_DUE: { description: 'Adesione da firmare o rinnovare entro un giorno (N8, N15).' },
    ADHESION_APPLIED: { description: 'Domanda di adesione. Came by the site; the coordination checks it (N6, N23).' },
    NETWORK_RIGHT_CHANGED: {
      description: 'Diritto della rete cambiato. Given to one’s network or taken from it (N2).',
    },
    ACCESS_CHANGED: {
      description: 'Accesso cambiato. Password, second factor, roles lent, or what waits for approval (I8).',
    },
    FILE_REFUSED: {
      description: 'File rifiutato. The antivirus found something in a file that had waited for it (TH14).',
    },
    SECURITY: { description: 'Sicurezza. For example a sign-in from a new device.' },
    BULK_READING: { description: 'Lettura in massa. Somebody opened very many rows in a short time.' },
    ERASURE_REQUESTED: { description: 'Cancellazione da decidere. A second person is needed.' },
    ERASURE_FINISHED: { description: 'Cancellazione conclusa.' },
  },
});

export { NoticeKind };

@ObjectType({ description: 'Valore dell’avviso. Codes and numbers, never personal data.' })
export class NoticeParam {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Valore.' })
  value!: string;
}

@ObjectType({ description: 'Avviso. On the dashboard of one person (I20).' })
export class Notice {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeKind, { description: 'Tipo.' })
  kind!: NoticeKind;

  @Field(() => DateTime, { description: 'Quando.' })
  at!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Letto. When; null while unread.' })
  readAt!: Date | null;

  @Field(() => String, { description: 'Dove porta. Path on the site, without language.' })
  href!: string;

  params!: Record<string, string>;
  seq!: number;
}

@ObjectType({ description: 'Preferenza. Whether a kind of notice also goes by e-mail.' })
export class NoticePreference {
  @Field(() => NoticeKind, { description: 'Tipo.' })
  kind!: NoticeKind;

  @Field(() => Boolean, { description: 'Per e-mail.' })
  email!: boolean;
}
