import { getLocale, getTranslations } from 'next-intl/server';
import { CheckboxControl, CheckboxesControl, SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { ChangePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import { ChangeForm } from './ChangeForm';
import { mergeEnte, renameEnte, splitEnte } from './change-actions';

type Ente = NonNullable<ChangePageQuery['ente']>;
type Props = { ente: Ente; found: { id: string; name: string }[] | null; searched: string };

/** N25: the three ways in which an ente changes. */
export async function ChangeForms({ ente, found, searched }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.change'), formWords()]);
  const names = { name: t('name'), ipaCode: t('ipaCode'), istatCode: t('istatCode') };
  const born = { name: t('bornName'), ipaCode: t('ipaCode'), sportelloIds: t('desks') };
  return (
    <>
      <ChangeForm kind="rename" action={renameEnte} ente={ente} labels={names}>
        <TextControl name="name" label={names.name} value={ente.name} isRequired maxLength={200} />
        <TextControl
          name="ipaCode"
          label={names.ipaCode}
          value={ente.ipaCode ?? ''}
          optional={words.optional}
          maxLength={20}
        />
        {ente.category === 'COMUNE' && (
          <TextControl
            name="istatCode"
            label={names.istatCode}
            value={ente.istatCode ?? ''}
            optional={words.optional}
            maxLength={6}
            inputMode="numeric"
          />
        )}
      </ChangeForm>
      <FindOther enteId={ente.id} searched={searched} isEmpty={found !== null && found.length === 0} />
      {found !== null && found.length > 0 && (
        <ChangeForm kind="merge" action={mergeEnte} ente={ente} labels={{ intoId: t('into') }}>
          <SelectControl
            name="intoId"
            label={t('into')}
            value={found[0]?.id}
            options={found.map(({ id, name }) => ({ value: id, text: name }))}
          />
        </ChangeForm>
      )}
      {ente.sportelli.length > 0 && (
        <ChangeForm kind="split" action={splitEnte} ente={ente} labels={born}>
          <TextControl name="name" label={born.name} isRequired maxLength={200} />
          <TextControl name="ipaCode" label={born.ipaCode} optional={words.optional} maxLength={20} />
          <CheckboxesControl
            name="sportelloIds"
            legend={born.sportelloIds}
            isRequired
            values={[]}
            options={ente.sportelli.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CheckboxControl name="inheritsAdhesion" label={t('inherits')} hint={t('inheritsHint')} isChecked />
        </ChangeForm>
      )}
    </>
  );
}

/** The other ente is looked for by name; a plain form, so that the address holds what was asked. */
async function FindOther({ enteId, searched, isEmpty }: { enteId: string; searched: string; isEmpty: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('reserved-network.change'), getLocale()]);
  return (
    <section aria-labelledby="cerca-titolo">
      <h2 id="cerca-titolo">{t('find.title')}</h2>
      <search>
        <form action={link(locale, `/area-riservata/rete/${enteId}/cambia`)} method="get">
          <TextField type="search" name="q" label={t('find.label')} value={searched} maxLength={200} />
          {isEmpty && <p role="status">{t('find.none')}</p>}
          <Button tone="outline-primary" icon="search">
            {t('find.send')}
          </Button>
        </form>
      </search>
    </section>
  );
}
