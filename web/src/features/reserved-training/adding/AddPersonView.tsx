import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { RadioControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { AddPersonPageQuery, PeopleOfEnteQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Select } from '../../../ui/Select';
import { Unavailable } from '../../../ui/Unavailable';
import type { Member } from '../read-members';
import { Seats } from '../Seats';
import { addPerson } from './add-person';

type Event = NonNullable<AddPersonPageQuery['trainingEvent']>;
type Ente = NonNullable<PeopleOfEnteQuery['ente']>;
type Props = { event: Event; members: Member[] | null; ente: Ente | null | undefined };

/** People of an ente by name, each once, without those who are registered already. */
function addable(ente: Ente, event: Event): { id: string; name: string }[] {
  const there = new Set((event.registrations ?? []).map(({ person }) => person?.id));
  const people = new Map(
    (ente.people ?? []).flatMap(({ person }) =>
      person && !there.has(person.id) ? [[person.id, person.displayName]] : [],
    ),
  );
  return [...people].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'it'));
}

/** T4: first the ente, then one of its people. */
export async function AddPersonView({ event, members, ente }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-training.add'), formWords(), getLocale()]);
  const page = link(locale, `/area-riservata/formazione/${event.slug}`);
  if (!members) return <Unavailable />;
  const people = ente ? addable(ente, event) : [];
  return (
    <div className="measure">
      <p>
        <Seats event={event} />
      </p>
      <form action={`${page}/aggiungi`} method="get" className="choose-ente">
        <Select
          name="ente"
          label={t('ente')}
          value={ente?.id}
          placeholder={words.choose}
          options={members.map(({ id, name }) => ({ value: id, text: name }))}
          isRequired
        />
        <Button tone="outline-primary">{t('show')}</Button>
      </form>
      {ente && people.length === 0 && (
        <EmptyState icon="search" title={t('none', { ente: ente.name })}>
          <p>{t('noneHint')}</p>
          <ButtonLink tone="outline-primary" href={`${page}/presenze#invita`}>
            {t('invite')}
          </ButtonLink>
        </EmptyState>
      )}
      {ente && people.length > 0 && (
        <ActionForm
          action={addPerson}
          clientKey={crypto.randomUUID()}
          words={words}
          labels={{ personId: t('person') }}
          hidden={{ eventId: event.id, enteId: ente.id, slug: event.slug }}
        >
          <RadioControl
            name="personId"
            label={t('personOf', { ente: ente.name })}
            isRequired
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div className="form-actions">
            <Button icon="check">{event.seatsLeft > 0 ? t('add') : t('addWaiting')}</Button>
            <ButtonLink tone="link" href={`${page}/presenze`}>
              {t('back')}
            </ButtonLink>
          </div>
        </ActionForm>
      )}
    </div>
  );
}
