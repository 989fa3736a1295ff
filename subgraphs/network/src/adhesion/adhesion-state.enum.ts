import { registerEnumType } from 'type-graphql';
import { AdhesionState } from './adhesion.states.js';

registerEnumType(AdhesionState, {
  name: 'AdhesionState',
  description: 'Stato dell’adesione. Where an ente stands between invitation and withdrawal.',
  valuesConfig: {
    INVITED: { description: 'Invitato. The coordination has invited the ente.' },
    REQUESTED: { description: 'Richiesta. The ente asks to adhere.' },
    UNDER_REVIEW: { description: 'In esame. The Provincia examines the request.' },
    APPROVED: { description: 'Approvata. Signatures are awaited.' },
    SIGNED: { description: 'Sottoscritta. One side has signed, or both and the day of effect has not come.' },
    ACTIVE: { description: 'Efficace. People of the ente may act.' },
    SUSPENDED: { description: 'Sospesa. Nobody of the ente may act for the time being.' },
    WITHDRAWN: { description: 'Recesso. The ente has left.' },
    EXPIRED: { description: 'Scaduta. The protocollo or the adhesion has ended.' },
    REJECTED: { description: 'Respinta. The request was not accepted.' },
  },
});

export enum AdhesionOrder {
  ENTE = 'ENTE',
  STATE = 'STATE',
  REQUESTED = 'REQUESTED',
  TERM = 'TERM',
}

registerEnumType(AdhesionOrder, {
  name: 'AdhesionOrder',
  description: 'Ordine delle adesioni. Then by name of the ente.',
  valuesConfig: {
    ENTE: { description: 'Per nome dell’ente.' },
    STATE: { description: 'Per stato.' },
    REQUESTED: { description: 'Per giorno della richiesta. Who has waited longest first.' },
    TERM: { description: 'Per ultimo giorno. The soonest first.' },
  },
});

export { AdhesionState };
