import { useTranslations } from 'next-intl';
import type { FileState } from '../graphql/generated/graphql';
import { fileHref } from './upload';

type Props = { name: string; href: string; state: FileState | null; lang?: string };

/** A file that somebody sent: a link once it may be opened, with what the antivirus knows of it (TH14). */
export function SentFile({ name, href, state, lang }: Props) {
  const t = useTranslations('reserved-frame.fileState');
  const isOpen = state !== 'QUARANTINED' && state !== 'REFUSED';
  const label = <bdi lang={lang}>{name}</bdi>;
  return (
    <>
      {isOpen ? <a href={fileHref(href)}>{label}</a> : label}
      {state !== null && state !== 'CLEAN' && <span className="muted">{` · ${t(state)}`}</span>}
    </>
  );
}
