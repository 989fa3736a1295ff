import type { ReactNode } from 'react';

type Entry = { term: ReactNode; detail: ReactNode };

/** Facts of one thing, name and value. */
export function DefinitionList({ entries }: { entries: (Entry | null | false)[] }) {
  return (
    <dl className="facts">
      {entries
        .filter((entry): entry is Entry => Boolean(entry))
        .map(({ term, detail }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
          <div key={index}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
    </dl>
  );
}
