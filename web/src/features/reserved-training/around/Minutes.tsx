import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { RadioControl, SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Around_EventFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { now } from '../../../time/clock';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { Disclosure } from '../../../ui/Disclosure';
import { followUps } from '../vocabulary';
import { closeMinutes, recordDecision } from './around-actions';

/** T14, C40, N20: what was decided, what becomes of it, what came of the meeting. */
export async function Minutes({ event }: { event: Around_EventFragment }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-training.minutes'),
    formWords(),
    getLocale(),
  ]);
  const decisions = event.decisions ?? [];
  const canWrite = event.viewerCanManage && event.startsAt <= now().toString();
  if (decisions.length === 0 && !event.outcome && !canWrite) return null;
  const hidden = { eventId: event.id, slug: event.slug };
  return (
    <section aria-labelledby="decisioni">
      <h2 id="decisioni">{t('title')}</h2>
      {event.outcome && (
        <p className="plain-text" lang="it">
          <strong lang={locale}>{t('outcome')}: </strong>
          {event.outcome}
        </p>
      )}
      {decisions.map((one) => (
        <article key={one.id}>
          <h3 className="h5" lang="it">
            {one.title}
          </h3>
          <p className="plain-text" lang="it">
            {one.body}
          </p>
          <p className="badge-row">
            <Badge tone="primary">{t(`follow.${one.followUp}`)}</Badge>
            {one.caseIds.map((caseId, at) => (
              <a key={caseId} href={link(locale, `/area-riservata/segnalazioni/${caseId}`)}>
                {t('case', { number: one.caseNumbers[at] ?? '' })}
              </a>
            ))}
            {one.contentId && <a href={link(locale, `/area-riservata/conoscenza/${one.contentId}`)}>{t('content')}</a>}
            {one.divergenceId && (
              <a href={link(locale, `/area-riservata/conoscenza/divergenze/${one.divergenceId}`)}>{t('divergence')}</a>
            )}
          </p>
        </article>
      ))}
      {canWrite && (
        <>
          <Disclosure id="nuova-decisione" title={t('record')}>
            <ActionForm
              action={recordDecision}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix="decisione"
              labels={{ title: t('decision'), body: t('body'), followUp: t('followUp'), agendaItemId: t('item') }}
              hidden={hidden}
            >
              <TextControl name="title" label={t('decision')} isRequired maxLength={200} />
              <TextareaControl
                name="body"
                label={t('body')}
                hint={t('bodyHint')}
                isRequired
                rows={5}
                maxLength={10_000}
              />
              <RadioControl
                name="followUp"
                label={t('followUp')}
                isRequired
                value="NONE"
                options={followUps.map((value) => ({ value, label: t(`follow.${value}`) }))}
              />
              {(event.agenda ?? []).length > 0 && (
                <SelectControl
                  name="agendaItemId"
                  label={t('item')}
                  optional={words.optional}
                  placeholder={t('noItem')}
                  options={(event.agenda ?? []).map(({ id, title }) => ({ value: id, text: title }))}
                />
              )}
              <Button>{t('save')}</Button>
            </ActionForm>
          </Disclosure>
          <Disclosure id="chiudi-verbale" title={event.closedAt ? t('rewrite') : t('close')}>
            <ActionForm
              action={closeMinutes}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix="esito"
              labels={{ outcome: t('outcome') }}
              hidden={hidden}
            >
              <TextareaControl
                name="outcome"
                label={t('outcome')}
                hint={t('outcomeHint')}
                value={event.outcome ?? undefined}
                isRequired
                rows={4}
                maxLength={4_000}
              />
              <Button>{t('saveOutcome')}</Button>
            </ActionForm>
          </Disclosure>
        </>
      )}
    </section>
  );
}
