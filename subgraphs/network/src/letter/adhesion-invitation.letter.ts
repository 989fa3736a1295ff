import type { Letter } from '@respi/kit/mail.js';

interface Words {
  readonly subject: string;
  readonly invited: (ente: string) => string;
  readonly how: string;
  readonly papers: string;
  readonly read: string;
}

/** Bodies of the province are written to in Italian; the English serves who reads the captured mailbox. */
const words: Record<'it' | 'en', Words> = {
  it: {
    subject: 'ReSPI · Invito ad aderire al protocollo d’intesa',
    invited: (ente) => `La Provincia invita ad aderire al protocollo d’intesa della rete ReSPI: ${ente}.`,
    how: 'Per chiedere l’adesione compilate la domanda a questo indirizzo, che riconosce l’ente invitato e vale finché non avete risposto:',
    papers:
      'Servono la delibera o l’atto che decide l’adesione e, se è già firmato, il testo del protocollo; il legale rappresentante e il primo operatore. Non serve un account. Per ogni domanda rispondete all’ufficio di coordinamento della rete.',
    read: 'La rete e gli enti che ne fanno parte:',
  },
  en: {
    subject: 'ReSPI · Invitation to adhere to the memorandum',
    invited: (ente) => `The Province invites to adhere to the memorandum of the ReSPI network: ${ente}.`,
    how: 'To ask for it, fill in the application at this address, which knows the invited body and holds until you have answered:',
    papers:
      'It takes the resolution or act that decides it and, where it is signed already, the text of the memorandum; the legal representative and the first operator. No account is needed. For any question answer to the coordination of the network.',
    read: 'The network and the bodies that belong to it:',
  },
};

/** Invitation of an ente to adhere: a name of a public body and two links, no personal data (C35, N6, N22). */
export function adhesionInvitationLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const { subject, invited, how, papers, read } = words[locale === 'en' ? 'en' : 'it'];
  const at = (path: unknown) => `${site}/${locale}${String(path)}`;
  const text = [
    invited(String(params.ente)),
    `${how}\n${at(params.href)}`,
    papers,
    `${read} ${at(params.network ?? '/rete')}\n`,
  ];
  return { subject, text: text.join('\n\n') };
}
