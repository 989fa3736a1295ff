import { z } from 'zod';
import { clientKey, expectedVersion, id, optionalText } from '../../../forms/rules';
import { addressees, praticaKinds, purposes } from '../vocabulary';

/** A draft may lack everything but its purpose: what is missing is said when it is sent (rule 10 of the graph). */
export const draftSchema = z.object({
  caseId: id,
  purpose: z.enum(purposes),
  addressee: z.enum(addressees).optional(),
  subject: optionalText(200),
  body: optionalText(8_000),
  criterion: optionalText(200),
  topicId: optionalText(100),
  praticaKind: z.enum(praticaKinds).optional(),
  praticaValue: optionalText(60),
  personName: optionalText(200),
  personContact: optionalText(200),
  expectedVersion,
  clientKey,
});

export type Draft = z.infer<typeof draftSchema>;
