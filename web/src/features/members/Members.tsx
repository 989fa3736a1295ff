import { getTranslations } from 'next-intl/server';
import { withQuery } from '../../forms/address-query';
import { type EnteCategory, MembersPageDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Callout } from '../../ui/Callout';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Pagination } from '../../ui/Pagination';
import { Unavailable } from '../../ui/Unavailable';
import { AdhesionMap } from './AdhesionMap';
import { MemberList } from './MemberList';
import { MembersForm } from './MembersForm';

type Props = { locale: string; text?: string; category?: EnteCategory; after?: string; thanked: boolean };

/** N26: the bodies whose adhesion is in force, for everybody; no person is ever named here. */
export async function Members({ locale, text, category, after, thanked }: Props) {
  const [t, apply, words] = await Promise.all([
    getTranslations('members'),
    getTranslations('apply'),
    getTranslations('common.pagination'),
  ]);
  const filter = { text: text ?? null, category: category ?? null, adhesionState: 'ACTIVE' as const };
  const { data } = await query({ query: MembersPageDocument, variables: { first: 24, after: after ?? null, filter } });
  const page = data?.enti;
  const base = link(locale, '/rete');
  const asked = { q: text, categoria: category };
  const end = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} rating="page" thanked={thanked}>
      <PageHeading title={t('title')} lead={t('lead')} />
      {data?.comuni && <AdhesionMap comuni={data.comuni} />}
      <section aria-labelledby="enti">
        <h2 id="enti">{t('filter')}</h2>
        <MembersForm action={base} text={text} category={category} />
        {!page && <Unavailable />}
        {page?.edges.length === 0 && (
          <EmptyState title={t('none')} icon="search">
            <p>{t('noneHint')}</p>
          </EmptyState>
        )}
        {page && page.edges.length > 0 && <MemberList members={page.edges.map(({ node }) => node)} />}
        {page && (
          <Pagination
            label={words('label')}
            next={end ? { href: withQuery(base, { ...asked, dopo: end }), text: words('next') } : null}
            first={after ? { href: withQuery(base, asked), text: words('first') } : null}
          />
        )}
      </section>
      <Callout title={apply('title')}>
        <p>{apply('lead')}</p>
        <p>
          <a href={link(locale, '/aderisci')}>{apply('title')}</a> ·{' '}
          <a href={link(locale, '/aderisci/seguito')}>{apply('followTitle')}</a>
        </p>
      </Callout>
    </Page>
  );
}
