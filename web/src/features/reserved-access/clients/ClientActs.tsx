import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { approveClient, endClient, rotateSecret } from './client-acts';
import { ShownSecret } from './ShownSecret';

type Props = {
  client: { id: string; name: string; viewerCanRotate: boolean; viewerCanEnd: boolean; viewerCanApprove: boolean };
};

/** What the reader may do with an application: renew its secret, end it, approve it. */
export async function ClientActs({ client }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-access.clients'), formWords()]);
  const { id, name } = client;
  const formOf = (act: string) => ({
    clientKey: crypto.randomUUID(),
    words,
    prefix: `${act}-${id}`,
    hidden: { machineClientId: id },
  });
  const about = <span className="visually-hidden">{` ${name}`}</span>;
  return (
    <>
      {client.viewerCanApprove && (
        <ActionForm action={approveClient} {...formOf('approva')}>
          <Button size="sm">
            {t('approve')}
            {about}
          </Button>
        </ActionForm>
      )}
      {client.viewerCanRotate && (
        <Disclosure
          id={`rinnova-${id}`}
          title={
            <>
              {t('rotate')}
              {about}
            </>
          }
        >
          <ActionForm action={rotateSecret} labels={{ overlapDays: t('overlap') }} {...formOf('rinnova')}>
            <ShownSecret words={{ made: t('made'), once: t('once'), id: t('id') }} place={id}>
              <TextControl
                inputMode="numeric"
                name="overlapDays"
                label={t('overlap')}
                hint={t('overlapHint')}
                value="7"
                isRequired
                width="short"
              />
              <Button tone="outline-primary" size="sm">
                {t('rotate')}
              </Button>
            </ShownSecret>
          </ActionForm>
        </Disclosure>
      )}
      {client.viewerCanEnd && (
        <Disclosure
          id={`chiudi-${id}`}
          title={
            <>
              {t('end')}
              {about}
            </>
          }
        >
          <ActionForm action={endClient} {...formOf('chiudi')}>
            <Button tone="danger" size="sm">
              {t('end')}
            </Button>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
