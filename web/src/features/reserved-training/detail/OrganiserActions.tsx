import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Organiser_EventFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { cancelEvent, publishEvent, publishSeries } from './organiser-actions';

/** What organisers do with a meeting: change, publish, cancel. */
export async function OrganiserActions({ event }: { event: Organiser_EventFragment }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-training.organise'),
    formWords(),
    getLocale(),
  ]);
  const hidden = { eventId: event.id, slug: event.slug, expectedVersion: event.version };
  const form = { words, hidden };
  return (
    <section aria-labelledby="organizza">
      <h2 id="organizza">{t('title')}</h2>
      {event.state === 'DRAFT' && (
        <ActionForm action={publishEvent} clientKey={crypto.randomUUID()} prefix="pubblica" {...form}>
          <p>{t('publishHint')}</p>
          <Button icon="check">{t('publish')}</Button>
        </ActionForm>
      )}
      {event.state === 'DRAFT' && event.seriesId && (
        <ActionForm
          action={publishSeries}
          clientKey={crypto.randomUUID()}
          prefix="serie"
          words={words}
          hidden={{ seriesId: event.seriesId, slug: event.slug }}
        >
          <Button tone="outline-primary">{t('publishSeries')}</Button>
        </ActionForm>
      )}
      <ButtonLink
        tone="outline-primary"
        icon="pencil"
        href={link(locale, `/area-riservata/formazione/${event.slug}/modifica`)}
      >
        {t('edit')}
      </ButtonLink>
      {event.state === 'PUBLISHED' && (
        <Disclosure id="annulla" title={t('cancelTitle')}>
          <ActionForm
            action={cancelEvent}
            clientKey={crypto.randomUUID()}
            prefix="annulla"
            labels={{ reason: t('reason') }}
            {...form}
          >
            <p>{t('cancelHint')}</p>
            <TextareaControl name="reason" label={t('reason')} isRequired rows={3} maxLength={2000} />
            <Button tone="danger">{t('cancel')}</Button>
          </ActionForm>
        </Disclosure>
      )}
    </section>
  );
}
