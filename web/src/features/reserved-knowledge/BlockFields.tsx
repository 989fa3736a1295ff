import { useLocale, useTranslations } from 'next-intl';
import { TextareaControl } from '../../forms/controls';
import { blockKeys } from './vocabulary';

/** P10: the blocks of a sheet, in the order in which readers find them. */
export function BlockFields({ blocks }: { blocks: readonly { key: string; body: string }[] }) {
  const t = useTranslations('reserved-knowledge.block');
  const locale = useLocale();
  return (
    <div>
      {blockKeys.map((key) => (
        <TextareaControl
          key={key}
          name={`blocks.${key}`}
          label={
            <span lang={locale} dir="ltr">
              {t(key)}
            </span>
          }
          value={blocks.find((block) => block.key === key)?.body ?? ''}
          rows={4}
          maxLength={20000}
        />
      ))}
    </div>
  );
}
