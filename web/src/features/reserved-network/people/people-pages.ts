import type { MemberRow_MembershipFragment } from '../../../graphql/generated/graphql';

type Member = Pick<MemberRow_MembershipFragment, 'role'> & {
  person: { displayName: string; email: string | null };
  sportello: { name: string } | null;
  office: { name: string } | null;
};

const PAGE = 20;
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those whose name, address, desk, office or role holds every word that was asked; accents do not matter. */
export function withWords<One extends Member>(
  members: readonly One[],
  asked: string | undefined,
  nameOf: (role: One['role']) => string,
): One[] {
  const words = plain(asked ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return members.filter(({ person, role, sportello, office }) => {
    const text = plain([person.displayName, person.email, nameOf(role), sportello?.name, office?.name].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Twenty rows of a page by its number; a number that is none, or too high, leads to the nearest page. */
export function pageOf<One>(rows: readonly One[], asked: string | undefined) {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(Math.max(Number.parseInt(asked ?? '1', 10) || 1, 1), pages);
  return { shown: rows.slice((page - 1) * PAGE, page * PAGE), page, hasNext: page < pages };
}
