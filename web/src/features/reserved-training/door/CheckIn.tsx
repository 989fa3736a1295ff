import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Door_EventFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fileHref } from '../../../session/upload';
import { Button, ButtonLink } from '../../../ui/Button';
import { checkIn } from './door-actions';

/** T10: the code of a telephone or of a sheet, typed or brought by the QR that the camera opens. */
export async function CheckIn({ event, code }: { event: Door_EventFragment; code: string | undefined }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-training.door'), formWords(), getLocale()]);
  return (
    <section aria-labelledby="ingresso">
      <h2 id="ingresso">{t('checkIn')}</h2>
      <ActionForm
        action={checkIn}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="ingresso"
        labels={{ code: t('code') }}
        hidden={{ eventId: event.id, slug: event.slug }}
      >
        <TextControl
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          value={code}
          isRequired
          maxLength={40}
          width="short"
          isLtr
        />
        <Button icon="check">{t('register')}</Button>
      </ActionForm>
      <p className="button-row">
        {event.sheetHref && (
          <ButtonLink tone="outline-primary" icon="print" href={fileHref(event.sheetHref)} isDownload>
            {t('sheetPdf')}
          </ButtonLink>
        )}
        <ButtonLink tone="outline-primary" href={link(locale, `/area-riservata/formazione/${event.slug}/aggiungi`)}>
          {t('addPerson')}
        </ButtonLink>
      </p>
    </section>
  );
}
