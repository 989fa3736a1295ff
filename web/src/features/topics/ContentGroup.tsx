import { ContentLinks, type Listed } from '../../site/ContentLinks';

type Props = { id: string; title: string; contents: readonly Listed[]; isLong: boolean };

/** Contents of one kind under a subject, with their heading; nothing where there is none. */
export function ContentGroup({ id, title, contents, isLong }: Props) {
  if (contents.length === 0) return null;
  return (
    <section className="content-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ContentLinks contents={contents} isLong={isLong} />
    </section>
  );
}
