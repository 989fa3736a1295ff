import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Door_EventFragment, PlanFormQuery } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { Disclosure } from '../../../ui/Disclosure';
import type { Member } from '../read-members';
import { audienceCategories } from '../vocabulary';
import { inviteGuest, reserve, revokeGuest } from './door-actions';

const LOCALES = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'];
type Props = { event: Door_EventFragment; bacini: PlanFormQuery['bacini']; members: Member[] | null };

/** T5, T21: seats kept for some, and guests from outside the network. */
export async function Invitations({ event, bacini, members }: Props) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations('reserved-training.door'),
    getTranslations('reserved-terms.enteCategory'),
    formWords(),
    getLocale(),
  ]);
  const hidden = { eventId: event.id, slug: event.slug };
  const nameOf = (target: string): string =>
    [...(bacini ?? []), ...(members ?? [])].find(({ id }) => id === target)?.name ??
    (terms.has(target as never) ? terms(target as never) : target);
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <>
      <section aria-labelledby="riservati">
        <h2 id="riservati">{t('reserves')}</h2>
        {event.reserves?.length === 0 && <p className="muted">{t('noReserves')}</p>}
        <ul>
          {(event.reserves ?? []).map(({ id, target, seats, until }) => (
            <li key={id}>{t('reserved', { seats, target: nameOf(target), date: longDate(locale, until) })}</li>
          ))}
        </ul>
        <Disclosure id="riserva" title={t('reserve')}>
          <ActionForm
            action={reserve}
            clientKey={crypto.randomUUID()}
            words={words}
            prefix="riserva"
            labels={{ target: t('target'), seats: t('seats'), until: t('until') }}
            hidden={hidden}
          >
            <SelectControl
              name="target"
              label={t('target')}
              isRequired
              placeholder={words.choose}
              options={[
                ...audienceCategories.map((value) => ({ value: `CATEGORY:${value}`, text: terms(value) })),
                ...(bacini ?? []).map(({ id, name }) => ({ value: `BACINO:${id}`, text: name })),
                ...(members ?? []).map(({ id, name }) => ({ value: `ENTE:${id}`, text: name })),
              ]}
            />
            <TextControl
              name="seats"
              label={t('seats')}
              hint={t('seatsHint')}
              isRequired
              inputMode="numeric"
              maxLength={4}
              width="short"
            />
            <TextControl type="date" name="until" label={t('until')} isRequired width="short" />
            <Button>{t('keep')}</Button>
          </ActionForm>
        </Disclosure>
      </section>
      <section aria-labelledby="ospiti">
        <h2 id="ospiti">{t('guests')}</h2>
        {event.guests?.length === 0 && <p className="muted">{t('noGuests')}</p>}
        <ul className="plain-rows">
          {(event.guests ?? []).map((one) => (
            <li key={one.id}>
              <p className="badge-row">
                <strong>{one.name}</strong>
                <span>{one.body}</span>
                {one.revokedAt ? (
                  <Badge tone="danger">{t('revoked')}</Badge>
                ) : (
                  one.answeredAt && <Badge tone="success">{t('answered')}</Badge>
                )}
              </p>
              {!one.revokedAt && (
                <ActionForm
                  action={revokeGuest}
                  clientKey={crypto.randomUUID()}
                  words={words}
                  prefix={`ospite-${one.id.slice(0, 8)}`}
                  hidden={{ invitationId: one.id, slug: event.slug }}
                >
                  <Button size="sm" tone="link">
                    {t('revokeGuest')}
                  </Button>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
        <Disclosure id="invita" title={t('invite')}>
          <ActionForm
            action={inviteGuest}
            clientKey={crypto.randomUUID()}
            words={words}
            prefix="ospite"
            labels={{ name: t('name'), email: t('email'), body: t('body'), locale: t('language') }}
            hidden={hidden}
          >
            <TextControl name="name" label={t('name')} isRequired maxLength={120} />
            <TextControl type="email" name="email" label={t('email')} isRequired maxLength={254} isLtr />
            <TextControl name="body" label={t('body')} isRequired maxLength={160} />
            <SelectControl
              name="locale"
              label={t('language')}
              value="it"
              options={LOCALES.map((value) => ({ value, text: languages.of(value) ?? value }))}
            />
            <Button>{t('sendInvitation')}</Button>
          </ActionForm>
        </Disclosure>
      </section>
    </>
  );
}
