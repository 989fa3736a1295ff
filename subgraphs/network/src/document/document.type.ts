import { FileState } from '@respi/kit/quarantine.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SignatureFormat } from './signature-facts.js';

export enum DocumentKind {
  DELIBERA = 'DELIBERA',
  SIGNED_BY_ENTE = 'SIGNED_BY_ENTE',
  SIGNED_BY_PROVINCIA = 'SIGNED_BY_PROVINCIA',
  ANNEX = 'ANNEX',
  AMENDMENT = 'AMENDMENT',
  TERMINATION = 'TERMINATION',
}

registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'Tipo di documento. Of an adhesion, or of a version of a protocollo.',
  valuesConfig: {
    DELIBERA: { description: 'Delibera. Act by which the ente decided to adhere.' },
    SIGNED_BY_ENTE: { description: 'Sottoscritto dall’ente. The text as the ente signed it.' },
    SIGNED_BY_PROVINCIA: { description: 'Sottoscritto dalla Provincia. The text as the Provincia signed it.' },
    ANNEX: { description: 'Allegato. Of a version of the protocollo, numbered.' },
    AMENDMENT: { description: 'Modifica. Of a version of the protocollo, numbered (N9).' },
    TERMINATION: { description: 'Cessazione. Document that ends a version, numbered (N9).' },
  },
});
registerEnumType(SignatureFormat, {
  name: 'SignatureFormat',
  description: 'Formato della firma. What was found in the file (N28).',
  valuesConfig: {
    NONE: { description: 'Nessuna firma trovata.' },
    CADES: { description: 'CAdES. An envelope .p7m.' },
    PADES: { description: 'PAdES. A signature inside a PDF.' },
    UNREADABLE: { description: 'Illeggibile. There is a signature that could not be read.' },
  },
});

@ObjectType({ description: 'Firmatario. What one signature says of itself, and what of it holds by arithmetic.' })
export class DocumentSigner {
  @Field(() => String, { description: 'Nome nel certificato. Nobody has vouched for it here.' })
  name!: string;

  @Field(() => String, { description: 'Emittente del certificato.' })
  issuer!: string;

  @Field(() => DateTime, { nullable: true, description: 'Firmato. Written by the signer; not a time stamp.' })
  signedAt!: Date | null;

  @Field(() => DateTime, { description: 'Certificato valido dal.' })
  validFrom!: Date;

  @Field(() => DateTime, { description: 'Certificato valido fino al.' })
  validTo!: Date;

  @Field(() => Boolean, { description: 'Contenuto integro. The bytes are those that were signed.' })
  isContentIntact!: boolean;

  @Field(() => Boolean, {
    description: 'Chiave corrispondente. The signature was made with the key of the certificate.',
  })
  isKeyRight!: boolean;
}

@ObjectType({ description: 'Documento. A file of an adhesion or of a version, with its digest and signatures (N28).' })
export class NetworkDocument {
  @Field(() => ID)
  id!: string;

  @Field(() => DocumentKind, { description: 'Tipo.' })
  kind!: DocumentKind;

  @Field(() => Int, { nullable: true, description: 'Numero. Of annexes, amendments and terminations.' })
  number!: number | null;

  @Field(() => String, { description: 'Nome del file.' })
  name!: string;

  @Field(() => String, { description: 'Tipo del file. By its first bytes, not by its name.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Dimensione. In bytes.' })
  size!: number;

  @Field(() => String, { description: 'Impronta SHA-256. Of the file as it was sent.' })
  sha256!: string;

  @Field(() => FileState, { description: 'Stato. Only what the antivirus found clean is opened (TH14).' })
  state!: FileState;

  @Field(() => DateTime, { description: 'Aggiunto.' })
  addedAt!: Date;

  @Field(() => SignatureFormat, { description: 'Formato della firma.' })
  signatureFormat!: SignatureFormat;

  @Field(() => Boolean, { nullable: true, description: 'Copre tutto il file. Of a PDF; null where it does not arise.' })
  coversWholeFile!: boolean | null;

  @Field(() => [DocumentSigner], { description: 'Firmatari.' })
  signers!: DocumentSigner[];

  @Field(() => [String], {
    description:
      'Non verificato. What nobody has checked: trust chain, revocation, time stamp. Never empty with a signature.',
  })
  notVerified!: readonly string[];

  subjectId!: string;
  enteId!: string | null;
}
