import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Around_EventFragment, EventPageQuery } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { proposeItem, removeItem } from './around-actions';

type Props = { event: Around_EventFragment; cases: NonNullable<EventPageQuery['discussionCases']> };

/** T24, C40: the points of the meeting, and the cases that wait to be discussed. */
export async function Agenda({ event, cases }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-training.agenda'), formWords()]);
  const items = event.agenda ?? [];
  if (items.length === 0 && !event.viewerCanPropose) return null;
  const waiting = cases.filter(({ caseId }) => !items.some((item) => item.caseId === caseId));
  const form = { words, labels: { title: t('point'), minutes: t('minutesLabel'), caseId: t('caseLabel') } };
  const hidden = { eventId: event.id, slug: event.slug };
  return (
    <section aria-labelledby="ordine">
      <h2 id="ordine">{t('title')}</h2>
      {items.length === 0 && <p>{t('none')}</p>}
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <span lang="it">{item.title}</span>{' '}
            <span className="muted">
              {[item.caseNumber, item.ente?.name, item.minutes && t('minutes', { count: item.minutes })]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {item.viewerCanRemove && !event.closedAt && (
              <ActionForm
                action={removeItem}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`punto-${item.id.slice(0, 8)}`}
                hidden={{ itemId: item.id, slug: event.slug }}
              >
                <Button size="sm" tone="link">
                  {t('remove')}
                </Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
      {event.viewerCanPropose && (
        <>
          {waiting.length > 0 && (
            <Disclosure id="da-discutere" title={t('cases', { count: waiting.length })}>
              <ActionForm action={proposeItem} clientKey={crypto.randomUUID()} prefix="caso" hidden={hidden} {...form}>
                <SelectControl
                  name="caseId"
                  label={t('caseLabel')}
                  isRequired
                  placeholder={words.choose}
                  options={waiting.map(({ caseId, number, title }) => ({
                    value: caseId,
                    text: `${number} · ${title}`,
                  }))}
                />
                <Button>{t('addCase')}</Button>
              </ActionForm>
            </Disclosure>
          )}
          <Disclosure id="proponi-punto" title={t('propose')}>
            <ActionForm action={proposeItem} clientKey={crypto.randomUUID()} prefix="punto" hidden={hidden} {...form}>
              <TextControl name="title" label={t('point')} isRequired maxLength={300} />
              <TextControl
                name="minutes"
                label={t('minutesLabel')}
                optional={words.optional}
                inputMode="numeric"
                maxLength={3}
                width="short"
              />
              <Button icon="plus">{t('add')}</Button>
            </ActionForm>
          </Disclosure>
        </>
      )}
    </section>
  );
}
