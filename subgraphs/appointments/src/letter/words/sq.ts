import type { Words } from '../words.js';

export const sq: Words = {
  subject: {
    confirmed: 'Takimi u konfirmua: {code}',
    moved: 'Takimi u zhvendos: {code}',
    cancelledByCitizen: 'Takimi u anulua: {code}',
    cancelledByOffice: 'Zyra anuloi takimin {code}',
    reminder: 'Kujtesë për takimin {code}',
    linkAgain: 'Takimi yt {code}',
    moveProposed: 'Orar i ri i propozuar për takimin {code}',
    documentsMissing: 'Dokumente për të sjellë: takimi {code}',
    waitingJoined: 'Je në listën e pritjes',
    placeOffered: 'U lirua një vend për ty',
    offerPassed: 'Oferta e vendit ka skaduar',
    placesOpen: 'Ka vende të lira',
  },
  opening: {
    confirmed: 'Takimi yt është konfirmuar.',
    moved: 'Takimi yt është zhvendosur. Orari i vjetër nuk vlen më.',
    cancelledByCitizen: 'Takimi yt u anulua, siç kërkove.',
    cancelledByOffice: 'Zyra u detyrua të anulojë takimin tënd. Mund të rezervosh një tjetër në faqe.',
    reminder: 'Të kujtojmë takimin tënd. Nëse nuk mund të vish, anuloje: vendi i duhet një personi tjetër.',
    linkAgain: 'Ke tashmë një takim për këtë arsye. Nga ky mesazh mund ta shohësh, ta zhvendosësh ose ta anulosh.',
    moveProposed:
      'Atë ditë zyra do të jetë e mbyllur. Të propozon një orar të ri dhe ta mban deri në afatin e treguar.',
    documentsMissing:
      'Për dosjen tënde mungojnë dokumente. Mund të caktosh një takim për t’i dorëzuar: formulari është plotësuar tashmë me arsyen.',
    waitingJoined: 'Je në listën e pritjes. Kur lirohet një vend, të ofrohet ty i pari, sipas radhës së ardhjes.',
    placeOffered:
      'U lirua një vend dhe është i rezervuar për ty deri në afatin e treguar. Nëse nuk përgjigjesh, i kalon personit tjetër.',
    offerPassed:
      'Nuk u përgjigje në kohë: vendi i kaloi personit tjetër. Mbetesh në listë derisa të dalësh ose të mbarojnë ofertat.',
    placesOpen: 'Ka përsëri vende të lira për arsyen që ke treguar. Nuk janë të rezervuara: rezervo sa më shpejt.',
  },
  label: {
    code: 'Kodi',
    purpose: 'Arsyeja',
    when: 'Kur',
    where: 'Ku',
    bring: 'Çfarë duhet të sjellësh',
    reason: 'Arsyeja e dhënë nga zyra',
    receipt: 'Vërtetimi i rezervimit',
    newTime: 'Orari i ri i propozuar',
  },
  change: 'Mund ta anulosh ose ta zhvendosësh takimin deri më {until}, në këtë adresë:',
  tooLateToChange: 'Nuk mund të anulohet ose të zhvendoset më në faqe: telefono zyrën.',
  romeTime: 'ora e Italisë',
  closing: 'Ky mesazh është automatik: mos u përgjigj.',
  answerBy: 'Përgjigju deri më {until}, në këtë adresë:',
  waitingLink: 'Në këtë adresë sheh pozicionin tënd dhe mund të dalësh nga lista:',
  bookHere: 'Rezervo në këtë adresë:',
  release: 'Vende të reja çdo {weekday} në orën {time}',
  skipped: {
    CLOSED_DAY: 'Në këtë ditë zyra nuk pret për këtë arsye',
    HOLIDAY: 'Festë',
    CLOSURE: 'Zyra është e mbyllur',
    TOO_SOON: 'Ka kaluar afati që kërkon zyra',
    TOO_FAR: 'Ende nuk mund të rezervohet',
    FULL: 'Nuk ka më vende',
  },
};
