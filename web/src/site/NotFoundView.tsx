import { getTranslations } from 'next-intl/server';
import { link } from '../i18n/link';
import { ButtonLink } from '../ui/Button';
import { PageHeading } from '../ui/PageHeading';
import { SearchBox } from '../ui/SearchBox';
import { SearchSuggestions } from './suggest/SearchSuggestions';

/** No such page: search, or start again. */
export async function NotFoundView({ locale }: { locale: string }) {
  const t = await getTranslations('common.notFound');
  return (
    <div className="container-xxl page">
      <PageHeading title={t('title')} lead={t('body')} before={<p className="not-found-code">404</p>} />
      <SearchBox action={link(locale, '/cerca')} label={t('search')} submit={t('search')} isLabelHidden>
        <SearchSuggestions field="cerca" />
      </SearchBox>
      <p className="button-row">
        <ButtonLink href={link(locale)}>{t('home')}</ButtonLink>
        <ButtonLink href={link(locale, '/argomenti')} tone="outline-primary">
          {t('topics')}
        </ButtonLink>
        <ButtonLink href={link(locale, '/sportelli')} tone="outline-primary">
          {t('desks')}
        </ButtonLink>
      </p>
    </div>
  );
}
