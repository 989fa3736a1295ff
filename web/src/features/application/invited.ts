import 'server-only';
import { InvitedEnteDocument, type InvitedEnteQuery } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';

export type InvitedEnte = NonNullable<InvitedEnteQuery['invitedEnte']>;

/** The ente whose letter somebody comes from (N6, N22); null where the reference is none or holds no more, or nobody answers. */
export async function readInvited(reference: string | undefined): Promise<InvitedEnte | null> {
  if (!reference || reference.length > 64) return null;
  const { data } = await query({ query: InvitedEnteDocument, variables: { reference } });
  return data?.invitedEnte ?? null;
}

/** What the letter knows already stands in the form, where nothing has been typed yet. */
export const withInvited = (
  values: Record<string, string>,
  ente: InvitedEnte | null,
  reference: string | undefined,
): Record<string, string> =>
  ente && reference && Object.keys(values).length === 0
    ? { denomination: ente.name, category: ente.category, ipaCode: ente.ipaCode ?? '', invitation: reference }
    : values;
