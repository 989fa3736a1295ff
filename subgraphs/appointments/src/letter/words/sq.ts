import type { Words } from '../words.js';

export const sq: Words = {
  subject: {
    confirmed: 'Takimi u konfirmua: {code}',
    moved: 'Takimi u zhvendos: {code}',
    cancelledByCitizen: 'Takimi u anulua: {code}',
    cancelledByOffice: 'Zyra anuloi takimin {code}',
    reminder: 'Kujtesë për takimin {code}',
    linkAgain: 'Takimi juaj {code}',
  },
  opening: {
    confirmed: 'Takimi juaj është konfirmuar.',
    moved: 'Takimi juaj është zhvendosur. Orari i vjetër nuk vlen më.',
    cancelledByCitizen: 'Takimi juaj u anulua, siç kërkuat.',
    cancelledByOffice: 'Zyra u detyrua të anulojë takimin tuaj. Mund të rezervoni një tjetër në faqe.',
    reminder: 'Ju kujtojmë takimin tuaj. Nëse nuk mund të vini, anulojeni: vendi i duhet një personi tjetër.',
    linkAgain: 'Ju keni tashmë një takim për këtë arsye. Nga ky mesazh mund ta shihni, ta zhvendosni ose ta anuloni.',
  },
  label: {
    code: 'Kodi',
    purpose: 'Arsyeja',
    when: 'Kur',
    where: 'Ku',
    bring: 'Çfarë duhet të sillni',
    reason: 'Arsyeja e dhënë nga zyra',
    receipt: 'Vërtetimi i rezervimit',
  },
  change: 'Mund ta anuloni ose ta zhvendosni takimin deri më {until}, në këtë adresë:',
  tooLateToChange: 'Nuk mund të anulohet ose të zhvendoset më në faqe: telefononi zyrën.',
  romeTime: 'ora e Italisë',
  closing: 'Ky mesazh është automatik: mos u përgjigjni.',
  skipped: {
    CLOSED_DAY: 'Në këtë ditë zyra nuk pret për këtë arsye',
    HOLIDAY: 'Festë',
    CLOSURE: 'Zyra është e mbyllur',
    TOO_SOON: 'Ka kaluar afati që kërkon zyra',
    TOO_FAR: 'Ende nuk mund të rezervohet',
    FULL: 'Nuk ka më vende',
  },
};
