import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../run/repository.ts';
import { ofNetwork } from '../run/with-network.ts';

/* npm run breached-passwords -- <list, one password a line>: draws anew what is held against a new password. */
const [from] = process.argv.slice(2);
if (!from) throw new Error('npm run breached-passwords -- <list, one password a line>');
const { digestOf } = await ofNetwork('identity/breached-passwords.js');
const { MIN_PASSWORD } = await ofNetwork('identity/new-password.js');
const digests: Buffer[] = readFileSync(from, 'utf8')
  .split('\n')
  .filter((password) => password.length >= MIN_PASSWORD)
  .map((password) => digestOf(password))
  .sort(Buffer.compare);
writeFileSync(inRepository('subgraphs', 'network', 'breached-passwords.bin'), Buffer.concat(digests));
process.stdout.write(`${digests.length} passwords of ${MIN_PASSWORD} characters and more\n`);
