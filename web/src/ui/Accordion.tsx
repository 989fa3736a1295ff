import type { ReactNode } from 'react';
import { Icon } from './Icon';

type Item = { id: string; title: ReactNode; content: ReactNode; lang?: string; isOpen?: boolean };

/** Folding questions; native, so that they work without script and are found by the browser's search. */
export function Accordion({ items, level = 3 }: { items: Item[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <div className="accordion">
      {items.map(({ id, title, content, lang, isOpen }) => (
        <details className="accordion-item" id={id} key={id} open={isOpen}>
          <summary className="accordion-header">
            <Heading className="accordion-title" lang={lang}>
              {title}
            </Heading>
            <Icon name="expand" />
          </summary>
          <div className="accordion-body" lang={lang}>
            {content}
          </div>
        </details>
      ))}
    </div>
  );
}
