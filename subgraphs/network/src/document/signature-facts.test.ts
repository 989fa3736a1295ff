import { describe, expect, test } from '@jest/globals';
import { CADES, CADES_STREAMED, PADES } from '../../test/build/signed-files.js';
import { documentType, signatureFacts } from './signature-facts.js';

const PLAIN = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

describe('N28: what a signed file says, and what of it was checked', () => {
  test('N28: a CAdES envelope: who, when, content intact, key right', () => {
    const facts = signatureFacts(CADES);
    expect(facts).toMatchObject({ format: 'CADES', coversWholeFile: null });
    expect(facts.signers[0]).toMatchObject({
      name: 'Sindaco di Prova',
      issuer: 'Sindaco di Prova',
      isContentIntact: true,
      isKeyRight: true,
    });
    expect(facts.signers[0]?.signedAt).toMatch(/^20\d\d-/);
    expect(documentType(CADES)).toBe('application/pkcs7-mime');
  });

  test('N28: the same in base64, and one written as a stream with an elliptic curve', () => {
    expect(signatureFacts(Buffer.from(CADES.toString('base64'))).signers).toEqual(signatureFacts(CADES).signers);
    expect(signatureFacts(CADES_STREAMED).signers[0]).toMatchObject({
      name: 'Presidente di Prova',
      isContentIntact: true,
      isKeyRight: true,
    });
  });

  test('N28: a PDF with a signature inside, that covers it to its end', () => {
    const facts = signatureFacts(PADES);
    expect(facts).toMatchObject({ format: 'PADES', coversWholeFile: true });
    expect(facts.signers[0]).toMatchObject({ name: 'Sindaco di Prova', isContentIntact: true, isKeyRight: true });
  });

  test('N28: a PDF to which something was added after the signature says that it is not covered', () => {
    expect(signatureFacts(Buffer.concat([PADES, Buffer.from('\n% aggiunta\n')])).coversWholeFile).toBe(false);
  });

  test.each([
    ['CAdES', CADES, 'Delibera di prova'],
    ['PAdES', PADES, '/Catalog'],
  ])('N28: %s with one byte of its content changed is not intact', (_format, bytes, words) => {
    const forged = Buffer.from(bytes);
    const at = forged.indexOf(words);
    expect(at).toBeGreaterThan(0);
    forged.writeUInt8((forged[at + 1] ?? 0) ^ 1, at + 1);
    expect(signatureFacts(forged).signers[0]).toMatchObject({ isContentIntact: false, isKeyRight: true });
  });

  test('N28: a signature that was made with another key is not right', () => {
    const forged = Buffer.from(CADES);
    const last = forged.length - 5;
    forged.writeUInt8((forged[last] ?? 0) ^ 1, last);
    expect(signatureFacts(forged).signers[0]).toMatchObject({ isContentIntact: true, isKeyRight: false });
  });

  test('N28: what has no signature says so, what cannot be read says so, and nothing throws', () => {
    expect(signatureFacts(PLAIN).format).toBe('NONE');
    expect(documentType(Buffer.from('#!/bin/sh'))).toBeNull();
    for (let length = 0; length < CADES.length; length += 37) {
      expect(['UNREADABLE', 'NONE', 'CADES']).toContain(signatureFacts(CADES.subarray(0, length)).format);
    }
    expect(
      signatureFacts(Buffer.from(PADES.toString('latin1').replace(/Contents <30/, 'Contents <ff'), 'latin1')).format,
    ).toBe('UNREADABLE');
  });
});
