import 'server-only';
import { getLocale } from 'next-intl/server';
import { oneOf, type SearchParams } from '../../forms/address-query';
import { ReservedAgendasDocument, type ReservedAgendasQuery } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

export type ReservedAgenda = NonNullable<ReservedAgendasQuery['myAgendas']>[number];

/** The agenda that the address names, or the first that the reader receives at. */
export async function chosenAgenda(search: SearchParams) {
  const { data, error } = await queryAsViewer({
    query: ReservedAgendasDocument,
    variables: { locale: await getLocale() },
  });
  const agendas: readonly ReservedAgenda[] = data?.myAgendas ?? [];
  return { agendas, agenda: agendas.find(({ id }) => id === oneOf(search, 'agenda')) ?? agendas[0], error };
}

/** The way back to the day list, for the path of a page about one agenda. */
export const agendaCrumb = (locale: string, { id, name }: { id: string; name: string }) => [
  { text: name, href: link(locale, `/area-riservata/agenda?agenda=${id}`) },
];
