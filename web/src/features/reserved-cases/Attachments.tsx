import { useFormatter, useTranslations } from 'next-intl';
import { FileControl } from '../../forms/FileControl';
import type { Attachments_FileFragment } from '../../graphql/generated/graphql';
import { fileHref } from '../../session/upload';
import { Icon } from '../../ui/Icon';

type Props = { files: Attachments_FileFragment[]; upload?: { label: string; hint: string } };

/** C7: files of a case with what is known of their safety; in a form, also the field for more of them. */
export function Attachments({ files, upload }: Props) {
  const t = useTranslations('reserved-cases.attachments');
  const format = useFormatter();
  return (
    <div className="attachments">
      {files.length > 0 && (
        <ul className="plain-list" aria-label={t('label')}>
          {files.map(({ id, name, size, href, state }) => (
            <li key={id}>
              <Icon name="file" size="sm" />
              {state === 'REFUSED' ? (
                <bdi>{name}</bdi>
              ) : (
                <a href={fileHref(href)}>
                  <bdi>{name}</bdi>
                </a>
              )}
              <span className="muted">
                {t('size', { size: format.number(Math.max(1, Math.round(size / 1024))) })}
                {state !== 'CLEAN' && ` · ${t(state)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {upload && <FileControl {...upload} />}
    </div>
  );
}
