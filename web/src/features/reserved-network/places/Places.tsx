import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { EntePlaces_EnteFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';

type Props = { ente: EntePlaces_EnteFragment };
type Place = EntePlaces_EnteFragment['offices'][number] | EntePlaces_EnteFragment['sedi'][number];

/** N1: where an ente has its seats, and the offices of its own that answer the desks. */
export function Places({ ente }: Props) {
  const t = useTranslations('reserved-network.place');
  const locale = useLocale();
  const { sedi, offices, viewerCanManage } = ente;
  const edit = link(locale, `/area-riservata/rete/${ente.id}/sede`);
  if (sedi.length + offices.length === 0 && !viewerCanManage) return null;
  return (
    <section aria-labelledby="sedi">
      <h2 id="sedi">{t(offices.length > 0 ? 'titleWithOffices' : 'title')}</h2>
      {sedi.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list member-list">
        {sedi.map((sede) => (
          <li key={sede.id}>
            <Where place={sede} kind={t(`kindIs.${sede.kind}`)} />
            {viewerCanManage && <Edit href={withQuery(edit, { quale: sede.id })} name={sede.name} />}
          </li>
        ))}
        {offices.map((office) => (
          <li key={office.id}>
            <Where place={office} kind={t('office')} />
            {viewerCanManage && <Edit href={withQuery(edit, { ufficio: office.id })} name={office.name} />}
          </li>
        ))}
      </ul>
      {viewerCanManage && (
        <p>
          <a href={edit}>{t('add')}</a>
        </p>
      )}
    </section>
  );
}

function Where({ place, kind }: { place: Place; kind: string }) {
  const { name, address, phone, email } = place;
  const town = [address?.postcode, address?.city].filter(Boolean).join(' ');
  const lines = [[address?.street, town].filter(Boolean).join(', '), phone, email].filter(Boolean);
  return (
    <>
      <p>
        <strong lang="it">{name}</strong> <span className="muted">{kind}</span>
      </p>
      {lines.length > 0 && (
        <p>
          {lines.map((line, at) => (
            <span key={line}>
              {at > 0 && <br />}
              <bdi>{line}</bdi>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Edit({ href, name }: { href: string; name: string }) {
  const t = useTranslations('reserved-network.place');
  return (
    <p>
      <a href={href}>
        {t('edit')}
        <span className="visually-hidden"> {name}</span>
      </a>
    </p>
  );
}
