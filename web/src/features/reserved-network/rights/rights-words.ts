import type { NetworkRightCode, NetworkTier, RightsPageQuery } from '../../../graphql/generated/graphql';

export type Right = NonNullable<RightsPageQuery['networkRights']>[number];

/** How each network stands in an address. */
const networks = { ristretta: 'RISTRETTA', allargata: 'ALLARGATA' } as const satisfies Record<string, NetworkTier>;
export const networkWords = Object.keys(networks) as (keyof typeof networks)[];

/** How each right stands in an address. */
const words: Record<NetworkRightCode, string> = {
  RAISE_CONSULTATIONS: 'consulenze',
  RAISE_PRATICHE: 'pratiche',
  BOOK_FOR_CITIZENS: 'prenotazioni',
  KEEP_AGENDAS: 'agende',
  READ_RESERVED_KNOWLEDGE: 'contenuti-riservati',
  READ_NETWORK_KNOWLEDGE: 'contenuti-di-rete',
  PROPOSE_FAQ: 'faq',
  KEEP_SERVICE_SHEETS: 'schede',
  JOIN_EVENTS: 'eventi',
};

/** The network that an address names, or null. */
export const networkOf = (word: string): (typeof networks)[keyof typeof networks] | null =>
  networkWords.find((one) => one === word) ? networks[word as keyof typeof networks] : null;

/** Where a right is read and decided, below the language. */
export const rightAddress = ({ tier, code }: Pick<Right, 'tier' | 'code'>): string =>
  `/area-riservata/rete/diritti/${tier.toLowerCase()}/${words[code]}`;

/** Whether a word of an address names a right. */
export const isNamed = (code: NetworkRightCode, word: string): boolean => words[code] === word;

/** Rights as they were read, for a form that confirms them: id and version of each. */
export const asRead = (rights: readonly Right[]): string =>
  rights.map(({ id, version }) => `${id}:${version}`).join(' ');

/** What a form sends back of them. */
export const fromForm = (sent: string): { rightId: string; expectedVersion: number }[] =>
  sent
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [rightId = '', version] = one.split(':');
      return { rightId, expectedVersion: Number(version) };
    });
