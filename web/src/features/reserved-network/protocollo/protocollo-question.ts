import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { ProtocolloKind, ProtocolloPageQuery } from '../../../graphql/generated/graphql';
import { type ProtocolloOrder, protocolloOrderWords } from './protocollo-orders';

type Protocollo = Pick<NonNullable<ProtocolloPageQuery['protocolli']>[number], 'title' | 'kind'> & {
  versions: readonly { title: string; isCurrent: boolean }[];
};

/** Kinds by the word of the address. */
const protocolloKinds = {
  rete: 'NETWORK',
  sanitario: 'HEALTH',
  scolastico: 'SCHOOL',
  sociale: 'SOCIAL',
} as const satisfies Record<string, ProtocolloKind>;
export type ProtocolloKindWord = keyof typeof protocolloKinds;
export const protocolloKindWords = Object.keys(protocolloKinds) as ProtocolloKindWord[];
export const kindOf = (word: ProtocolloKindWord): ProtocolloKind => protocolloKinds[word];

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a version is in force. */
export const forceWords = ['si', 'no'] as const;

/** What the address asks of the protocolli; what is in no vocabulary is ignored. */
export type ProtocolloQuestion = {
  text?: string;
  kind?: ProtocolloKindWord;
  inForce?: (typeof forceWords)[number];
  order: ProtocolloOrder;
};

export const readProtocolloQuestion = (search: SearchParams): ProtocolloQuestion => ({
  text: oneOf(search, 'q')?.slice(0, 200),
  kind: wordOf(search, 'genere', protocolloKindWords),
  inForce: wordOf(search, 'vigore', forceWords),
  order: wordOf(search, 'ordine', protocolloOrderWords) ?? 'tipo',
});

/** The question as search parameters. */
export const protocolloAddress = ({ text, kind, inForce, order }: ProtocolloQuestion) => ({
  q: text,
  genere: kind,
  vigore: inForce,
  ordine: order === 'tipo' ? undefined : order,
});

/** N24: those of a kind, with a version in force or without, and whose titles hold every word; all of them are read. */
export function narrowed<One extends Protocollo>(all: readonly One[], question: ProtocolloQuestion): One[] {
  const { text, kind, inForce } = question;
  const words = folded(text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return all.filter((one) => {
    const titles = folded([one.title, ...one.versions.map(({ title }) => title)].join(' '));
    const holds = words.every((word) => titles.includes(word));
    const isInForce = one.versions.some(({ isCurrent }) => isCurrent);
    return holds && (!kind || one.kind === kindOf(kind)) && (!inForce || isInForce === (inForce === 'si'));
  });
}
