import type { ExportPersonMutation, ExportPersonMutationVariables } from '../../graphql/generated/graphql';

const HOUSES = ['cases', 'appointments', 'training', 'network'] as const;
type House = (typeof HOUSES)[number];
type Held = NonNullable<NonNullable<ExportPersonMutation['cases']>['records']>;
type HeldByHouse = Readonly<Record<string, Held>>;
/** All that was given, and the houses that did not give all: an incomplete file must not pass for a whole one. */
export type Gathered = { held: HeldByHouse; silent: string[] };
type Ask = (variables: ExportPersonMutationVariables) => Promise<ExportPersonMutation | null>;

/** Far beyond anybody’s data: whoever has more is asked for more narrowly. */
const MOST_PAGES = 40;

/** Asks every house, page after page until each has given all; a refusal ends it, and nothing is given. */
export async function gather(of: string, reason: string, ask: Ask): Promise<Gathered | 'refused' | 'silent'> {
  const held: Record<string, Held> = {};
  const silent = new Set<string>();
  let after: Partial<Record<House, string | null>> = Object.fromEntries(HOUSES.map((house) => [house, null]));
  for (let page = 0; Object.keys(after).length > 0; page += 1) {
    const data = page < MOST_PAGES ? await ask(variablesOf(of, reason, after)) : null;
    if (!data && page === 0) return 'silent';
    const next: typeof after = {};
    for (const house of Object.keys(after) as House[]) {
      const given = data?.[house];
      if (given?.userErrors.length && page === 0) return 'refused';
      if (!given?.records) {
        silent.add(house);
        continue;
      }
      held[house] = [...(held[house] ?? []), ...given.records];
      if (given.next) next[house] = given.next;
    }
    after = next;
  }
  return { held, silent: [...silent] };
}

/** One question to the houses that still have something to give. */
function variablesOf(
  of: string,
  reason: string,
  after: Partial<Record<House, string | null>>,
): ExportPersonMutationVariables {
  const input = (house: House) => ({ clientKey: crypto.randomUUID(), of, reason, after: after[house] ?? null });
  return {
    cases: input('cases'),
    appointments: input('appointments'),
    training: input('training'),
    network: input('network'),
    inCases: 'cases' in after,
    inAppointments: 'appointments' in after,
    inTraining: 'training' in after,
    inNetwork: 'network' in after,
  };
}
