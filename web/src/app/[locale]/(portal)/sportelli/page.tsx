import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskFinder } from '../../../../features/desks/DeskFinder';
import type { Wanted } from '../../../../features/desks/FinderForm';
import { findDesks } from '../../../../features/desks/find-desks';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/sportelli'>;

async function wantedOf(parameters: Props['searchParams']): Promise<Wanted> {
  const { comune, lingua, servizio } = await parameters;
  return { comune: one(comune) || null, language: one(lingua) || null, service: one(servizio) || null };
}

/** Of desks that were asked for, the title tells how many there are: a screen reader speaks it first (WCAG 4.1.3). */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, wanted, t] = await Promise.all([params, wantedOf(searchParams), getTranslations('desks')]);
  const isAsked = Object.values(wanted).some((one) => one !== null);
  const { found, from } = isAsked ? await findDesks(wanted) : { found: null, from: null };
  const told = () => {
    if (!found) return null;
    if (found.length === 0) return t('none');
    const count = found.length;
    return from ? t('foundFrom', { count, comune: from.name }) : t('found', { count });
  };
  return {
    title: [told(), t('title')].filter(Boolean).join(' – '),
    description: t('lead'),
    alternates: alternatesOf(locale, '/sportelli'),
  };
}

export default async function DesksPage({ params, searchParams }: Props) {
  const [{ locale }, wanted, { grazie }] = await Promise.all([params, wantedOf(searchParams), searchParams]);
  return <DeskFinder locale={locale} wanted={wanted} thanked={one(grazie) === '1'} />;
}
