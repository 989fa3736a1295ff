import { getLocale, getTranslations } from 'next-intl/server';
import { RecordHelpDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { Callout } from '../../../ui/Callout';
import { Disclosure } from '../../../ui/Disclosure';

/** C29, C43: texts ready to copy, and what the office validated before on the same topic, ahead of writing another answer. */
export async function RecordHelp({ caseId }: { caseId: string }) {
  const [t, locale, { data }] = await Promise.all([
    getTranslations('reserved-cases.recordHelp'),
    getLocale(),
    queryAsViewer({ query: RecordHelpDocument, variables: { id: caseId } }),
  ]);
  const earlier = data?.case?.earlierAnswers ?? [];
  const texts = data?.cannedAnswers ?? [];
  return (
    <>
      {earlier.length > 0 && (
        <Callout tone="warning" title={t('earlier')}>
          <p>{t('earlierLead')}</p>
          {earlier.map(({ id, body, case: of }) => (
            <blockquote key={id}>
              <p>{body}</p>
              {of && (
                <a href={link(locale, `/area-riservata/segnalazioni/${of.id}`)}>
                  <bdi>{of.registryNumber}</bdi>
                </a>
              )}
            </blockquote>
          ))}
        </Callout>
      )}
      {texts.map(({ id, title, body }) => (
        <Disclosure key={id} id={`testo-${id}`} title={t('canned', { title })}>
          <p className="case-body">{body}</p>
        </Disclosure>
      ))}
    </>
  );
}
