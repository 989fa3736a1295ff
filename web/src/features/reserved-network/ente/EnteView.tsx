import { getLocale, getTranslations } from 'next-intl/server';
import type { EntePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { AdhesionCard } from '../adhesion/AdhesionCard';
import { AdhesionHistory } from '../adhesion/AdhesionHistory';
import { OtherAdhesions } from '../adhesion/OtherAdhesions';
import { openTo, othersOf, pastOf } from '../adhesion/other-adhesions';
import { SideActs } from '../adhesion/SideActs';
import { Changes } from '../change/Changes';
import { Contacts } from '../contacts/Contacts';
import { DepartureCard } from '../departure/DepartureCard';
import { OpenInvitations } from '../people/OpenInvitations';
import { People } from '../people/People';
import type { PeopleQuestion } from '../people/people-question';
import { Places } from '../places/Places';
import { Story } from '../story/Story';
import type { StoryQuestion } from '../story/story-question';
import { Desks } from './Desks';
import { EnteFacts } from './EnteFacts';

type Props = {
  ente: NonNullable<EntePageQuery['ente']>;
  protocolli: EntePageQuery['protocolli'];
  isPartial: boolean;
  /** What the address asks of the long lists. */
  search: { story: StoryQuestion; people: PeopleQuestion };
};

/** An ente: facts, desks; for who may see inside also adhesion, people and story. */
export async function EnteView({ ente, protocolli, isPartial, search }: Props) {
  const [t, list, locale] = await Promise.all([
    getTranslations('reserved-network'),
    getTranslations('reserved-frame.list'),
    getLocale(),
  ]);
  const latest = ente.departures?.[0];
  const others = othersOf(ente.adhesions, ente.adhesion?.id);
  const open = ente.viewerCanManage ? openTo(protocolli ?? [], ente.adhesions) : [];
  const hasSide = ente.viewerCanManage || ente.viewerCanInvite || ente.adhesion !== null;
  return (
    <div className={hasSide ? 'work-columns' : undefined}>
      <div className="work-columns-main">
        {isPartial && <Callout tone="warning" title={list('partial')} role="status" />}
        {ente.successor && (
          <Callout tone="warning" title={t('change.ended', { on: longDate(locale, ente.endedOn ?? '') })}>
            <p>
              {t('change.into')}{' '}
              <a href={link(locale, `/area-riservata/rete/${ente.successor.id}`)}>{ente.successor.name}</a>
            </p>
          </Callout>
        )}
        <section aria-labelledby="dati">
          <h2 id="dati">{t('facts.title')}</h2>
          <EnteFacts ente={ente} />
          {ente.formerNames.length > 0 && (
            <p className="muted">
              {t('change.formerly', { names: ente.formerNames.map(({ name }) => name).join('; ') })}
            </p>
          )}
        </section>
        {ente.adhesion && <AdhesionCard enteId={ente.id} adhesion={ente.adhesion} />}
        {latest && <DepartureCard enteId={ente.id} departure={latest} />}
        {(ente.adhesion || others.length > 0) && <OtherAdhesions enteId={ente.id} adhesions={others} open={open} />}
        <AdhesionHistory adhesions={pastOf(ente.adhesions, ente.adhesion?.id)} />
        <Places ente={ente} />
        <Desks enteId={ente.id} desks={ente.sportelli} mayManage={ente.viewerCanManage} />
        {ente.changes && <Changes enteId={ente.id} changes={ente.changes} />}
        {ente.contacts && <Contacts enteId={ente.id} contacts={ente.contacts} mayName={ente.viewerCanNameContact} />}
        {ente.members && <People enteId={ente.id} page={ente.members} question={search.people} />}
        {ente.invitations && <OpenInvitations enteId={ente.id} invitations={ente.invitations} />}
        {ente.history && <Story enteId={ente.id} page={ente.history} question={search.story} />}
      </div>
      {hasSide && (
        <div className="work-columns-side">
          {ente.viewerCanInvite && (
            <ButtonLink icon="plus" href={link(locale, `/area-riservata/rete/${ente.id}/invita`)}>
              {t('invite.open')}
            </ButtonLink>
          )}
          <SideActs ente={ente} />
          {ente.viewerCanManage && (
            <p className="form-actions">
              <ButtonLink tone="outline-primary" href={link(locale, `/area-riservata/rete/${ente.id}/modifica`)}>
                {t('enteForm.open')}
              </ButtonLink>
            </p>
          )}
          {ente.viewerCanChange && (
            <p className="form-actions">
              <ButtonLink tone="outline-primary" href={link(locale, `/area-riservata/rete/${ente.id}/cambia`)}>
                {t('change.open')}
              </ButtonLink>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
