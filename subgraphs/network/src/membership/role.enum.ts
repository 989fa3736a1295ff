import { registerEnumType } from 'type-graphql';

export enum Role {
  OPERATOR = 'OPERATOR',
  ENTE_ADMIN = 'ENTE_ADMIN',
  COORDINATION = 'COORDINATION',
  PROVINCIAL_COORDINATOR = 'PROVINCIAL_COORDINATOR',
  LIAISON = 'LIAISON',
  OFFICE_REFERENT = 'OFFICE_REFERENT',
  OFFICE_CLERK = 'OFFICE_CLERK',
  MEDIATOR = 'MEDIATOR',
  TRAINER = 'TRAINER',
  EDITOR = 'EDITOR',
  TRANSLATOR = 'TRANSLATOR',
  AUDITOR = 'AUDITOR',
  ADMIN = 'ADMIN',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'Ruolo. What a person does in an ente (I3).',
  valuesConfig: {
    OPERATOR: { description: 'Operatore. Of a desk or a service.' },
    ENTE_ADMIN: { description: 'Amministratore dell’ente. Invites its people and keeps its data.' },
    COORDINATION: { description: 'Coordinamento operativo.' },
    PROVINCIAL_COORDINATOR: { description: 'Coordinatore provinciale. Decides on adhesions.' },
    LIAISON: { description: 'Operatore interfaccia Questura-Prefettura.' },
    OFFICE_REFERENT: { description: 'Referente di Questura o Prefettura. Validates answers.' },
    OFFICE_CLERK: { description: 'Addetto dell’Ufficio Cittadinanza. Keeps its agenda.' },
    MEDIATOR: { description: 'Mediatore culturale.' },
    TRAINER: { description: 'Formatore.' },
    EDITOR: { description: 'Redattore della base di conoscenza.' },
    TRANSLATOR: { description: 'Traduttore.' },
    AUDITOR: { description: 'Revisore. Reads the registers of acts and of reads.' },
    ADMIN: { description: 'Amministratore della piattaforma. Administers, and sees no case.' },
  },
});
