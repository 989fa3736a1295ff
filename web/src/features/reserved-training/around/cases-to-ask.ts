import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { CasesToAskAboutDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import type { Option } from '../../../ui/Select';
import { askable } from './askable-cases';

/** T13: open and contested cases of the reader, the contested first, from which a question may come; none where the reader has no cases. */
export async function casesToAsk(): Promise<Option[]> {
  const [terms, locale] = await Promise.all([getTranslations('reserved-terms'), getLocale()]);
  const { data } = await queryAsViewer({ query: CasesToAskAboutDocument, variables: { locale } });
  return askable(data?.contested?.edges, data?.open?.edges).map(({ id, number, topic, state }) => ({
    value: `${id} ${number}`,
    text: [number, topic, terms(state === 'CONTESTED' ? 'validation.CONTESTED' : `caseState.${state}`)]
      .filter(Boolean)
      .join(' · '),
  }));
}
