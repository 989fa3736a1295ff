import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { RadioControl, TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { CaseHeld_CaseFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { decideHeldAnswer } from './held-actions';

/** C43: an answer that waits, beside the validated one from which it differs; the coordination lets it go or gives it back. */
export async function HeldAnswer({ found }: { found: CaseHeld_CaseFragment }) {
  const [t, channels, words, locale] = await Promise.all([
    getTranslations('reserved-cases.held'),
    getTranslations('reserved-terms.channel'),
    formWords(),
    getLocale(),
  ]);
  const held = found.heldAnswer;
  if (!held) return null;
  const { earlier } = held;
  return (
    <section aria-labelledby="trattenuta" className="held-answer">
      <Callout tone="warning" title={<span id="trattenuta">{t('title')}</span>}>
        <p>{held.viewerCanDecide ? t('lead') : t('waits')}</p>
      </Callout>
      <div className="conflict-versions">
        <div>
          <h2 className="h6">{t('fresh')}</h2>
          <p className="answer-body">{held.body}</p>
          <p className="muted">
            {t('given', {
              name: held.givenByName,
              date: longDate(locale, held.givenOn),
              channel: channels(held.channel),
            })}
          </p>
        </div>
        {earlier && (
          <div>
            <h2 className="h6">{t('earlier')}</h2>
            <p className="answer-body">{earlier.body}</p>
            <p className="muted">
              {earlier.case && (
                <a href={link(locale, `/area-riservata/segnalazioni/${earlier.case.id}`)}>
                  <bdi>{earlier.case.registryNumber}</bdi>
                </a>
              )}{' '}
              {earlier.validatedAt && longDate(locale, earlier.validatedAt)}
            </p>
          </div>
        )}
      </div>
      {held.viewerCanDecide && (
        <ActionForm
          action={decideHeldAnswer}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix="trattenuta"
          labels={{ sends: t('decision'), note: t('note') }}
          hidden={{ caseId: found.id, expectedVersion: found.version }}
        >
          <RadioControl
            name="sends"
            label={t('decision')}
            isRequired
            options={[
              { value: 'yes', label: t('send') },
              { value: 'no', label: t('giveBack') },
            ]}
          />
          <TextareaControl name="note" label={t('note')} hint={t('noteHint')} rows={2} maxLength={1000} />
          <Button>{t('decide')}</Button>
        </ActionForm>
      )}
    </section>
  );
}
