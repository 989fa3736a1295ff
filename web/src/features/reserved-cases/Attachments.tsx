import { useFormatter, useTranslations } from 'next-intl';
import { FileControl } from '../../forms/FileControl';
import type { Attachments_FileFragment } from '../../graphql/generated/graphql';
import { SentFile } from '../../session/SentFile';
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
              <SentFile name={name} href={href} state={state} />
              <span className="muted">{t('size', { size: format.number(Math.max(1, Math.round(size / 1024))) })}</span>
            </li>
          ))}
        </ul>
      )}
      {upload && <FileControl {...upload} />}
    </div>
  );
}
