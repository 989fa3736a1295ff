import { useTranslations } from 'next-intl';
import { TextareaControl } from '../../forms/controls';
import { blockKeys } from './vocabulary';

/** P10: the blocks of a sheet, in the order in which readers find them. */
export function BlockFields({ blocks, lang }: { blocks: readonly { key: string; body: string }[]; lang?: string }) {
  const t = useTranslations('reserved-knowledge.block');
  return (
    <div lang={lang}>
      {blockKeys.map((key) => (
        <TextareaControl
          key={key}
          name={`blocks.${key}`}
          label={t(key)}
          value={blocks.find((block) => block.key === key)?.body ?? ''}
          rows={4}
          maxLength={20000}
        />
      ))}
    </div>
  );
}
