import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../forms/ActionForm';
import { TextareaControl } from '../../forms/controls';
import { formWords } from '../../forms/form-words';
import { longDate } from '../../time/words';
import { Button } from '../../ui/Button';
import { Badge } from '../../ui/Chip';
import { Disclosure } from '../../ui/Disclosure';
import type { Hold } from './houses';
import { liftHold } from './retention-actions';

/** C37: what is kept whatever its term says; each can be lifted by who decides. */
export async function Holds({ holds, mayDecide }: { holds: Hold[]; mayDecide: boolean }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-privacy'), formWords(), getLocale()]);
  if (holds.length === 0) return <p>{t('hold.none')}</p>;
  const stateOf = ({ isInForce, liftedAt }: Hold) => (isInForce ? 'inForce' : liftedAt ? 'lifted' : 'over');
  return (
    <ul className="plain-list member-list">
      {holds.map((hold) => (
        <li key={hold.id}>
          <h3 className="h4">
            {t(`hold.of.${hold.house}`)} {hold.reference}{' '}
            <Badge tone={hold.isInForce ? 'warning' : 'neutral'}>{t(`hold.state.${stateOf(hold)}`)}</Badge>
          </h3>
          <p>{hold.reason}</p>
          <p className="muted">
            {t('hold.dates', { from: longDate(locale, hold.placedAt), until: longDate(locale, hold.until) })}
          </p>
          {mayDecide && hold.isInForce && (
            <Disclosure id={`togli-${hold.id}`} title={t('lift.title')}>
              <ActionForm
                action={liftHold}
                clientKey={crypto.randomUUID()}
                words={words}
                labels={{ reason: t('lift.reason') }}
                prefix={`togli-${hold.id}`}
                hidden={{ house: hold.house, holdId: hold.id }}
              >
                <p>{t('lift.warning')}</p>
                <TextareaControl
                  name="reason"
                  label={t('lift.reason')}
                  hint={t('hold.reasonHint')}
                  isRequired
                  rows={2}
                  maxLength={500}
                />
                <Button tone="danger">{t('lift.send')}</Button>
              </ActionForm>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
