import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxesControl, SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { InvitePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { languageNames, locales } from '../../../i18n/routing';
import { Button, ButtonLink } from '../../../ui/Button';
import { invitePerson } from './invite-person';
import { rolesFor } from './roles-for';

type Props = { ente: NonNullable<InvitePageQuery['ente']>; offices: NonNullable<InvitePageQuery['offices']> };

/** I2: who is invited, to do what and where. */
export async function InviteForm({ ente, offices }: Props) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations('reserved-network.invite'),
    getTranslations('reserved-terms.role'),
    formWords(),
    getLocale(),
  ]);
  const labels = {
    displayName: t('name'),
    email: t('email'),
    roles: t('roles'),
    sportelloIds: t('desks'),
    officeId: t('office'),
    locale: t('locale'),
  };
  const optional = words.optional;
  return (
    <ActionForm
      action={invitePerson}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ enteId: ente.id }}
      className="measure"
    >
      <p className="form-required">{words.required}</p>
      <TextControl name="displayName" label={labels.displayName} isRequired maxLength={200} autoComplete="off" />
      <TextControl
        type="email"
        name="email"
        label={labels.email}
        hint={t('emailHint')}
        isRequired
        maxLength={200}
        inputMode="email"
        autoComplete="off"
        isLtr
      />
      <CheckboxesControl
        name="roles"
        legend={labels.roles}
        hint={t('rolesHint')}
        isRequired
        values={[]}
        options={rolesFor(ente)
          .filter((role) => ente.viewerGrantableRoles.includes(role))
          .map((value) => ({ value, label: terms(value) }))}
      />
      {ente.sportelli.length > 0 && (
        <CheckboxesControl
          name="sportelloIds"
          legend={labels.sportelloIds}
          hint={t('desksHint')}
          values={[]}
          options={ente.sportelli.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {offices.length > 0 && (
        <SelectControl
          name="officeId"
          label={labels.officeId}
          hint={t('officeHint')}
          optional={optional}
          placeholder={words.choose}
          options={offices.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <SelectControl
        name="locale"
        label={labels.locale}
        value="it"
        options={locales.map((code) => ({ value: code, text: languageNames[code], lang: code }))}
      />
      <div className="form-actions">
        <Button icon="mail">{t('send')}</Button>
        <ButtonLink tone="link" href={link(locale, `/area-riservata/rete/${ente.id}`)}>
          {words.cancel}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
