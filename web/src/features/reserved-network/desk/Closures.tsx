import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { DeskForm_DeskFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { closeDesk, reopenDesk } from './desk-actions';

/** P28: days on which the desk stays shut; they are public at once. */
export async function Closures({ enteId, desk }: { enteId: string; desk: DeskForm_DeskFragment }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-network.desk'), formWords(), getLocale()]);
  const hidden = { enteId, sportelloId: desk.id, expectedVersion: desk.version };
  const labels = { startsOn: t('startsOn'), endsOn: t('endsOn'), reason: t('reason') };
  return (
    <section aria-labelledby="chiusure-sportello">
      <h2 id="chiusure-sportello">{t('closures')}</h2>
      {desk.closures.length === 0 && <p>{t('noClosures')}</p>}
      <ul className="plain-list member-list">
        {desk.closures.map(({ startsOn, endsOn, reason }) => (
          <li key={startsOn}>
            <p>
              {t('closed', { from: longDate(locale, startsOn), to: longDate(locale, endsOn) })}
              {reason && <span lang="it"> {reason}</span>}
            </p>
            <ActionForm
              action={reopenDesk}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={`riapri-${startsOn}`}
              hidden={{ ...hidden, startsOn }}
            >
              <Button tone="outline-primary" size="sm">
                {t('reopen')}
                <span className="visually-hidden"> {longDate(locale, startsOn)}</span>
              </Button>
            </ActionForm>
          </li>
        ))}
      </ul>
      <h3>{t('newClosure')}</h3>
      <ActionForm
        action={closeDesk}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="chiudi"
        labels={labels}
        hidden={hidden}
      >
        <TextControl type="date" name="startsOn" label={labels.startsOn} isRequired width="short" />
        <TextControl type="date" name="endsOn" label={labels.endsOn} isRequired width="short" />
        <TextControl name="reason" label={labels.reason} hint={t('public')} optional={words.optional} maxLength={200} />
        <Button>{t('close')}</Button>
      </ActionForm>
    </section>
  );
}
