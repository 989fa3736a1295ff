import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { HOUSES, type Stuck } from './houses';
import { sendAgain } from './send-again';

type Props = { stuck: Stuck[]; maySend: boolean };

/** F11: each letter and message that nobody took, why, and the way to try it again; never what it says. */
export async function StuckList({ stuck, maySend }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-access.deliveries'),
    formWords(),
    getLocale(),
  ]);
  if (stuck.length === 0) return <p>{t('none')}</p>;
  const target = (name: string) => {
    const house = HOUSES.find((one) => one === name);
    return house ? t(`houses.${house}`) : name;
  };
  return (
    <ul className="plain-list member-list">
      {stuck.map(({ id, house, isLetter, target: to, name, writtenAt, attempts, reason, isGivenUp }) => (
        <li key={id}>
          <p>
            <strong>{isLetter ? t('letter') : t('message', { to: target(to) })}</strong>{' '}
            <Badge tone={isGivenUp ? 'danger' : 'warning'}>{isGivenUp ? t('givenUp') : t('trying')}</Badge>
            <br />
            {t('from', { house: t(`houses.${house}`), moment: fullMoment(locale, writtenAt), count: attempts })}
            <br />
            <code translate="no">{name}</code>
            {reason && (
              <>
                {' '}
                · {t('reason')} <bdi>{reason}</bdi>
              </>
            )}
          </p>
          {maySend && isGivenUp && (
            <ActionForm
              action={sendAgain}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={`ritenta-${id}`}
              hidden={{ deliveryId: id, house }}
            >
              <Button tone="outline-primary" size="sm">
                {t('again')}
                <span className="visually-hidden">{` ${name}, ${fullMoment(locale, writtenAt)}`}</span>
              </Button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
