import type { Words } from '../words.js';

export const ro: Words = {
  subject: {
    confirmed: 'Programare confirmată: {code}',
    moved: 'Programare mutată: {code}',
    cancelledByCitizen: 'Programare anulată: {code}',
    cancelledByOffice: 'Biroul a anulat programarea {code}',
    reminder: 'Reamintire pentru programarea {code}',
    linkAgain: 'Programarea dumneavoastră {code}',
    moveProposed: 'Oră nouă propusă pentru programarea {code}',
    documentsMissing: 'Documente de adus: programarea {code}',
    waitingJoined: 'Sunteți pe lista de așteptare',
    placeOffered: 'S-a eliberat un loc pentru dvs.',
    offerPassed: 'Oferta locului a expirat',
    placesOpen: 'Sunt locuri libere',
  },
  opening: {
    confirmed: 'Programarea dumneavoastră este confirmată.',
    moved: 'Programarea dumneavoastră a fost mutată. Ora veche nu mai este valabilă.',
    cancelledByCitizen: 'Programarea dumneavoastră este anulată, așa cum ați cerut.',
    cancelledByOffice: 'Biroul a trebuit să anuleze programarea. Puteți face alta pe site.',
    reminder: 'Vă reamintim programarea. Dacă nu puteți veni, anulați-o: locul va folosi altei persoane.',
    linkAgain: 'Aveți deja o programare pentru acest motiv. Din acest mesaj o puteți vedea, muta sau anula.',
    moveProposed: 'În acea zi biroul va fi închis. Vă propune o oră nouă și v-o păstrează până la termenul indicat.',
    documentsMissing:
      'Pentru dosarul dvs. lipsesc documente. Puteți face o programare pentru a le preda: formularul este deja completat cu motivul.',
    waitingJoined:
      'Sunteți pe lista de așteptare. Când se eliberează un loc, vi-l oferim mai întâi dvs., în ordinea sosirii.',
    placeOffered:
      'S-a eliberat un loc și vă este rezervat până la termenul indicat. Dacă nu răspundeți, trece la persoana următoare.',
    offerPassed:
      'Nu ați răspuns la timp: locul a trecut la persoana următoare. Rămâneți pe listă până când ieșiți sau se termină ofertele.',
    placesOpen: 'Sunt din nou locuri libere pentru motivul indicat. Nu sunt rezervate: programați-vă cât mai repede.',
  },
  label: {
    code: 'Cod',
    purpose: 'Motiv',
    when: 'Când',
    where: 'Unde',
    bring: 'Ce trebuie să aduceți',
    reason: 'Motivul indicat de birou',
    receipt: 'Dovada programării',
    newTime: 'Oră nouă propusă',
  },
  change: 'Puteți anula sau muta programarea până la {until}, la această adresă:',
  tooLateToChange: 'Nu se mai poate anula sau muta pe site: telefonați la birou.',
  romeTime: 'ora Italiei',
  closing: 'Acest mesaj este automat: nu răspundeți.',
  answerBy: 'Răspundeți până la {until}, la această adresă:',
  waitingLink: 'La această adresă vedeți poziția dvs. și puteți ieși de pe listă:',
  bookHere: 'Programați-vă la această adresă:',
  release: 'Locuri noi în fiecare {weekday} la {time}',
  skipped: {
    CLOSED_DAY: 'În această zi biroul nu primește pentru acest motiv',
    HOLIDAY: 'Sărbătoare',
    CLOSURE: 'Birou închis',
    TOO_SOON: 'Termenul cerut de birou a trecut',
    TOO_FAR: 'Încă nu se poate rezerva',
    FULL: 'Nu mai sunt locuri',
  },
};
