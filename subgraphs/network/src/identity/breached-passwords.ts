import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/*
 * breached-passwords.bin: the passwords of twelve characters and more among the million commonest of the ten million that
 * Mark Burnett took from breaches and gave to the public domain (xato.net, 9 February 2015), as OWASP SecLists keeps them;
 * drawn on 22 November 2026 by `npm run breached-passwords`. Of each the first six bytes of its SHA-256, in order.
 */
const LIST = new URL('../../../breached-passwords.bin', import.meta.url);
/** Bytes of a digest that are kept: that a password outside the list has one of them happens once in six thousand million. */
export const DIGEST_BYTES = 6;

export const digestOf = (password: string): Buffer =>
  createHash('sha256').update(password).digest().subarray(0, DIGEST_BYTES);

let list: Buffer | null = null;
const digests = (): Buffer => {
  list ??= readFileSync(LIST);
  return list;
};

function isListed(password: string): boolean {
  const [all, wanted] = [digests(), digestOf(password)];
  let low = 0;
  let high = all.length / DIGEST_BYTES;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = wanted.compare(all, middle * DIGEST_BYTES, (middle + 1) * DIGEST_BYTES);
    if (order === 0) return true;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return false;
}

/** Whether a password is known from breaches, as it is or but for its capitals (ASVS 5.0, 6.2.4 and 6.2.12). */
export const isBreached = (password: string): boolean => isListed(password) || isListed(password.toLowerCase());
