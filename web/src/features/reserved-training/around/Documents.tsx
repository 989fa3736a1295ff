import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { FileControl } from '../../../forms/FileControl';
import { formWords } from '../../../forms/form-words';
import type { Around_EventFragment } from '../../../graphql/generated/graphql';
import { SentFile } from '../../../session/SentFile';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { Disclosure } from '../../../ui/Disclosure';
import { documentKinds } from '../vocabulary';
import { changeDocument, publishDocument } from './around-actions';

/** T12: proceedings, slides and recordings, each public or for the network alone. */
export async function Documents({ event }: { event: Around_EventFragment }) {
  const [t, words] = await Promise.all([getTranslations('reserved-training.documents'), formWords()]);
  const documents = event.documents ?? [];
  if (documents.length === 0 && !event.viewerCanManage) return null;
  return (
    <section aria-labelledby="documenti">
      <h2 id="documenti">{t('title')}</h2>
      {documents.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-rows">
        {documents.map((one) => (
          <li key={one.id}>
            <p>
              <SentFile name={one.title} href={one.href} state={one.state} lang="it" />{' '}
              <Badge tone="neutral">{t(`kind.${one.kind}`)}</Badge>{' '}
              <Badge tone={one.isPublic ? 'success' : 'warning'}>{one.isPublic ? t('public') : t('reserved')}</Badge>
            </p>
            {one.abstract && <p lang="it">{one.abstract}</p>}
            {event.viewerCanManage && (
              <ActionForm
                action={changeDocument}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`file-${one.id.slice(0, 8)}`}
                hidden={{ documentId: one.id, slug: event.slug }}
              >
                <div className="button-row">
                  <Button
                    size="sm"
                    tone="outline-primary"
                    name={`file-${one.id.slice(0, 8)}.change`}
                    value={one.isPublic ? 'keep' : 'open'}
                  >
                    {one.isPublic ? t('keep') : t('open')}
                  </Button>
                  <Button size="sm" tone="link" name={`file-${one.id.slice(0, 8)}.change`} value="withdraw">
                    {t('withdraw')}
                  </Button>
                </div>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {event.viewerCanManage && (
        <Disclosure id="pubblica-documento" title={t('publish')}>
          <ActionForm
            action={publishDocument}
            clientKey={crypto.randomUUID()}
            words={words}
            prefix="documento"
            labels={{
              kind: t('kindLabel'),
              title: t('titleLabel'),
              abstract: t('abstract'),
              attachments: t('file'),
              url: t('url'),
            }}
            hidden={{ eventId: event.id, slug: event.slug }}
          >
            <SelectControl
              name="kind"
              label={t('kindLabel')}
              isRequired
              placeholder={words.choose}
              options={documentKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
            />
            <TextControl name="title" label={t('titleLabel')} isRequired maxLength={200} />
            <FileControl label={t('file')} hint={t('fileHint')} />
            <TextControl
              name="url"
              label={t('url')}
              hint={t('urlHint')}
              optional={words.optional}
              maxLength={1_000}
              isLtr
            />
            <TextareaControl
              name="abstract"
              label={t('abstract')}
              optional={words.optional}
              rows={3}
              maxLength={4_000}
            />
            <CheckboxControl name="isPublic" label={t('makePublic')} />
            <Button>{t('send')}</Button>
          </ActionForm>
        </Disclosure>
      )}
    </section>
  );
}
