import type { Words } from '../words.js';

export const ro: Words = {
  subject: {
    confirmed: 'Programare confirmată: {code}',
    moved: 'Programare mutată: {code}',
    cancelledByCitizen: 'Programare anulată: {code}',
    cancelledByOffice: 'Biroul a anulat programarea {code}',
    reminder: 'Reamintire pentru programarea {code}',
    linkAgain: 'Programarea ta {code}',
    moveProposed: 'Oră nouă propusă pentru programarea {code}',
    documentsMissing: 'Documente de adus: programarea {code}',
    waitingJoined: 'Ești pe lista de așteptare',
    placeOffered: 'S-a eliberat un loc pentru tine',
    offerPassed: 'Oferta locului a expirat',
    placesOpen: 'Sunt locuri libere',
  },
  opening: {
    confirmed: 'Programarea ta este confirmată.',
    moved: 'Programarea ta a fost mutată. Ora veche nu mai este valabilă.',
    cancelledByCitizen: 'Programarea ta este anulată, așa cum ai cerut.',
    cancelledByOffice: 'Biroul a trebuit să anuleze programarea ta. Poți face alta pe site.',
    reminder: 'Îți reamintim programarea. Dacă nu poți veni, anuleaz-o: locul va folosi altei persoane.',
    linkAgain: 'Ai deja o programare pentru acest motiv. Din acest mesaj o poți vedea, muta sau anula.',
    moveProposed: 'În acea zi biroul va fi închis. Îți propune o oră nouă și ți-o păstrează până la termenul indicat.',
    documentsMissing:
      'Pentru dosarul tău lipsesc documente. Poți face o programare pentru a le preda: formularul este deja completat cu motivul.',
    waitingJoined:
      'Ești pe lista de așteptare. Când se eliberează un loc, ți-l oferim mai întâi ție, în ordinea sosirii.',
    placeOffered:
      'S-a eliberat un loc și îți este rezervat până la termenul indicat. Dacă nu răspunzi, trece la persoana următoare.',
    offerPassed:
      'Nu ai răspuns la timp: locul a trecut la persoana următoare. Rămâi pe listă până când ieși sau se termină ofertele.',
    placesOpen: 'Sunt din nou locuri libere pentru motivul indicat. Nu sunt rezervate: programează-te cât mai repede.',
  },
  label: {
    code: 'Cod',
    purpose: 'Motiv',
    when: 'Când',
    where: 'Unde',
    bring: 'Ce trebuie să aduci',
    reason: 'Motivul indicat de birou',
    receipt: 'Dovada programării',
    newTime: 'Oră nouă propusă',
  },
  change: 'Poți anula sau muta programarea până la {until}, la această adresă:',
  tooLateToChange: 'Nu se mai poate anula sau muta pe site: telefonează la birou.',
  romeTime: 'ora Italiei',
  closing: 'Acest mesaj este automat: nu răspunde.',
  answerBy: 'Răspunde până la {until}, la această adresă:',
  waitingLink: 'La această adresă îți vezi poziția și poți ieși de pe listă:',
  bookHere: 'Programează-te la această adresă:',
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
