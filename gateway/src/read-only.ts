import type { ApolloServerPlugin } from '@apollo/server';
import type { Clock } from '@respi/kit/clock.js';
import { GraphQLError, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import type { GatewayContext } from './gateway-context.js';

/** Until when everything may be read and nothing changed; null when there is no such pause (I19). */
export type ReadsOnlyUntil = () => Promise<Date | null>;

const FRESH_MS = 1_000;

/** Asks once a second at most; where the database is silent what was known stands: no write would reach it anyway. */
export function readsOnly(ask: (at: Date) => Promise<Date | null>, clock: Clock, now = Date.now): ReadsOnlyUntil {
  let known: { at: number; until: Promise<Date | null> } | null = null;
  return async () => {
    if (!known || now() - known.at >= FRESH_MS) {
      const before = known?.until ?? Promise.resolve(null);
      known = { at: now(), until: ask(clock.now()).catch(() => before) };
    }
    const until = await known.until;
    return until && until > clock.now() ? until : null;
  };
}

/** What goes on during a pause: coming in to read, going out, shutting a session, and the end of the pause itself. */
const GOES_ON = new Set([
  'signIn',
  'verifySecondFactor',
  'beginIdentification',
  'completeIdentification',
  'signOut',
  'revokeSession',
  'switchContext',
  'endSupport',
  'endMaintenance',
]);

const onlyGoesOn = ({ selections }: SelectionSetNode): boolean =>
  selections.every((one) => one.kind === Kind.FIELD && GOES_ON.has(one.name.value));

/** The sentence of the refusal; pages have their own in the reader’s language. */
export const ONLY_READS = 'La piattaforma è in sola lettura per una manutenzione: nulla è stato cambiato.';

/** Refuses every change while there is a pause for reading only, before any house hears of it (I19). */
export const readOnlyPauses = (until: ReadsOnlyUntil): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.MUTATION || onlyGoesOn(operation.selectionSet)) return;
        const end = await until();
        if (!end) return;
        throw new GraphQLError(ONLY_READS, {
          extensions: { code: 'READ_ONLY', until: end.toISOString(), http: { status: 200 } },
        });
      },
    };
  },
});
