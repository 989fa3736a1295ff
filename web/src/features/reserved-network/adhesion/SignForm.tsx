import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { AdhesionCard_AdhesionFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { signAdhesion } from './adhesion-actions';

type Props = { adhesion: AdhesionCard_AdhesionFragment; hidden: Record<string, string | number>; suffix?: string };

/** N7: takes down the days on which the two sides signed; a signature that is there is not asked again. */
export async function SignForm({ adhesion, hidden, suffix = '' }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.act.sign'), formWords()]);
  const labels = { signedByEnteOn: t('byEnte'), signedByProvinciaOn: t('byProvincia') };
  const missing = (['signedByEnteOn', 'signedByProvinciaOn'] as const).filter((side) => adhesion[side] === null);
  return (
    <Disclosure id={`firma${suffix}`} title={t('title')} isOpen>
      <ActionForm
        action={signAdhesion}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={`firma${suffix}`}
        labels={labels}
        hidden={hidden}
      >
        <p>{t('lead')}</p>
        {missing.map((side) => (
          <TextControl
            key={side}
            type="date"
            name={side}
            label={labels[side]}
            optional={words.optional}
            width="short"
          />
        ))}
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
