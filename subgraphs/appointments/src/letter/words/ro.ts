import type { Words } from '../words.js';

export const ro: Words = {
  subject: {
    confirmed: 'Programare confirmată: {code}',
    moved: 'Programare mutată: {code}',
    cancelledByCitizen: 'Programare anulată: {code}',
    cancelledByOffice: 'Biroul a anulat programarea {code}',
    reminder: 'Reamintire pentru programarea {code}',
    linkAgain: 'Programarea dumneavoastră {code}',
  },
  opening: {
    confirmed: 'Programarea dumneavoastră este confirmată.',
    moved: 'Programarea dumneavoastră a fost mutată. Ora veche nu mai este valabilă.',
    cancelledByCitizen: 'Programarea dumneavoastră este anulată, așa cum ați cerut.',
    cancelledByOffice: 'Biroul a trebuit să anuleze programarea. Puteți face alta pe site.',
    reminder: 'Vă reamintim programarea. Dacă nu puteți veni, anulați-o: locul va folosi altei persoane.',
    linkAgain: 'Aveți deja o programare pentru acest motiv. Din acest mesaj o puteți vedea, muta sau anula.',
  },
  label: {
    code: 'Cod',
    purpose: 'Motiv',
    when: 'Când',
    where: 'Unde',
    bring: 'Ce trebuie să aduceți',
    reason: 'Motivul indicat de birou',
    receipt: 'Dovada programării',
  },
  change: 'Puteți anula sau muta programarea până la {until}, la această adresă:',
  tooLateToChange: 'Nu se mai poate anula sau muta pe site: telefonați la birou.',
  romeTime: 'ora Italiei',
  closing: 'Acest mesaj este automat: nu răspundeți.',
  skipped: {
    CLOSED_DAY: 'În această zi biroul nu primește pentru acest motiv',
    HOLIDAY: 'Sărbătoare',
    CLOSURE: 'Birou închis',
    TOO_SOON: 'Termenul cerut de birou a trecut',
    TOO_FAR: 'Încă nu se poate rezerva',
    FULL: 'Nu mai sunt locuri',
  },
};
