import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { RadioControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Mediation_RowFragment } from '../../../graphql/generated/graphql';
import { readCapabilities } from '../../../session/viewer';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { GiveMediation } from './GiveMediation';
import { concludeMediation, takeMediation } from './mediation-actions';

/** C27: what mediators are asked for: language, place or distance, day; never whom. */
export async function MediationCards({ rows }: { rows: Mediation_RowFragment[] }) {
  const [t, languages, words, locale] = await Promise.all([
    getTranslations('reserved-cases.mediation'),
    getTranslations('reserved-cases.language'),
    formWords(),
    getLocale(),
  ]);
  const canGive = (await readCapabilities()).has('CASES_TRIAGE');
  if (rows.length === 0) {
    return (
      <EmptyState icon="comment" title={t('none')}>
        <p>{t('noneHint')}</p>
      </EmptyState>
    );
  }
  return rows.map((row) => (
    <section key={row.id} aria-labelledby={`mediazione-${row.id}`} className="answer-card">
      <h2 id={`mediazione-${row.id}`} className="h4">
        {languages.has(row.language as never) ? languages(row.language as never) : row.language} ·{' '}
        {longDate(locale, row.wantedOn)} {row.wantedAt}
      </h2>
      <p>
        {t(`mode.${row.mode}`)}
        {row.place && ` · ${row.place}`} · {row.sportello?.name ?? '–'}
      </p>
      <p>{row.about}</p>
      {row.mediator && <p className="muted">{t('takenBy', { name: row.mediator.displayName ?? '–' })}</p>}
      {canGive && row.viewerCanConclude && <GiveMediation row={row} />}
      {row.viewerCanTake && (
        <ActionForm
          action={takeMediation}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix={`prendi-${row.id}`}
          hidden={{ mediationId: row.id }}
        >
          <Button size="sm" icon="check">
            {t('take')}
          </Button>
        </ActionForm>
      )}
      {row.viewerCanConclude && (
        <ActionForm
          action={concludeMediation}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix={`esito-${row.id}`}
          labels={{ state: t('outcome'), outcome: t('note') }}
          hidden={{ mediationId: row.id }}
        >
          <RadioControl
            name="state"
            label={t('outcome')}
            isRequired
            options={(['DONE', 'NOT_HELD', 'CANCELLED'] as const).map((value) => ({
              value,
              label: t(`state.${value}`),
            }))}
          />
          <TextControl name="outcome" label={t('note')} optional={words.optional} maxLength={1000} />
          <Button size="sm" tone="outline-primary">
            {t('send')}
          </Button>
        </ActionForm>
      )}
    </section>
  ));
}
