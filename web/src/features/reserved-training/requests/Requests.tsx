import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { RequestsToAnswerQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { answerRequest } from '../detail/registration-actions';

/** T7: people of the ente who wait for its answer, and what its silence would mean. */
export async function Requests({ requests }: { requests: NonNullable<RequestsToAnswerQuery['requestsToAnswer']> }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-training.requests'),
    formWords(),
    getLocale(),
  ]);
  if (requests.length === 0) return <EmptyState icon="check" title={t('none')} />;
  return (
    <ul className="plain-rows">
      {requests.map((one) => {
        const prefix = `richiesta-${one.id.slice(0, 8)}`;
        return (
          <li key={one.id}>
            <h2 className="h5">{one.person?.displayName ?? t('unnamed')}</h2>
            {one.event && (
              <p>
                <a href={link(locale, `/area-riservata/formazione/${one.event.slug}`)} lang="it">
                  {one.event.title}
                </a>
                {`, ${fullMoment(locale, one.event.startsAt)}`}
              </p>
            )}
            {one.answerBy && one.event && (
              <p>{t(`by.${one.event.silence}`, { at: fullMoment(locale, one.answerBy) })}</p>
            )}
            {one.viewerCanAnswer && (
              <ActionForm
                action={answerRequest}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={prefix}
                labels={{ reason: t('reason') }}
                hidden={{ registrationId: one.id, expectedVersion: one.version }}
              >
                <TextControl
                  name="reason"
                  label={t('reason')}
                  hint={t('reasonHint')}
                  optional={words.optional}
                  maxLength={1_000}
                />
                <div className="button-row">
                  <Button name={`${prefix}.verdict`} value="yes" icon="check">
                    {t('approve')}
                  </Button>
                  <Button tone="outline-primary" name={`${prefix}.verdict`} value="no">
                    {t('refuse')}
                  </Button>
                </div>
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
