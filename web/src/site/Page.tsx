import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { link } from '../i18n/link';
import { Breadcrumb, type Crumb } from '../ui/Breadcrumb';
import { SiteContacts } from './SiteContacts';
import { SiteRating } from './SiteRating';

type Props = {
  locale: string;
  crumbs: Crumb[];
  children: ReactNode;
  /** What the reader is asked to rate, or nothing on pages of a procedure. */
  rating?: 'page' | 'service';
  contentId?: string;
  thanked?: boolean;
  hasContacts?: boolean;
};

/** A page of the portal under its header: path, body, rating, ways to go on. */
export async function Page({ locale, crumbs, children, rating, contentId, thanked, hasContacts = true }: Props) {
  const t = await getTranslations('common.breadcrumb');
  return (
    <>
      <div className="container-xxl page">
        <Breadcrumb label={t('label')} crumbs={[{ text: t('home'), href: link(locale) }, ...crumbs]} />
        {children}
      </div>
      {rating && <SiteRating locale={locale} kind={rating} contentId={contentId} thanked={thanked} />}
      {hasContacts && <SiteContacts locale={locale} />}
    </>
  );
}
