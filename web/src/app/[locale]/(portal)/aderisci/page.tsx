import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApplyForm } from '../../../../features/application/ApplyForm';
import { openApply } from '../../../../features/application/apply-form';
import { readInvited, withInvited } from '../../../../features/application/invited';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/aderisci'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('apply');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/aderisci') };
}

export default async function ApplyPage({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const form = openApply(one(search.s));
  const reference = one(search.invito) ?? (form.values.invitation || undefined);
  const invited = await readInvited(reference);
  const values = withInvited(form.values, invited, reference);
  return <ApplyForm locale={locale} form={{ ...form, values }} invited={invited} isInvited={reference !== undefined} />;
}
