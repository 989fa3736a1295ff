import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Around_EventFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { Disclosure } from '../../../ui/Disclosure';
import { askQuestion, voteQuestion } from './around-actions';
import { casesToAsk } from './cases-to-ask';

/** T13: what people want to ask at the meeting, the most wanted first. */
export async function Questions({ event }: { event: Around_EventFragment }) {
  const [t, words] = await Promise.all([getTranslations('reserved-training.questions'), formWords()]);
  const questions = event.questions ?? [];
  if (questions.length === 0 && !event.viewerCanAsk) return null;
  const cases = event.viewerCanAsk ? await casesToAsk() : [];
  return (
    <section aria-labelledby="domande">
      <h2 id="domande">{t('title')}</h2>
      {questions.length === 0 && <p>{t('none')}</p>}
      <ol className="plain-rows">
        {questions.map((one) => (
          <li key={one.id}>
            <p lang="it">{one.text}</p>
            <p className="badge-row">
              <Badge tone="neutral">{t('votes', { count: one.votes })}</Badge>
              {one.caseNumber && <Badge tone="primary">{t('case', { number: one.caseNumber })}</Badge>}
              {one.answeredAt && <Badge tone="success">{t('answered')}</Badge>}
              {one.hiddenAt && <Badge tone="warning">{t('hidden')}</Badge>}
            </p>
            {(event.viewerCanAsk || one.viewerCanHide || event.viewerCanManage) && (
              <ActionForm
                action={voteQuestion}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`voto-${one.id.slice(0, 8)}`}
                hidden={{ questionId: one.id, slug: event.slug }}
              >
                <div className="button-row">
                  {event.viewerCanAsk && (
                    <Button
                      size="sm"
                      tone="outline-primary"
                      name={`voto-${one.id.slice(0, 8)}.vote`}
                      value={one.isMyVote ? 'no' : 'yes'}
                    >
                      {one.isMyVote ? t('unvote') : t('vote')}
                    </Button>
                  )}
                  {event.viewerCanManage && !one.answeredAt && (
                    <Button size="sm" tone="outline-primary" name={`voto-${one.id.slice(0, 8)}.vote`} value="answered">
                      {t('markAnswered')}
                    </Button>
                  )}
                  {one.viewerCanHide && (
                    <Button size="sm" tone="link" name={`voto-${one.id.slice(0, 8)}.vote`} value="hide">
                      {t('hide')}
                    </Button>
                  )}
                </div>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
      {event.viewerCanAsk && (
        <Disclosure id="proponi-domanda" title={t('ask')}>
          <ActionForm
            action={askQuestion}
            clientKey={crypto.randomUUID()}
            words={words}
            prefix="domanda"
            labels={{ text: t('text'), fromCase: t('fromCase') }}
            hidden={{ eventId: event.id, slug: event.slug }}
          >
            <TextareaControl name="text" label={t('text')} hint={t('textHint')} isRequired rows={3} maxLength={600} />
            {cases.length > 0 && (
              <SelectControl
                name="fromCase"
                label={t('fromCase')}
                hint={t('caseHint')}
                optional={words.optional}
                placeholder={t('noCase')}
                options={cases}
              />
            )}
            <Button icon="plus">{t('send')}</Button>
          </ActionForm>
        </Disclosure>
      )}
    </section>
  );
}
