import { oneOf } from '../../../forms/address-query';

/** What the address asks of the list: part of a name, who is missing something, the page. */
export interface ReadersQuestion {
  readonly text: string | undefined;
  readonly state: string | undefined;
  readonly after: string | undefined;
}

const states: Readonly<Record<string, boolean>> = { manca: true, tutto: false };

export function readQuestion(search: Record<string, string | string[] | undefined>): ReadersQuestion {
  const state = oneOf(search, 'stato');
  return {
    text: oneOf(search, 'q')?.slice(0, 200),
    state: state && state in states ? state : undefined,
    after: oneOf(search, 'dopo'),
  };
}

/** The same as variables of the operation. */
export const variablesOf = ({ text, state }: ReadersQuestion): { text: string | null; pending: boolean | null } => ({
  text: text || null,
  pending: states[state ?? ''] ?? null,
});
