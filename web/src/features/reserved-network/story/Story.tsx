import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { EntePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Orders } from '../../../ui/Orders';
import { Pagination } from '../../../ui/Pagination';
import { ExportLinks } from '../export/ExportLinks';
import { StoryFilters } from './StoryFilters';
import { type StoryQuestion, storyAddress, storyWayWords } from './story-question';

type Page = NonNullable<NonNullable<EntePageQuery['ente']>['history']>;
type Props = { enteId: string; page: Page; question: StoryQuestion };

/** I11: what happened to the ente with its reason, either way round, found by words, kind and days, page by page. */
export function Story({ enteId, page, question }: Props) {
  const t = useTranslations('reserved-network.timeline');
  const list = useTranslations('reserved-frame.list');
  const here = link(useLocale(), `/area-riservata/rete/${enteId}`);
  const asked = storyAddress(question);
  const { way, after } = question;
  const at = (over: Parameters<typeof withQuery>[1]) => `${withQuery(here, { ...asked, ...over })}#storia`;
  const isNarrowed = Boolean(question.text || question.kind || question.since || question.until);
  const count = page.totalCount;
  return (
    <section aria-labelledby="storia">
      <h2 id="storia">{t('title')}</h2>
      <StoryFilters action={here} question={question} />
      {count !== null && count > 0 && <p role="status">{count > 1000 ? list('many') : list('count', { count })}</p>}
      {page.edges.length > 0 && <ExportLinks list="storia" asked={{ ente: enteId, ...asked }} />}
      {page.edges.length > 1 && (
        <Orders
          label={list('order')}
          orders={storyWayWords.map((word) => ({
            key: word,
            title: t(`way.${word}`),
            sort: {
              href: at({ verso: word === 'ultimi' ? undefined : word }),
              current: word !== way ? undefined : word === 'ultimi' ? 'descending' : 'ascending',
            },
          }))}
        />
      )}
      {page.edges.length === 0 && <p role="status">{isNarrowed ? t('noneFound') : t('none')}</p>}
      <ol className="timeline">
        {page.edges.map(({ node }) => (
          <Happening key={node.id} event={node} />
        ))}
      </ol>
      <Pagination
        label={t('title')}
        next={page.pageInfo.hasNextPage ? { href: at({ storia: page.pageInfo.endCursor }), text: list('next') } : null}
        first={after ? { href: at({}), text: list('first') } : null}
      />
    </section>
  );
}

function Happening({ event: { at, verb, reason, name, was, by } }: { event: Page['edges'][number]['node'] }) {
  const t = useTranslations('reserved-network.timeline');
  const locale = useLocale();
  return (
    <li>
      <time dateTime={at}>{fullMoment(locale, at)}</time>
      <p>
        <strong>{t.has(`verb.${verb}` as never) ? t(`verb.${verb}` as never) : t('changed')}</strong>
        {name && <bdi lang="it"> {name}</bdi>}
        {by && <span className="muted"> {by}</span>}
      </p>
      {was && <p className="muted">{t('was', { name: was })}</p>}
      {reason && (
        <p className="note-body" lang="it">
          {reason}
        </p>
      )}
    </li>
  );
}
