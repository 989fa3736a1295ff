import type { Letter } from '@respi/kit/mail.js';

interface Words {
  readonly subject: string;
  readonly invited: (ente: string) => string;
  readonly how: string;
  readonly read: string;
}

/** Bodies of the province are written to in Italian; the English serves who reads the captured mailbox. */
const words: Record<'it' | 'en', Words> = {
  it: {
    subject: 'ReSPI · Invito ad aderire al protocollo d’intesa',
    invited: (ente) => `La Provincia invita ad aderire al protocollo d’intesa della rete ReSPI: ${ente}.`,
    how: 'Per chiedere l’adesione rispondete all’ufficio di coordinamento della rete, che vi indica il referente e i documenti (delibera e testo firmato).',
    read: 'La rete e gli enti che ne fanno parte:',
  },
  en: {
    subject: 'ReSPI · Invitation to adhere to the memorandum',
    invited: (ente) => `The Province invites to adhere to the memorandum of the ReSPI network: ${ente}.`,
    how: 'To ask for it, answer to the coordination of the network, which names the contact and the documents (resolution and signed text).',
    read: 'The network and the bodies that belong to it:',
  },
};

/** Invitation of an ente to adhere: a name of a public body and a link, no personal data (C35, N22). */
export function adhesionInvitationLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const { subject, invited, how, read } = words[locale === 'en' ? 'en' : 'it'];
  const link = `${site}/${locale}${String(params.href)}`;
  return { subject, text: `${invited(String(params.ente))}\n\n${how}\n\n${read} ${link}\n` };
}
