import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@respi/kit/actor.js';
import { signAssertion } from '@respi/kit/assertion.js';
import { acceptUpload, fetchDownload, fileBody } from '@respi/kit/file-door.js';
import { anonymous, key } from '@respi/kit/testing/stand.js';
import type { TestNetwork } from './network-stand.js';

/** Codice fiscale of a body that is nobody’s: the control digit follows from the number. */
export function fiscalCode(n: number): string {
  const digits = [...String(9_000_000_000 + n)].map(Number);
  const sum = digits.reduce((all, digit, at) => {
    const weighed = at % 2 === 0 ? digit : digit * 2;
    return all + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
}

export const pdf = (): Buffer => Buffer.from(`%PDF-1.7\n% ${key()}\n%%EOF\n`);

const APPLY = `mutation ($input: ApplyForAdhesionInput!) {
  applyForAdhesion(input: $input) { number code userErrors { code field } } }`;
const FOLLOW = `query ($code: String!) { applicationFollowUp(code: $code) {
  number denomination state adhesionState confirmedAt reason } }`;

let count = 0;

/** What a body may send, whole and sound unless told otherwise. */
export function given(over: object = {}) {
  count += 1;
  return {
    clientKey: key(),
    dossierId: randomUUID(),
    denomination: `Motorizzazione di prova ${count}`,
    category: 'ALTRO',
    fiscalCode: fiscalCode(count),
    email: `ufficio${count}@pec.example.org`,
    legalRepresentative: { name: 'Ada Direttrice' },
    firstOperator: { name: 'Ugo Primo', email: `ugo${count}@example.org` },
    locale: 'it',
    ...over,
  };
}

/** Bodies without an account in front of a house: what they send, and what they are told. */
export function applicantsOf(house: TestNetwork) {
  const secret = house.env.assertionKeys[0] as Buffer;

  async function send(kind: string, dossierId: string, bytes: Buffer, clientKey = key(), network?: string) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const body = fileBody('POST', kind, `${dossierId}:${digest}`);
    const claims = { sub: 'network', actor: anonymous, requestId: key(), locale: 'it', network: network ?? null, body };
    const assertion = signAssertion(secret, claims, { mutation: true });
    const upload = { kind, id: dossierId, name: 'delibera.pdf', bytes, clientKey };
    return (await acceptUpload(house.open, assertion, upload)) as { paperId?: string; userErrors: { code: string }[] };
  }

  function fetched(actor: Actor, id: string) {
    const claims = { sub: 'network', actor, requestId: key(), locale: 'it', body: fileBody('GET', 'document', id) };
    return fetchDownload(house.open, signAssertion(secret, claims, { mutation: false }), 'document', id);
  }

  const apply = async (input: object) => (await house.ask(anonymous, APPLY, { input })).data.applyForAdhesion;

  /** A whole application with its delibera. */
  async function applied(over: object = {}) {
    const input = given(over);
    await send('application-delibera', input.dossierId, pdf());
    const sent = await apply(input);
    const [row] = await house.sql('select id from adhesion_application where dossier_id = $1', [input.dossierId]);
    return { ...sent, input, id: row?.id as string };
  }

  const follow = async (code: string) => (await house.ask(anonymous, FOLLOW, { code })).data.applicationFollowUp;
  return { send, fetched, apply, applied, follow };
}
