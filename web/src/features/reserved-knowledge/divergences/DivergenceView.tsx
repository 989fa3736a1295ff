import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { ReservedDivergenceQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Badge } from '../../../ui/Chip';
import { Disclosure } from '../../../ui/Disclosure';
import { agreeStandard, reopenDivergence, tellPractice } from './divergence-actions';

type Props = { divergence: NonNullable<ReservedDivergenceQuery['divergence']>; today: string };

/** P41: what each place does, side by side, and the standard once it is agreed. */
export async function DivergenceView({ divergence, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-editorial.divergences'), getLocale()]);
  const now = divergence.practices.filter(({ isSuperseded }) => !isSuperseded);
  const before = divergence.practices.filter(({ isSuperseded }) => isSuperseded);
  return (
    <div className="case-page">
      <div className="case-page-main">
        <p className="lead" lang="it">
          {divergence.question}
        </p>
        {divergence.state === 'AGREED' ? (
          <Callout tone="success" title={t('agreedOn', { date: longDate(locale, divergence.agreedOn ?? today) })}>
            <p lang="it">{divergence.standard}</p>
          </Callout>
        ) : (
          divergence.content && <Callout tone="warning" title={t('readersTold')} />
        )}
        {divergence.content && (
          <p>
            {t('page')}:{' '}
            <a href={link(locale, `/area-riservata/conoscenza/${divergence.content.id}`)} lang="it">
              {divergence.content.text?.title}
            </a>
          </p>
        )}
        <h2>{t('sideBySide')}</h2>
        {now.length === 0 && <p className="muted">{t('noPractice')}</p>}
        <Practices practices={now} />
        {before.length > 0 && (
          <Disclosure id="prima" title={t('before', { count: before.length })}>
            <Practices practices={before} />
          </Disclosure>
        )}
      </div>
      <div className="case-page-side">
        {divergence.viewerCanTell && <TellForm divergenceId={divergence.id} today={today} />}
        {divergence.viewerCanAgree && <AgreeForm divergence={divergence} />}
      </div>
    </div>
  );
}

async function Practices({ practices }: { practices: Props['divergence']['practices'] }) {
  const [t, locale] = await Promise.all([getTranslations('reserved-editorial.divergences'), getLocale()]);
  return (
    <ul className="plain-list practice-grid">
      {practices.map(({ id, place, body, source, seenOn, isSuperseded }) => (
        <li key={id} className="practice-card">
          <h3 lang="it">{place}</h3>
          {isSuperseded && <Badge>{t('superseded')}</Badge>}
          <p lang="it">{body}</p>
          <p className="muted">
            {t('from', { source })} · {longDate(locale, seenOn)}
          </p>
        </li>
      ))}
    </ul>
  );
}

async function TellForm({ divergenceId, today }: { divergenceId: string; today: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-editorial.divergences'), formWords()]);
  const labels = { place: t('place'), body: t('practice'), source: t('source'), seenOn: t('seenOn') };
  return (
    <section aria-labelledby="racconta">
      <h2 id="racconta">{t('tell')}</h2>
      <ActionForm
        action={tellPractice}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="prassi"
        labels={labels}
        hidden={{ divergenceId }}
      >
        <TextControl name="place" label={labels.place} isRequired maxLength={200} />
        <TextareaControl name="body" label={labels.body} isRequired rows={4} maxLength={4000} />
        <TextControl name="source" label={labels.source} hint={t('sourceHint')} isRequired maxLength={500} />
        <TextControl type="date" name="seenOn" label={labels.seenOn} isRequired value={today} />
        <Button>{t('send')}</Button>
      </ActionForm>
    </section>
  );
}

async function AgreeForm({ divergence }: { divergence: Props['divergence'] }) {
  const [t, words] = await Promise.all([getTranslations('reserved-editorial.divergences'), formWords()]);
  const forms = { words, hidden: { divergenceId: divergence.id, expectedVersion: divergence.version } };
  if (divergence.state === 'AGREED') {
    return (
      <ActionForm action={reopenDivergence} clientKey={crypto.randomUUID()} prefix="riapri" {...forms}>
        <Button tone="outline-primary">{t('reopen')}</Button>
      </ActionForm>
    );
  }
  return (
    <section aria-labelledby="concorda">
      <h2 id="concorda">{t('agree')}</h2>
      <ActionForm
        action={agreeStandard}
        clientKey={crypto.randomUUID()}
        prefix="standard"
        labels={{ standard: t('standard') }}
        {...forms}
      >
        <TextareaControl
          name="standard"
          label={t('standard')}
          hint={t('standardHint')}
          isRequired
          rows={4}
          maxLength={4000}
        />
        <Button icon="check">{t('agreeSend')}</Button>
      </ActionForm>
    </section>
  );
}
