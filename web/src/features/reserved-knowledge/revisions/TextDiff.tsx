import { useTranslations } from 'next-intl';
import { diffOf } from './text-diff';

export type Words = {
  title: string;
  abstract?: string | null;
  body: string;
  blocks: readonly { key: string; body: string }[];
};

const lines = ({ title, abstract, body, blocks }: Words): Map<string, string> =>
  new Map([
    ['title', title],
    ['abstract', abstract ?? ''],
    ['body', body],
    ...blocks.map((block) => [block.key, block.body] as const),
  ]);

/** Two texts as one, with what went away struck out and what came marked; only the parts that changed (P7, P16). */
export function TextDiff({ older, newer, lang }: { older: Words; newer: Words; lang: string }) {
  const t = useTranslations('reserved-editorial.diff');
  const block = useTranslations('reserved-knowledge.block');
  const form = useTranslations('reserved-knowledge.form');
  const [before, after] = [lines(older), lines(newer)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const changed = keys.filter((key) => (before.get(key) ?? '') !== (after.get(key) ?? ''));
  const nameOf = (key: string): string =>
    key === 'title' || key === 'abstract' || key === 'body' ? form(key) : block(key as never);
  if (changed.length === 0) return <p className="muted">{t('same')}</p>;
  return (
    <div className="text-diff">
      {changed.map((key) => (
        <section key={key}>
          <h3>{nameOf(key)}</h3>
          <p lang={lang} dir="auto">
            {diffOf(before.get(key) ?? '', after.get(key) ?? '').map(({ kind, text }, index) => {
              if (kind === 'gone')
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
                  <del key={index}>
                    <span className="visually-hidden">{t('gone')} </span>
                    {text}
                  </del>
                );
              if (kind === 'new')
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
                  <ins key={index}>
                    <span className="visually-hidden">{t('new')} </span>
                    {text}
                  </ins>
                );
              return text;
            })}
          </p>
        </section>
      ))}
    </div>
  );
}
