import { useTranslations } from 'next-intl';
import { Disclosure } from '../../../ui/Disclosure';
import { categories, networkRoles, tiers } from '../vocabulary';

type Props = { bacini: readonly { code: string; name: string }[] };

/** N1: the words that the columns of a table may hold, with what each means; what else is left free. */
export function TableWords({ bacini }: Props) {
  const t = useTranslations('reserved-network.import.words');
  const terms = useTranslations('reserved-terms');
  const columns = [
    { column: 'categoria', words: categories.map((word) => [word, terms(`enteCategory.${word}`)]) },
    { column: 'rete', words: tiers.map((word) => [word, terms(`tier.${word}`)]) },
    { column: 'ruolo', words: networkRoles.map((word) => [word, terms(`networkRole.${word}`)]) },
    { column: 'bacino', words: bacini.map(({ code, name }) => [code, name]) },
  ];
  return (
    <Disclosure id="parole" title={t('title')}>
      <p>{t('lead')}</p>
      <dl>
        {columns
          .filter(({ words }) => words.length > 0)
          .map(({ column, words }) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                <ul>
                  {words.map(([word, meaning]) => (
                    <li key={word}>
                      <code>{word}</code> {meaning}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
      </dl>
    </Disclosure>
  );
}
