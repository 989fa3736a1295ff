import { getLocale, getTranslations } from 'next-intl/server';
import { link } from '../../../i18n/link';
import { readCapabilities } from '../../../session/viewer';
import { ButtonLink } from '../../../ui/Button';

/** The way to a new meeting, for who may plan one. */
export async function PlanLink() {
  const [t, locale, capabilities] = await Promise.all([
    getTranslations('reserved-training.list'),
    getLocale(),
    readCapabilities(),
  ]);
  if (!capabilities.has('TRAINING_PLAN')) return null;
  return (
    <ButtonLink icon="plus" href={link(locale, '/area-riservata/formazione/nuovo')}>
      {t('plan')}
    </ButtonLink>
  );
}
