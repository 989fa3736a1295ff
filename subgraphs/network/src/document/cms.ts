import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { childrenOf, type DerNode, octetsOf, oidOf, readDer } from './der.js';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const RSA_PSS = '1.2.840.113549.1.1.10';
const DIGESTS: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** What one signature says of itself, and what of it holds by arithmetic alone. */
export interface SignerFact {
  /** Name in the certificate; it says who claims to have signed, nobody has vouched for it here. */
  readonly name: string;
  readonly issuer: string;
  /** Instant that the signer wrote; not a time stamp of a third party. */
  readonly signedAt: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  /** The bytes are those that were signed. */
  readonly isContentIntact: boolean;
  /** The signature was made with the key of the certificate. */
  readonly isKeyRight: boolean;
}

export interface SignedData {
  /** Null in a detached signature, as in a PDF. */
  readonly content: Buffer | null;
  readonly certificates: readonly X509Certificate[];
  readonly signers: readonly DerNode[];
}

const explicit = (number: number) => 0xa0 + number;

/** Reads a CMS SignedData (RFC 5652). Throws where the bytes are not one. */
export function readSignedData(bytes: Buffer): SignedData {
  const [type, wrapped] = childrenOf(readDer(bytes));
  if (!type || !wrapped || oidOf(type) !== SIGNED_DATA) throw new Error('CMS: not signed data');
  const [inner] = childrenOf(wrapped);
  if (!inner) throw new Error('CMS: empty');
  const parts = childrenOf(inner);
  const [, , encapsulated] = parts;
  const [, eContent] = encapsulated ? childrenOf(encapsulated) : [];
  const [octets] = eContent ? childrenOf(eContent) : [];
  const kept = parts.find(({ tag }, at) => at > 2 && tag === explicit(0));
  const signers = parts.at(-1);
  return {
    content: octets ? octetsOf(octets) : null,
    certificates: kept ? childrenOf(kept).flatMap(({ raw }) => certificateOf(raw)) : [],
    signers: signers ? childrenOf(signers) : [],
  };
}

function certificateOf(raw: Buffer): X509Certificate[] {
  try {
    return [new X509Certificate(raw)];
  } catch {
    return []; // an attribute certificate, or one that this machine cannot read
  }
}

/** `CN=…` of a subject as Node writes it, one attribute a line. */
const commonName = (subject: string): string => /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');

/** UTCTime or GeneralizedTime as an instant. */
function instantOf(node: DerNode | undefined): string | null {
  const text = node?.content.toString('latin1') ?? '';
  const full = node?.tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?/.exec(full);
  if (!found) return null;
  const [, year, month, day, hour, minute, second = '00'] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** Checks one signer against the bytes that it is said to have signed. */
export function factOf(signer: DerNode, signed: Buffer, certificates: readonly X509Certificate[]): SignerFact | null {
  const parts = childrenOf(signer);
  const [, sid, digestAlgorithm] = parts;
  const [algorithm] = digestAlgorithm ? childrenOf(digestAlgorithm) : [];
  const hash = DIGESTS[algorithm ? oidOf(algorithm) : ''];
  const attributes = parts.find(({ tag }, at) => at > 2 && tag === explicit(0));
  const signature = parts.findLast(({ tag }) => tag === 0x04);
  const [scheme] = parts.filter(({ tag }) => tag === 0x30).slice(-1);
  const certificate = certificateFor(sid, certificates);
  if (!hash || !signature || !certificate) return null;
  const known = attributes ? childrenOf(attributes).map((one) => childrenOf(one)) : [];
  const attributeOf = (oid: string) => {
    const [, values] = known.find(([type]) => type && oidOf(type) === oid) ?? [];
    return values ? childrenOf(values)[0] : undefined;
  };
  const digest = createHash(hash).update(signed).digest();
  const claimed = attributeOf(MESSAGE_DIGEST);
  // what is signed is the set of attributes under its own tag (RFC 5652, 5.4)
  const over = attributes ? Buffer.concat([Buffer.from([0x31]), attributes.raw.subarray(1)]) : signed;
  const [schemeOid] = scheme ? childrenOf(scheme) : [];
  const isPss = Boolean(schemeOid && oidOf(schemeOid) === RSA_PSS);
  return {
    name: commonName(certificate.subject),
    issuer: commonName(certificate.issuer),
    signedAt: instantOf(attributeOf(SIGNING_TIME)),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    isContentIntact: attributes ? Boolean(claimed && octetsOf(claimed).equals(digest)) : true,
    isKeyRight: isMadeBy(certificate, hash, over, signature.content, isPss),
  };
}

function isMadeBy(
  certificate: X509Certificate,
  hash: string,
  over: Buffer,
  signature: Buffer,
  isPss: boolean,
): boolean {
  try {
    const key = certificate.publicKey;
    const padding = isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {};
    return verify(hash, over, { key, ...padding }, signature);
  } catch {
    return false;
  }
}

/** The certificate that the signer names by its serial number; the only one there is, where it names none. */
function certificateFor(
  sid: DerNode | undefined,
  certificates: readonly X509Certificate[],
): X509Certificate | undefined {
  const serial = sid?.tag === 0x30 ? childrenOf(sid)[1] : undefined;
  const wanted = serial?.content.toString('hex').toUpperCase().replace(/^0+/, '');
  return certificates.find((one) => one.serialNumber.replace(/^0+/, '') === wanted) ?? certificates[0];
}
