import type { AdhesionState, ProtocolloKind } from '../../../graphql/generated/graphql';

type Row = { id: string; state: AdhesionState; protocolloVersion: { protocollo: { id: string } } };
type Protocollo = { id: string; title: string; kind: ProtocolloKind };

const over: readonly AdhesionState[] = ['WITHDRAWN', 'EXPIRED', 'REJECTED'];
const isAlive = ({ state }: Row): boolean => !over.includes(state);

/** Adhesions that live beside the one that counts: a newer version to sign, operational protocolli (N8, N24). */
export const othersOf = <Adhesion extends Row>(rows: readonly Adhesion[], currentId?: string): Adhesion[] =>
  rows.filter((row) => row.id !== currentId && isAlive(row));

/** Adhesions that are over, save the one that is shown on its own (N14). */
export const pastOf = <Adhesion extends Row>(rows: readonly Adhesion[], currentId?: string): Adhesion[] =>
  rows.filter((row) => row.id !== currentId && !isAlive(row));

/** Operational protocolli to which the ente has no living adhesion (N24). */
export const openTo = (protocolli: readonly Protocollo[], rows: readonly Row[]): Protocollo[] =>
  protocolli.filter(
    ({ id, kind }) =>
      kind !== 'NETWORK' && !rows.some((row) => isAlive(row) && row.protocolloVersion.protocollo.id === id),
  );
