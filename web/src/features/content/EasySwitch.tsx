import { useLocale, useTranslations } from 'next-intl';
import { contentAddress } from '../../site/content-address';
import { Callout } from '../../ui/Callout';
import { Icon } from '../../ui/Icon';
import type { Content, Text } from './read-content';

/** The way from the whole Italian text to the easy one and back (P40); nothing in other languages. */
export function EasySwitch({ content, easy }: { content: Content; easy: Text | null }) {
  const t = useTranslations('content');
  const locale = useLocale();
  const address = contentAddress('it', content);
  if (easy) {
    return (
      <Callout tone={easy.isOutdated ? 'warning' : 'note'} title={t('banner.easyTitle')}>
        {easy.isOutdated && <p>{t('banner.easyOld')}</p>}
        {easy.method === 'MACHINE' && <p>{t('banner.easyMachine')}</p>}
        <p>
          <a href={address}>{t('easy.whole')}</a>
        </p>
      </Callout>
    );
  }
  const { state } = content.easyItalian;
  if (locale !== 'it' || (state !== 'CURRENT' && state !== 'OUTDATED')) return null;
  return (
    <p className="easy-switch">
      <a className="btn btn-outline-primary" href={`${address}?facile=1`}>
        <Icon name="file" size="sm" />
        <span>{t('easy.read')}</span>
      </a>
    </p>
  );
}
