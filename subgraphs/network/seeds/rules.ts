import { seedId } from '@respi/kit/seed-id.js';
import type pg from 'pg';
import { insertRows } from './insert-rows.js';

const rulesIt = `Chi lavora nella rete usa la propria utenza e non la presta a nessuno; durante le assenze si usa la delega.

- Si aprono solo le segnalazioni che servono al proprio lavoro: ogni lettura resta registrata.
- Nei testi non si scrivono dati che non servono alla risposta.
- Chi si accorge di un accesso non suo o di un invio sbagliato lo dice subito al coordinamento.

Testo d’esempio per la dimostrazione, da verificare con l’ufficio prima dell’uso.`;
const rulesEn = `Who works in the network uses their own login and lends it to nobody; during absences roles are delegated.

- One opens only the cases that one’s work needs: each reading is recorded.
- Texts hold no data that the answer does not need.
- Who notices an access that is not theirs, or something sent to the wrong place, tells the coordination at once.

Example text for the demonstration, to be verified by the office before use.`;
const privacyIt = `Di chi lavora nella rete si conservano nome, indirizzo e-mail di lavoro, ruoli con le loro date, accessi e atti compiuti.

- Gli accessi e le letture si conservano per dare conto a chi ne ha diritto.
- Nome e indirizzo si vedono nell’ente e nella rete secondo il ruolo.

Testo d’esempio per la dimostrazione, da verificare con l’ufficio prima dell’uso.`;
const privacyEn = `Of who works in the network we keep name, e-mail address at work, roles with their dates, sign-ins and acts.

- Sign-ins and readings are kept to answer to those who have a right to know.
- Name and address are seen within the body and the network, by role.

Example text for the demonstration, to be verified by the office before use.`;

const versions = [
  { kind: 'RULES_OF_USE', text_it: rulesIt, text_en: rulesEn },
  { kind: 'PRIVACY_NOTICE', text_it: privacyIt, text_en: privacyEn },
];

/** First versions of the rules, accepted by the invented people of the demonstration (I13). */
export async function seedRules(client: pg.Client, people: readonly { code: string }[]): Promise<void> {
  const at = '2026-01-01T00:00:00Z';
  const rows = versions.map((one) => ({
    ...one,
    id: seedId('rules', one.kind),
    number: 1,
    changes: 'Prima versione.',
    published_at: at,
  }));
  await insertRows(client, 'rules_version', rows);
  const accepted = rows.flatMap(({ id }) =>
    people.map(({ code }) => ({ person_id: seedId('person', code), version_id: id, at })),
  );
  await insertRows(client, 'rules_acceptance', accepted, { key: 'person_id, version_id' });
}
