import type { Words } from '../words.js';

export const sq: Words = {
  subject: {
    confirmed: 'Takimi u konfirmua: {code}',
    moved: 'Takimi u zhvendos: {code}',
    cancelledByCitizen: 'Takimi u anulua: {code}',
    cancelledByOffice: 'Zyra anuloi takimin {code}',
    reminder: 'Kujtesë për takimin {code}',
    linkAgain: 'Takimi juaj {code}',
    moveProposed: 'Orar i ri i propozuar për takimin {code}',
    documentsMissing: 'Dokumente për të sjellë: takimi {code}',
    waitingJoined: 'Jeni në listën e pritjes',
    placeOffered: 'U lirua një vend për ju',
    offerPassed: 'Oferta e vendit ka skaduar',
    placesOpen: 'Ka vende të lira',
  },
  opening: {
    confirmed: 'Takimi juaj është konfirmuar.',
    moved: 'Takimi juaj është zhvendosur. Orari i vjetër nuk vlen më.',
    cancelledByCitizen: 'Takimi juaj u anulua, siç kërkuat.',
    cancelledByOffice: 'Zyra u detyrua të anulojë takimin tuaj. Mund të rezervoni një tjetër në faqe.',
    reminder: 'Ju kujtojmë takimin tuaj. Nëse nuk mund të vini, anulojeni: vendi i duhet një personi tjetër.',
    linkAgain: 'Ju keni tashmë një takim për këtë arsye. Nga ky mesazh mund ta shihni, ta zhvendosni ose ta anuloni.',
    moveProposed:
      'Atë ditë zyra do të jetë e mbyllur. Ju propozon një orar të ri dhe jua mban deri në afatin e treguar.',
    documentsMissing:
      'Për dosjen tuaj mungojnë dokumente. Mund të caktoni një takim për t’i dorëzuar: formulari është plotësuar tashmë me arsyen.',
    waitingJoined: 'Jeni në listën e pritjes. Kur lirohet një vend, ju ofrohet i pari juve, sipas radhës së ardhjes.',
    placeOffered:
      'U lirua një vend dhe është i rezervuar për ju deri në afatin e treguar. Nëse nuk përgjigjeni, i kalon personit tjetër.',
    offerPassed:
      'Nuk u përgjigjët në kohë: vendi i kaloi personit tjetër. Mbeteni në listë derisa të dilni ose të mbarojnë ofertat.',
    placesOpen: 'Ka përsëri vende të lira për arsyen që keni treguar. Nuk janë të rezervuara: rezervoni sa më shpejt.',
  },
  label: {
    code: 'Kodi',
    purpose: 'Arsyeja',
    when: 'Kur',
    where: 'Ku',
    bring: 'Çfarë duhet të sillni',
    reason: 'Arsyeja e dhënë nga zyra',
    receipt: 'Vërtetimi i rezervimit',
    newTime: 'Orari i ri i propozuar',
  },
  change: 'Mund ta anuloni ose ta zhvendosni takimin deri më {until}, në këtë adresë:',
  tooLateToChange: 'Nuk mund të anulohet ose të zhvendoset më në faqe: telefononi zyrën.',
  romeTime: 'ora e Italisë',
  closing: 'Ky mesazh është automatik: mos u përgjigjni.',
  answerBy: 'Përgjigjuni deri më {until}, në këtë adresë:',
  waitingLink: 'Në këtë adresë shihni pozicionin tuaj dhe mund të dilni nga lista:',
  bookHere: 'Rezervoni në këtë adresë:',
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
