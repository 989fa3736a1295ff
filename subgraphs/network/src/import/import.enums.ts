import { registerEnumType } from 'type-graphql';

export enum ImportAction {
  NEW = 'NEW', // nuovo
  CHANGE = 'CHANGE', // da aggiornare
  SAME = 'SAME', // già così
}

registerEnumType(ImportAction, {
  name: 'ImportAction',
  description: 'Che cosa farebbe una riga.',
  valuesConfig: {
    NEW: { description: 'Nuovo. The ente is not in the register.' },
    CHANGE: { description: 'Da aggiornare. It is, with other data.' },
    SAME: { description: 'Già così. Nothing would change.' },
  },
});

export enum ImportRowState {
  WRONG = 'WRONG',
  NEW = 'NEW',
  CHANGE = 'CHANGE',
  SAME = 'SAME',
}

registerEnumType(ImportRowState, {
  name: 'ImportRowState',
  description: 'Stato di una riga da importare. What it would do, or that it has errors (N1).',
  valuesConfig: {
    WRONG: { description: 'Con errori. Nothing is imported while there is one.' },
    NEW: { description: 'Nuovo. The ente is not in the register.' },
    CHANGE: { description: 'Da aggiornare. It is, with other data.' },
    SAME: { description: 'Già così. Nothing would change.' },
  },
});

export enum ImportRowOrder {
  STATE = 'STATE',
  LINE = 'LINE',
  NAME = 'NAME',
}

registerEnumType(ImportRowOrder, {
  name: 'ImportRowOrder',
  description: 'Ordine delle righe da importare. What is equal by its line in the file (N1).',
  valuesConfig: {
    STATE: { description: 'Per stato. Those with errors first, then new, to update, as they are.' },
    LINE: { description: 'Per riga del file.' },
    NAME: { description: 'Per nome.' },
  },
});
